import type { Language } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import type { ExitStatus } from "../errors.ts";
import { bashReplacement, parseShellLine, withoutQuotes } from "../formats/shell-line.ts";
import { type FirstMessages, loadFirstMessages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { type Cursor, cursorOf, type Grammar, nameOf } from "./complete-line.ts";
import type { Candidate } from "./complete-people.ts";
import { uiLanguage } from "./global-options.ts";

/** What a shell hands over: its name, then for bash COMP_WORDBREAKS and the line, for the others the words. */
interface Asked {
  readonly words: readonly string[];
  readonly current: string;
  readonly isFile: boolean;
  readonly answer: (candidates: readonly Candidate[]) => Promise<readonly string[]> | readonly string[];
}

/**
 * Answers a shell at the Tab key: one line `files` or `words`, then a candidate a line: for bash as it has to be
 * inserted, for the others the word itself, a tab and what is shown beside it.
 */
export async function run(given: readonly string[], grammar: Grammar, runtime: Runtime): Promise<ExitStatus> {
  const asked = askedBy(given, runtime);
  const cursor = cursorOf(grammar, asked.words, asked.current);
  if (asked.isFile || cursor.wanted.what === "files") {
    runtime.out("files\n");
    return 0;
  }
  const found = await candidatesFor(cursor, grammar, runtime);
  const lines = await asked.answer(fitting(found, cursor));
  runtime.out(["words", ...lines, ""].join("\n"));
  return 0;
}

function askedBy([shell, first = "", ...rest]: readonly string[], runtime: Runtime): Asked {
  if (shell === "bash") {
    const line = parseShellLine(rest[0] ?? "");
    return {
      words: line.words.slice(1),
      current: line.current,
      isFile: line.isRedirected,
      answer: (candidates) =>
        candidates.flatMap(({ value }) => {
          const text = bashReplacement(value, line, first);
          // Bash closes the quote itself, and must not be given the space that would come inside it.
          return text === undefined ? [] : [line.quote === "" ? `${text} ` : text];
        }),
    };
  }
  const words = rest.slice(1);
  if (shell === "zsh") {
    const answer = (candidates: readonly Candidate[]) => aligned(candidates, runtime.width);
    return { words, current: first, isFile: false, answer };
  }
  return {
    words,
    current: withoutQuotes(first),
    isFile: false,
    answer: (candidates) => candidates.map(({ value, note }) => (note === "" ? value : `${value}\t${note}`)),
  };
}

/** zsh shows what it is given as it stands: columns are made here, for wide characters too. */
async function aligned(candidates: readonly Candidate[], width: number): Promise<readonly string[]> {
  const { displayWidth, padEnd, truncate } = await import("../render/width.ts");
  const widest = Math.max(0, ...candidates.map(({ value }) => displayWidth(value)));
  return candidates.map(({ value, note }) => {
    const shown = note === "" ? value : `${padEnd(value, widest)}  -- ${note}`;
    return `${value}\t${truncate(shown, width - 1)}`;
  });
}

/** Only what goes on as typed; and nothing that a prompt, or the program after it, would take for something else. */
function fitting(candidates: readonly Candidate[], { wanted, prefix, typed }: Cursor): Candidate[] {
  const isFlag = wanted.what === "flags";
  const small = typed.toLowerCase();
  const seen = new Set<string>();
  return candidates.flatMap(({ value, note }) => {
    const isUsable = value !== "" && value === singleLine(value) && (isFlag || !value.startsWith("-"));
    if (!isUsable || seen.has(value) || !value.toLowerCase().startsWith(small)) return [];
    seen.add(value);
    return [{ value: prefix + value, note: singleLine(note) }];
  });
}

async function candidatesFor(
  { wanted, given, typed }: Cursor,
  grammar: Grammar,
  runtime: Runtime,
): Promise<readonly Candidate[]> {
  if (wanted.what === "words") return wanted.words.map((value) => ({ value, note: "" }));
  if (wanted.what === "nothing" || wanted.what === "files") return [];
  const messages = await loadFirstMessages(languageOf(given, runtime));
  const { command, option } = messages.cli;
  switch (wanted.what) {
    case "flags":
      return wanted.flags.map((flag) => ({ value: nameOf(flag), note: option[flag.text] }));
    case "commands":
      return commandCandidates(grammar, messages);
    case "topics":
      return [
        ...grammar.commands.map(({ name }) => ({ value: name, note: command[name] })),
        ...grammar.topics.map((value) => ({ value, note: "" })),
      ];
    default: {
      const { valueCandidates } = await import("./complete-values.ts");
      return await valueCandidates(wanted, typed, { runtime, messages, file: given.get("--file") });
    }
  }
}

function commandCandidates({ commands }: Grammar, { cli }: FirstMessages): Candidate[] {
  return [
    ...commands.map(({ name }) => ({ value: name, note: cli.command[name] })),
    { value: "help", note: cli.command.help },
  ];
}

function languageOf(given: Cursor["given"], { env }: Runtime): Language {
  const value = given.get("--ui-lang");
  return uiLanguage(value === "ja" || value === "en" ? { uiLang: value } : {}, undefined, env);
}
