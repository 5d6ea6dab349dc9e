import type { Language } from "../../domain/contact.ts";
import type { en } from "./en.ts";

type Wording<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : Part[Key] extends string
      ? string
      : Wording<Part[Key]>;
};

/** Every message of the program; a language that lacks one does not compile. */
export type Messages = Wording<typeof en>;

/** Loads one language only: the other costs start-up time and is not needed. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === "ja" ? (await import("./ja.ts")).ja : (await import("./en.ts")).en;
}
