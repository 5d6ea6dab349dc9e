import { type Day, dayOf, yearOf } from "./calendar-date.ts";
import type { Book, Contact } from "./contact.ts";
import { isNewYearGreeting, mourningOf } from "./occasion.ts";
import { makeSubject, makeWorld } from "./subject.ts";

/** Why there is no draft of an occasion for a contact, and what to do instead. */
export type Refusal =
  | { readonly because: "do-not-contact" }
  | { readonly because: "mourning"; readonly mine: boolean; readonly instead: string }
  | { readonly because: "nengajo-declined"; readonly instead: string };

const LAST_DAY_OF_NEW_YEAR = 15;

/** Asked for any day, also outside the occasion's window: the greeting is then the one of the winter ahead. */
export function refusalOf(book: Book, contact: Contact, occasion: string, today: Day): Refusal | undefined {
  if (contact.doNotContact) return { because: "do-not-contact" };
  if (!isNewYearGreeting(occasion)) return undefined;
  const world = makeWorld(book);
  const subject = makeSubject(world, contact);
  const thisYear = yearOf(today);
  const winter = today <= dayOf(thisYear, 1, LAST_DAY_OF_NEW_YEAR) ? thisYear : thisYear + 1;
  const mourning = mourningOf(world, subject, winter, today);
  if (mourning) {
    return { because: "mourning", mine: mourning.mine, instead: subject.japan ? "kanchu-mimai" : "catch-up" };
  }
  const declined = contact.nengajo === "declined" || contact.nengajo === "no";
  if (!declined) return undefined;
  if (occasion === "nengajo") return { because: "nengajo-declined", instead: "new-year" };
  if (occasion === "new-year" && subject.channel === "card") {
    return { because: "nengajo-declined", instead: "kanchu-mimai" };
  }
  return undefined;
}
