import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { aliasProblem } from "./aliases.ts";
import { compareReaders } from "./compare-readers.ts";
import { isSuspicious } from "./guards.ts";
import { isList, isMap, type Raw, sameRaw } from "./scalars.ts";
import { contactSlices } from "./slices.ts";

/**
 * Whether a text says this and nothing else, to both readers of a contact file. What it means is not looked into: for
 * changes whose values have been read before they were written.
 */
export function saysExactly(text: string, meant: Raw): boolean {
  if (!saysInPieces(text, meant) && !saysAsWhole(text, meant)) return false;
  return !isSuspicious(text) || compareReaders(text, meant, { suspiciousOnly: true }).length === 0;
}

function saysAsWhole(text: string, meant: Raw): boolean {
  const read = readAlone(text);
  return read !== undefined && sameRaw(read.raw, meant) && !aliasProblem(text, read.raw);
}

/** About as long is a piece: what is read of it is let go before the next one, which is most of the time with a large text. */
const PIECE = 32_768;
/** An alias in one piece would be to something in another. */
const ALIAS = /(?:^|[\s[{,:?-])\*[^\s,[\]{}]/;

/**
 * The same with every line read, but a few contacts at a time, and the rest of the file with the first of them. False
 * when that does not show it.
 */
function saysInPieces(text: string, meant: Raw): boolean {
  const contacts = isMap(meant) ? meant.contacts : undefined;
  const slices = contactSlices(text);
  if (!isMap(meant) || !isList(contacts) || !slices || slices.length !== contacts.length) return false;
  if (text.includes("&") && ALIAS.test(text)) return false;
  const says = (piece: string, value: Raw): boolean => {
    const read = readAlone(piece);
    return read !== undefined && sameRaw(read.raw, value);
  };
  const [first, last] = [slices[0], slices.at(-1)];
  if (!first || !last) return false;
  const frame = text.slice(0, first.end) + text.slice(last.end);
  if (!says(frame, { ...meant, contacts: contacts.slice(0, 1) })) return false;
  let begin = 1;
  for (let next = 1; next < slices.length; next++) {
    const start = slices[begin]?.start ?? 0;
    const end = slices[next]?.end ?? 0;
    if (next + 1 < slices.length && end - start < PIECE) continue;
    if (!says(text.slice(start, end), contacts.slice(begin, next + 1))) return false;
    begin = next + 1;
  }
  return true;
}

/** Undefined for what is no YAML, or not beyond doubt. */
function readAlone(text: string): { readonly raw: Raw } | undefined {
  let isSure = true;
  const onWarning = (): void => {
    isSure = false;
  };
  try {
    const raw = load(text, { schema: FAILSAFE_SCHEMA, onWarning }) as Raw;
    return isSure ? { raw } : undefined;
  } catch {
    return undefined;
  }
}
