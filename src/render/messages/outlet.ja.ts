import type { Messages } from "./catalogue.ts";

export const outletJa: Messages["outlet"] = {};
