import type { Messages } from "./catalogue.ts";

export const templatesJa: Messages["templates"] = {};
