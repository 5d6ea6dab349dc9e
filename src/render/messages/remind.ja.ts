import type { Messages } from "./catalogue.ts";

export const remindJa: Messages["remind"] = {};
