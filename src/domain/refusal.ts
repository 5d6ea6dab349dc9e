import { type Day, dayOf, yearOf } from "./calendar-date.ts";
import type { Book, Contact } from "./contact.ts";
import { isNewYearGreeting, mourningOf, windowOfSeason } from "./occasion.ts";
import { makeSubject, makeWorld } from "./subject.ts";

/** Why there is no draft of an occasion for a contact, and what to do instead. */
export type Refusal =
  | { readonly because: "do-not-contact" }
  | ({ readonly because: "mourning"; readonly mine: boolean } & Alternative)
  | ({ readonly because: "nengajo-declined" } & Alternative);

/** What may be sent, and the first day of its window if that is still to come. */
interface Alternative {
  readonly instead: string;
  readonly from: Day | undefined;
}

const LAST_DAY_OF_NEW_YEAR = 15;

/** Asked for any day, also outside the occasion's window: the greeting is then the one of the winter ahead. */
export function refusalOf(book: Book, contact: Contact, occasion: string, today: Day): Refusal | undefined {
  if (contact.doNotContact) return { because: "do-not-contact" };
  if (!isNewYearGreeting(occasion)) return undefined;
  const world = makeWorld(book);
  const subject = makeSubject(world, contact);
  const thisYear = yearOf(today);
  const winter = today <= dayOf(thisYear, 1, LAST_DAY_OF_NEW_YEAR) ? thisYear : thisYear + 1;
  const alternative = (instead: "new-year" | "kanchu-mimai"): Alternative => {
    // Late in January the 寒中見舞い of this winter still goes.
    const next = [winter - 1, winter]
      .map((year) => windowOfSeason(subject, instead, year))
      .find((window) => (window?.end ?? 0) >= today);
    return { instead, from: next && next.start > today ? next.start : undefined };
  };
  const inWinter = (): Alternative =>
    subject.japan ? alternative("kanchu-mimai") : { instead: "catch-up", from: undefined };
  const mourning = mourningOf(world, subject, winter, today);
  if (mourning) return { because: "mourning", mine: mourning.mine, ...inWinter() };
  const declined = contact.nengajo === "declined" || contact.nengajo === "no";
  if (!declined || occasion === "year-end") return undefined;
  // On a card the New Year greeting is a 年賀状 by another name.
  if (subject.channel === "card") return { because: "nengajo-declined", ...inWinter() };
  return occasion === "nengajo" ? { because: "nengajo-declined", ...alternative("new-year") } : undefined;
}
