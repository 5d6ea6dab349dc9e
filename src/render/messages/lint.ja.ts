import type { Messages } from "./catalogue.ts";

export const lintJa: Messages["lint"] = {};
