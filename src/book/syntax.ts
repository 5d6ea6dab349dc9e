/**
 * Says what is wrong with a text that is no YAML: js-yaml stops at the first mistake, so `yaml`, which goes on, looks
 * at it again. Loaded only then.
 */
import { FAILSAFE_SCHEMA, load, type YAMLException } from "js-yaml";
import { type Document, isCollection, isScalar, parseDocument, visit, type YAMLParseError } from "yaml";
import { type Place, Places } from "./place.ts";
import { type Problem, type ProblemCode, problemInText } from "./problem.ts";
import { contactSlices, parseAlone, type Slice, withoutContacts } from "./slices.ts";
import { slipInLine } from "./slips.ts";

/** `yaml` needs a hundred times the time and memory of js-yaml: from here on only the contacts that fail are shown to it. */
const LARGE = 1_000_000;
const MOST_PROBLEMS = 200;

/** At least one problem, each with its place where there is one. `first` is what js-yaml stopped at. */
export function explainSyntax(text: string, first: YAMLException | undefined): Problem[] {
  const places = new Places(text);
  if (first === undefined || /maxDepth/.test(first.reason)) {
    return [problemInText("too-deep", first && placeOf(first, places))];
  }
  const found: Problem[] = [];
  for (const { piece, start } of piecesToExplain(text)) {
    for (const problem of explainPiece(piece, start, places, text)) {
      if (found.length < MOST_PROBLEMS) found.push(problem);
    }
  }
  if (found.length > 0) return found.sort(byPlace);
  return [onlyByFirst(text, first, places)];
}

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

interface Piece {
  readonly piece: string;
  readonly start: number;
}

function piecesToExplain(text: string): readonly Piece[] {
  if (text.length < LARGE) return [{ piece: text, start: 0 }];
  const slices = contactSlices(text);
  if (!slices) return [];
  const failing = slices.filter((slice) => parseAlone(text.slice(slice.start, slice.end)) === undefined);
  const pieces: Piece[] = failing.slice(0, MOST_PROBLEMS).map((slice) => pieceOf(text, slice));
  const rest = withoutContacts(text, slices);
  if (rest.length < LARGE * 10 && failsAlone(rest)) pieces.push({ piece: rest, start: 0 });
  return pieces;
}

function pieceOf(text: string, slice: Slice): Piece {
  return { piece: text.slice(slice.start, slice.end), start: slice.start };
}

function failsAlone(piece: string): boolean {
  try {
    load(piece, { schema: FAILSAFE_SCHEMA });
    return false;
  } catch {
    return true;
  }
}

function explainPiece(piece: string, start: number, places: Places, text: string): Problem[] {
  let document: Document.Parsed;
  try {
    document = parseDocument(piece, { schema: "failsafe", version: "1.2", prettyErrors: false });
  } catch {
    return [];
  }
  const found: Problem[] = [];
  let lastLine = Number.NEGATIVE_INFINITY;
  for (const error of document.errors) {
    const problem = explainError(error as YAMLParseError, document, start, places, text);
    const line = places.at(start + error.pos[0]).line;
    if (!(isEcho(error.code) && line - lastLine <= 1) && !found.some((other) => isSame(other, problem))) {
      found.push(problem);
    }
    lastLine = Math.max(lastLine, line, problem.line ?? 0);
  }
  return found;
}

/** Such an error right after another one is most often its consequence. */
function isEcho(code: string): boolean {
  return code !== "DUPLICATE_KEY" && code !== "BAD_SCALAR_START" && code !== "TAB_AS_INDENT";
}

function isSame(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.line === other.line && one.column === other.column;
}

function explainError(
  error: YAMLParseError,
  document: Document.Parsed,
  start: number,
  places: Places,
  text: string,
): Problem {
  const place = places.at(start + error.pos[0]);
  const line = lineText(text, places, place.line);
  const slip = slipInLine(line);
  if (slip && (error.code !== "DUPLICATE_KEY" || slip.code === "yaml-dash-space"))
    return problemInText(slip.code, { line: place.line, column: slip.column });
  const detail = { detail: error.message.split("\n")[0] ?? "" };
  switch (error.code) {
    case "DUPLICATE_KEY":
      return problemInText("yaml-duplicate-key", place, { key: keyIn(line, place.column) });
    case "TAB_AS_INDENT":
      return problemInText("yaml-tab", place);
    case "BAD_SCALAR_START":
      return problemInText("yaml-reserved-character", place, { sign: signIn(line, place.column) });
    case "BAD_DQ_ESCAPE":
      return problemInText("yaml-escape", place);
    case "BAD_ALIAS":
      return problemInText("yaml-alias", place);
    case "MULTIPLE_DOCS":
      return problemInText("yaml-several-documents", place);
    case "BAD_DIRECTIVE":
      return problemInText("yaml-directive", place);
    case "TAG_RESOLVE_FAILED":
      return problemInText("yaml-tag", place);
    default:
      return explainLayout(error, document, start, places, text, place, detail);
  }
}

/** Mistakes of indentation, colons, quotes and brackets, which `yaml` tells apart by its message only. */
function explainLayout(
  error: YAMLParseError,
  document: Document.Parsed,
  start: number,
  places: Places,
  text: string,
  place: Place,
  detail: Problem["args"],
): Problem {
  const line = lineText(text, places, place.line);
  if (/closing .?(?:"|')|quote/.test(error.message)) {
    const opening = openingQuote(document, error.pos[0]);
    return problemInText("yaml-quote", opening === undefined ? place : places.at(start + opening));
  }
  if (
    /^Flow |flow (?:map|sequence|collection)|Block collections are not allowed within flow/i.test(
      error.message,
    )
  ) {
    const opening = openingBracket(document, error.pos[0]);
    return problemInText("yaml-bracket", opening === undefined ? place : places.at(start + opening));
  }
  if (/^\s*-(\s|$)/.test(line) && error.code !== "MULTILINE_IMPLICIT_KEY" && !hasSecondColon(line)) {
    const next = lineText(text, places, place.line + 1);
    if (error.code === "BLOCK_AS_IMPLICIT_KEY" && startsDeeper(next, place.column)) {
      return problemInText("yaml-indent", firstSignOf(next, place.line + 1));
    }
    return problemInText("yaml-list-indent", { line: place.line, column: line.search(/\S/) + 1 });
  }
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && hasSecondColon(line)) {
    return problemInText("yaml-colon-in-text", place);
  }
  const next = lineText(text, places, place.line + 1);
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && /^[^#]*:(\s|$)/.test(next)) {
    return problemInText("yaml-indent", firstSignOf(next, place.line + 1));
  }
  if (error.code === "BAD_INDENT" || /without - indicator/.test(error.message)) {
    return problemInText("yaml-indent", firstSignOf(line, place.line));
  }
  if (error.code === "MULTILINE_IMPLICIT_KEY" || error.code === "MISSING_CHAR") {
    return problemInText("yaml-colon", place);
  }
  return problemInText("yaml-syntax", place, detail);
}

function startsDeeper(line: string, column: number): boolean {
  const first = line.search(/\S/);
  return first >= 0 && first < column && /:(\s|$)/.test(line);
}

function firstSignOf(line: string, number: number): Place {
  return { line: number, column: Math.max(0, line.search(/\S/)) + 1 };
}

function hasSecondColon(line: string): boolean {
  return (line.match(/:(?=\s|$)/g) ?? []).length > 1;
}

function lineText(text: string, places: Places, line: number): string {
  if (line > places.lines) return "";
  const start = places.startOf(line);
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

function keyIn(line: string, column: number): string {
  const rest = [...line.replace(/^\ufeff/, "")].slice(column - 1).join("");
  return /^["']?([^:"']*)/.exec(rest)?.[1]?.trim().slice(0, 60) ?? "";
}

function signIn(line: string, column: number): string {
  return [...line.replace(/^\ufeff/, "")][column - 1] ?? "";
}

function openingQuote(document: Document.Parsed, end: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      if (quoted && node.range && node.range[0] < end && node.range[2] >= end) found = node.range[0];
    },
  });
  return found;
}

function openingBracket(document: Document.Parsed, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Collection(_key, node) {
      if (isCollection(node) && node.flow && node.range && node.range[0] < at && node.range[2] >= at)
        found = node.range[0];
    },
  });
  return found;
}

// YAML allows no control characters but tab and line breaks.
const CONTROL = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/u;

/** A text that only js-yaml refuses. It points behind what it could not read. */
function onlyByFirst(text: string, first: YAMLException, places: Places): Problem {
  const code = codeOfReason(first.reason);
  const position = first.mark?.position ?? 0;
  // Without a BOM js-yaml counts from the second character.
  const end = text.startsWith("\ufeff") ? position + 1 : position;
  const before = text.slice(0, end);
  const found =
    code === "yaml-character"
      ? text.search(CONTROL)
      : code === "yaml-alias"
        ? before.lastIndexOf("*")
        : code === "yaml-tag"
          ? before.lastIndexOf("!")
          : end;
  return problemInText(code, first.mark || found > 0 ? places.at(Math.max(0, found)) : undefined, {
    detail: first.reason,
  });
}

function codeOfReason(reason: string): ProblemCode {
  if (/non-printable|null byte|JSON character/.test(reason)) return "yaml-character";
  if (/^unknown tag|tag/.test(reason)) return "yaml-tag";
  if (/alias|anchor/.test(reason)) return "yaml-alias";
  if (/more$|single document/.test(reason)) return "yaml-several-documents";
  if (/directive|YAML version/.test(reason)) return "yaml-directive";
  if (/duplicated/.test(reason)) return "yaml-duplicate-key";
  if (/^tab /.test(reason)) return "yaml-tab";
  if (/quoted scalar/.test(reason)) return "yaml-quote";
  if (/flow collection/.test(reason)) return "yaml-bracket";
  if (/bad indentation/.test(reason)) return "yaml-indent";
  if (/colon is missed|implicit key/.test(reason)) return "yaml-colon";
  return "yaml-syntax";
}

function placeOf(error: YAMLException, places: Places): Place | undefined {
  const position = error.mark?.position;
  return typeof position === "number" ? places.at(position) : undefined;
}
