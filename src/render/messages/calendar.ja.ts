import type { Messages } from "./catalogue.ts";

export const calendarJa: Messages["calendar"] = {};
