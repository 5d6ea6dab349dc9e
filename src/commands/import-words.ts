import { isBuiltInRelationship, resolveRelationships } from "../domain/relationship.ts";
import type { Opened } from "./open-book.ts";

/** How people call what somebody is to them, in the lists that they keep. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  boss: ["上司", "元上司", "manager", "supervisor", "former boss"],
  mentor: ["恩師", "先輩", "メンター", "teacher"],
  client: ["取引先", "お取引先", "顧客", "お客様", "客先", "クライアント", "customer"],
  colleague: ["同僚", "元同僚", "同期", "後輩", "部下", "coworker", "co-worker", "former colleague"],
  friend: ["友人", "友達", "友だち"],
  alumni: ["アルムナイ", "元社員", "退職者", "会社を去った人", "alumnus", "alumna"],
};

/** The type that a word of a foreign list means: a type itself, its label in the file, or a usual word for it. */
export function relationshipOfWord(
  word: string,
  types: ReadonlySet<string>,
  { book }: Opened,
): string | undefined {
  const said = plain(word);
  for (const type of types) if (plain(type) === said) return type;
  for (const { type, label } of resolveRelationships(book.relationships).values()) {
    if (label !== undefined && plain(label) === said) return type;
  }
  return Object.keys(WORDS).find((type) => isBuiltInRelationship(type) && WORDS[type]?.includes(said));
}

function plain(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase();
}
