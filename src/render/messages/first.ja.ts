import type { FirstMessages } from "./catalogue.ts";
import { cliJa } from "./cli.ja.ts";
import { planJa } from "./plan.ja.ts";
import { problemsJa } from "./problems.ja.ts";

export const firstJa: FirstMessages = {
  language: "ja",
  cli: cliJa,
  plan: planJa,
  problems: problemsJa,
};
