import { cliEn } from "./cli.en.ts";
import { planEn } from "./plan.en.ts";
import { problemsEn } from "./problems.en.ts";

export const firstEn = {
  language: "en",
  cli: cliEn,
  plan: planEn,
  problems: problemsEn,
} as const;
