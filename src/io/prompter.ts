import { Cancelled } from "../errors.ts";
import type { Prompter } from "../runtime.ts";

/** Questions on the given stream: stderr, so that stdout stays the data's. */
export async function makePrompter(output: NodeJS.WritableStream): Promise<Prompter> {
  const { confirm, input, select } = await import("@inquirer/prompts");
  const context = { output };
  return {
    select: async (message, choices) =>
      await asked(
        select(
          { message, choices: [...choices], theme: { style: { keysHelpTip: () => undefined } } },
          context,
        ),
      ),
    input: async (message, options = {}) => await asked(input({ message, ...options }, context)),
    confirm: async (message, standard) => await asked(confirm({ message, default: standard }, context)),
  };
}

async function asked<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new Cancelled();
    throw error;
  }
}
