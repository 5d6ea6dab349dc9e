import { createInterface } from "node:readline";
import { Cancelled } from "../errors.ts";
import type { PromptTerminal } from "./prompter.ts";

interface LineQuestion {
  readonly message: string;
  readonly default?: string;
  readonly validate?: (value: string) => string | true;
}

/** Asks for a key and Enter, on terminals that can only print lines. Throws Cancelled. */
export async function askKey(
  question: {
    readonly message: string;
    readonly choices: readonly { readonly key: string }[];
    readonly unknown: string;
  },
  terminal: PromptTerminal,
): Promise<string> {
  terminal.output.write(`${question.message}\n`);
  for (;;) {
    const choice = choiceOf(await line("> ", terminal), question.choices);
    if (choice) return choice.key;
    terminal.output.write(`${question.unknown}\n`);
  }
}

/** An input method for Japanese gives full-width letters, and Caps Lock capitals. */
export function choiceOf<Choice extends { readonly key: string }>(
  typed: string,
  choices: readonly Choice[],
): Choice | undefined {
  const plain = typed.normalize("NFKC").trim().toLowerCase();
  return choices.find(({ key }) => key === plain);
}

/** Asks for a line of text. Throws Cancelled. */
export async function askLine(question: LineQuestion, terminal: PromptTerminal): Promise<string> {
  for (;;) {
    const typed = await line(`${question.message} `, terminal);
    const value = typed === "" ? (question.default ?? "") : typed;
    const verdict = question.validate?.(value) ?? true;
    if (verdict === true) return value;
    terminal.output.write(`${verdict}\n`);
  }
}

function line(prompt: string, { input, output, signal }: PromptTerminal): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Cancelled());
      return;
    }
    const readline = createInterface({ input, output, terminal: true });
    const leave = (): void => reject(new Cancelled());
    readline.on("SIGINT", () => readline.close());
    readline.on("close", leave);
    const close = (): void => readline.close();
    signal?.addEventListener("abort", close);
    readline.on("close", () => signal?.removeEventListener("abort", close));
    readline.question(prompt, (answer) => {
      readline.off("close", leave);
      readline.close();
      resolve(withoutRubbedOut(answer));
    });
  });
}

/** Such a terminal sends the key that rubs out like any other. */
function withoutRubbedOut(text: string): string {
  const kept: string[] = [];
  for (const character of text) {
    if (character === "\u007f" || character === "\b") kept.pop();
    else kept.push(character);
  }
  return kept.join("");
}
