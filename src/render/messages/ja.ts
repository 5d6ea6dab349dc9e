import type { Messages } from "./catalogue.ts";
import { cliJa } from "./cli.ja.ts";
import { clipboardJa } from "./clipboard.ja.ts";
import { composeJa } from "./compose.ja.ts";
import { draftJa } from "./draft.ja.ts";
import { initJa } from "./init.ja.ts";
import { planJa } from "./plan.ja.ts";
import { problemsJa } from "./problems.ja.ts";

export const ja: Messages = {
  language: "ja",
  cli: cliJa,
  plan: planJa,
  problems: problemsJa,
  compose: composeJa,
  draft: draftJa,
  init: initJa,
  clipboard: clipboardJa,
};
