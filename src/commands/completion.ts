import { singleLine } from "../domain/plain-text.ts";
import { type ExitStatus, UserError } from "../errors.ts";
import { completionScript, SHELLS } from "../formats/completion-scripts.ts";
import { loadMessages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { type GlobalOptions, uiLanguage } from "./global-options.ts";

/** Prints the script that lets a shell complete the command line: `completion bash | zsh | fish`. */
export async function run(
  word: string | undefined,
  global: GlobalOptions,
  runtime: Runtime,
): Promise<ExitStatus> {
  const messages = await loadMessages(uiLanguage(global, undefined, runtime.env));
  const text = messages.completion;
  const shell = SHELLS.find((name) => name === word);
  if (shell === undefined) {
    const own = SHELLS.find((name) => runtime.env.SHELL?.endsWith(`/${name}`)) ?? "bash";
    const command = `keepintouch completion ${own}`;
    throw new UserError(word === undefined ? text.which(command) : text.unknown(singleLine(word), command));
  }
  const remarks = [text.what, text.how[shell]];
  runtime.out(completionScript(shell, remarks));
  // On a terminal the script alone would leave its reader wondering what to do with it.
  if (runtime.outIsTerminal) runtime.err(`\n${text.how[shell]}\n`);
  return 0;
}
