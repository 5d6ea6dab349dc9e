import type { Prompter } from "../../../src/runtime.ts";

export interface Somebody {
  readonly prompter: Prompter;
  /** The questions, as far as they were asked. */
  readonly asked: readonly string[];
  /** Answers that nobody asked for. */
  readonly left: readonly string[];
}

/** The answer to a choice of whoever presses nothing else. */
export const ENTER = "Enter alone";

/** Somebody at a terminal who gives these answers, in this order; a question more is a failure. */
export function somebody(answers: readonly string[]): Somebody {
  const left = [...answers];
  const asked: string[] = [];
  const next = (question: string): string => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`unexpected question: ${question}`);
    return answer;
  };
  const prompter: Prompter = {
    key: async (message) => {
      throw new Error(`unexpected question: ${message}`);
    },
    select: async (message, choices) => {
      const wanted = next(message);
      const isMeant = ({ value, name }: (typeof choices)[number]): boolean =>
        value === wanted || name === wanted;
      const choice = wanted === ENTER ? choices[0] : choices.find(isMeant);
      if (!choice) throw new Error(`"${wanted}" is not among the choices of ${message}`);
      return choice.value;
    },
    input: async (message, options) => {
      for (;;) {
        const answer = next(message) || (options?.default ?? "");
        if (options?.validate === undefined || options.validate(answer) === true) return answer;
      }
    },
    confirm: async (message) => next(message) === "yes",
  };
  return { prompter, asked, left };
}
