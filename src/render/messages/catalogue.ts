import type { Language } from "../../domain/contact.ts";
import type { en } from "./en.ts";
import type { firstEn } from "./first.en.ts";
import type { topicsEn } from "./topics.en.ts";

type Wording<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : Part[Key] extends string
      ? string
      : Wording<Part[Key]>;
};

/** Every message of the program; a language that lacks one does not compile. */
export type Messages = Wording<typeof en>;

/** What every start and the commands that only show something need. */
export type FirstMessages = Wording<typeof firstEn>;

/** The texts of `help file` and its like, which no other command needs. */
export type TopicMessages = Wording<typeof topicsEn>;

/** Loads one language only: the other costs start-up time and is not needed. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === "ja" ? (await import("./ja.ts")).ja : (await import("./en.ts")).en;
}

/** Without the messages of single commands, which would be read at every start. */
export async function loadFirstMessages(language: Language): Promise<FirstMessages> {
  return language === "ja"
    ? (await import("./first.ja.ts")).firstJa
    : (await import("./first.en.ts")).firstEn;
}

export async function loadTopicMessages(language: Language): Promise<TopicMessages> {
  return language === "ja"
    ? (await import("./topics.ja.ts")).topicsJa
    : (await import("./topics.en.ts")).topicsEn;
}
