import { type Day, formatDay } from "../domain/calendar-date.ts";
import type { Book, Contact } from "../domain/contact.ts";
import { isJapan } from "../domain/contact-language.ts";
import { resolveRelationships } from "../domain/relationship.ts";
import { isStillLeaving } from "../domain/still-leaving.ts";
import { type Problem, problemAt, type Step } from "./problem.ts";
import { isList, isMap, type Raw } from "./scalars.ts";
import { emptyRefusals } from "./unclear-refusal.ts";

/**
 * What a sound file still leaves to wish for. `positions`: where the book's contacts stand in the file's list; `raw`: the
 * file as it was parsed.
 */
export function adviseBook(book: Book, today: Day, positions: readonly number[], raw: Raw): Problem[] {
  const entries = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  const relationships = resolveRelationships(book.relationships);
  const found: Problem[] = [];
  if (book.me.name === undefined && book.contacts.length > 0)
    found.push(problemAt("warning", "no-own-name", ["me", "name"], {}));
  book.contacts.forEach((contact, index) => {
    const steps = ["contacts", positions[index] as number];
    found.push(...futureTouches(contact, today, steps));
    const type = relationships.get(contact.relationship);
    if (!contact.address && getsNengajo(contact, book, type?.occasions ?? [], type?.channel)) {
      found.push(problemAt("warning", "nengajo-without-address", steps, { name: contact.name.full }));
    }
    if (onlyCompanyMail(contact, book.settings.companyDomains)) {
      const isStillThere = contact.leftOn !== undefined && contact.leftOn >= today;
      const until = isStillThere ? { until: formatDay(contact.leftOn as Day) } : {};
      const args = { name: contact.name.full, ...until };
      found.push(problemAt("warning", "company-email-only", [...steps, "email"], args));
    }
    const position = positions[index] as number;
    for (const way of emptyRefusals(entries[position])) {
      const args = { name: contact.name.full, key: `${way[way.length - 1]}` };
      found.push(problemAt("warning", "unclear-refusal", [...steps, ...way], args, true));
    }
  });
  return found;
}

/** A warning for each who is said to be leaving long after the last day, with the command that mends it. */
export function stillLeaving(
  book: Book,
  today: Day,
  positions: readonly number[],
  command: (contact: Contact) => string,
): Problem[] {
  return book.contacts.flatMap((contact, index) => {
    if (!isStillLeaving(contact, today)) return [];
    const args = {
      name: contact.name.full,
      on: formatDay(contact.leftOn as Day),
      command: command(contact),
    };
    return [problemAt("warning", "still-leaving", ["contacts", positions[index] as number, "phase"], args)];
  });
}

function futureTouches(contact: Contact, today: Day, steps: readonly Step[]): Problem[] {
  const found: Problem[] = [];
  const warn = (day: Day | undefined, ...way: Step[]): void => {
    if (day === undefined || day <= today) return;
    found.push(problemAt("warning", "future-touch", [...steps, ...way], { value: formatDay(day) }));
  };
  warn(contact.lastContact, "last_contact");
  contact.history.forEach((touch, index) => {
    warn(touch.on, "history", index, "on");
  });
  return found;
}

function getsNengajo(
  contact: Contact,
  book: Book,
  occasions: readonly string[],
  channel: string | undefined,
): boolean {
  if (contact.nengajo === "yes") return isJapan(contact, book.settings);
  if (contact.nengajo !== undefined || contact.doNotContact) return false;
  const isCard = (contact.channel ?? channel) === "card";
  const hasIt = occasions.includes("nengajo") || occasions.includes("season");
  return isCard && hasIt && isJapan(contact, book.settings);
}

function onlyCompanyMail(contact: Contact, domains: readonly string[]): boolean {
  if (contact.leftOn === undefined || contact.emails.length === 0) return false;
  const own = domains.map((domain) => domain.toLowerCase().replace(/^@/, ""));
  return contact.emails.every((email) => own.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase()));
}
