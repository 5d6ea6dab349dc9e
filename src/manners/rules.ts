import { ADDRESS_RULES } from "./address-rules.ts";
import { BEHAVIOUR_RULES } from "./behaviour-rules.ts";
import { KEIGO_RULES } from "./keigo-rules.ts";
import { LETTER_RULES } from "./letter-rules.ts";
import { NEW_YEAR_RULES } from "./new-year-rules.ts";
import type { Rule } from "./rule.ts";
import { SEASON_RULES } from "./season-rules.ts";
import { TABOO_RULES } from "./taboo-rules.ts";

/** All rules of the manners check, in the order in which they are listed. */
export const RULES: readonly Rule[] = [
  ...ADDRESS_RULES,
  ...KEIGO_RULES,
  ...LETTER_RULES,
  ...SEASON_RULES,
  ...NEW_YEAR_RULES,
  ...TABOO_RULES,
  ...BEHAVIOUR_RULES,
];
