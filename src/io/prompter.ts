import { Cancelled } from "../errors.ts";
import type { KeyChoice, Prompter } from "../runtime.ts";

export interface PromptTerminal {
  readonly input: NodeJS.ReadableStream;
  /** stderr, so that stdout stays the data's. */
  readonly output: NodeJS.WritableStream;
  /** It knows no cursor: what can be asked in plain lines is. */
  readonly isDumb: boolean;
  /** Breaks a question between words so that it fits. */
  readonly wrap?: (text: string) => string;
  /** Aborted when the user has left between two questions: the one that stands and all that follow throw Cancelled. */
  readonly signal?: AbortSignal | undefined;
}

/** Questions at a terminal; the library behind them is loaded by the first one. */
export function makePrompter(terminal: PromptTerminal): Prompter {
  const { input, output, isDumb, wrap = (text) => text, signal } = terminal;
  const context = { input, output, ...(signal === undefined ? {} : { signal }) };
  const library = async () => await import("@inquirer/prompts");
  const onLines = async () => await import("./line-prompt.ts");
  return {
    key: async (message, choices, unknown) => {
      const pressed = isDumb
        ? await (await onLines()).askKey({ message, choices, unknown }, terminal)
        : await asked(
            (await import("./key-prompt.ts")).keyPrompt({ message, choices, unknown }, context),
            input,
          );
      return chosen(pressed, choices);
    },
    select: async (message, choices) =>
      await asked(
        (await library()).select(
          {
            message: wrap(message),
            choices: [...choices],
            theme: { style: { keysHelpTip: () => undefined } },
          },
          context,
        ),
        input,
      ),
    input: async (message, options = {}) =>
      isDumb
        ? await (await onLines()).askLine({ message, ...options }, terminal)
        : await asked((await library()).input({ message: wrap(message), ...options }, context), input),
    confirm: async (message, standard) =>
      await asked(
        // What was answered stays on the screen: the key is the same in every language.
        (await library()).confirm(
          { message: wrap(message), default: standard, transformer: (isYes) => (isYes ? "y" : "n") },
          context,
        ),
        input,
      ),
  };
}

/** Undefined stands for a terminal that is at its end. */
function chosen<Value>(pressed: string | undefined, choices: readonly KeyChoice<Value>[]): Value {
  const choice = choices.find(({ key }) => key === pressed);
  if (!choice) throw new Cancelled();
  return choice.value;
}

/** How the library says that there is no answer: Ctrl-C at the question, and before it. */
const LEFT: ReadonlySet<string> = new Set(["ExitPromptError", "AbortPromptError"]);

/** The answer, once there is one; Ctrl-C and Ctrl-D are none. */
async function asked<Value>(answer: Promise<Value>, input: NodeJS.ReadableStream): Promise<Value> {
  let leave = (): void => {};
  // The library waits for ever for a terminal that was closed with Ctrl-D; an answer comes before the next turn.
  const left = new Promise<never>((_resolve, reject) => {
    // Coming back from Ctrl-Z it pauses for a moment only.
    leave = () => void setImmediate(() => input.isPaused() && reject(new Cancelled()));
    input.on("pause", leave);
  });
  try {
    return await Promise.race([answer, left]);
  } catch (error) {
    if (error instanceof Error && LEFT.has(error.name)) throw new Cancelled();
    throw error;
  } finally {
    input.off("pause", leave);
    // Nobody waits for it any more.
    left.catch(() => {});
  }
}
