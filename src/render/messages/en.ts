import { cliEn } from "./cli.en.ts";
import { clipboardEn } from "./clipboard.en.ts";
import { composeEn } from "./compose.en.ts";
import { draftEn } from "./draft.en.ts";
import { initEn } from "./init.en.ts";
import { planEn } from "./plan.en.ts";
import { problemsEn } from "./problems.en.ts";

export const en = {
  language: "en",
  cli: cliEn,
  plan: planEn,
  problems: problemsEn,
  compose: composeEn,
  draft: draftEn,
  init: initEn,
  clipboard: clipboardEn,
} as const;
