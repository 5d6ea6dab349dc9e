import type { Messages } from "./catalogue.ts";

export const scheduleJa: Messages["schedule"] = {};
