import { isEmail, readDate } from "../book/scalars.ts";
import type { Day } from "../domain/calendar-date.ts";
import { CHANNELS, type Channel, type Contact } from "../domain/contact.ts";
import { daysMeant } from "../domain/day-words.ts";
import { singleLine } from "../domain/plain-text.ts";
import { companyDomainsOf, isPrivateAddress } from "../drafts/address.ts";
import type { Runtime } from "../runtime.ts";
import { dayMeantBy } from "./ask-day.ts";
import type { DepartureWish, Potential } from "./leaving-edits.ts";
import type { Opened } from "./open-book.ts";

/** Fields that are not undefined, for records whose fields may be absent but not undefined. */
export function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

// Of two days a year apart nobody may guess the one on which somebody leaves, so it is a whole date.
export function dayOfText(value: string): Day | undefined {
  const read = readDate(singleLine(value));
  return "day" in read ? read.day : undefined;
}

/** An address as it is meant: Japanese keyboards give full-width letters. */
export function plain(value: string): string {
  return singleLine(value).normalize("NFKC");
}

/** `linkedin:sam-lee`; of the address of a profile the network is the host's name. */
export function profileOf(value: string): { network: string; handle: string } | undefined {
  const text = plain(value);
  const host = /^https?:\/\/(?:www\.|m\.|[a-z]{2}\.)?([a-z0-9-]+)\.[^/\s]+\/\S/i.exec(text);
  if (host) return { network: (host[1] as string).toLowerCase(), handle: text };
  const [, network, handle] = /^([\p{L}\d_-]+)\s*:\s*(\S.*)$/u.exec(text) ?? [];
  if (network === undefined || handle === undefined || /^https?$/i.test(network)) return undefined;
  return { network: network.toLowerCase(), handle };
}

/** The wish with what a terminal can be asked for. */
export async function completed(
  wish: DepartureWish,
  contact: Contact,
  opened: Opened,
  runtime: Runtime,
): Promise<DepartureWish> {
  const { leaving: text, plan } = opened.messages;
  const { ask, wrong } = text;
  const name = singleLine(contact.name.full);
  const prompter = await runtime.prompter();
  const or =
    (isGood: (value: string) => boolean, message: (value: string) => string) =>
    (value: string): string | true =>
      singleLine(value) === "" || isGood(value) ? true : message(singleLine(value));
  const answer = async (message: string, validate?: (value: string) => string | true): Promise<string> =>
    plain(await prompter.input(message, validate === undefined ? {} : { validate }));
  const isDay = (value: string): string | true =>
    daysMeant(value, opened.today).length === 0 ? wrong.date(singleLine(value)) : true;

  // A day that the file has is asked for no more; with a phase beside it, all that follows from it is done.
  const known = contact.phase === undefined ? contact.leftOn : undefined;
  const asksDay = wish.lastDay === undefined && contact.leftOn === undefined;
  const lastDay = asksDay
    ? await dayMeantBy(
        await prompter.input(ask.lastDay(name), { validate: isDay }),
        opened.today,
        prompter,
        opened.messages,
      )
    : (wish.lastDay ?? known);
  const domains = companyDomainsOf(opened.book);
  const knowsMail = contact.emails.some((address) => isPrivateAddress(address, domains));
  const email =
    wish.email ??
    (knowsMail
      ? ""
      : await answer(
          ask.email(name),
          or((value) => isEmail(plain(value)), wrong.email),
        ));
  const profile =
    wish.sns === undefined && Object.keys(contact.sns).length === 0
      ? profileOf(
          await answer(
            ask.sns(name),
            or((value) => profileOf(value) !== undefined, wrong.sns),
          ),
        )
      : undefined;
  const isOpen = contact.consent?.news === undefined && contact.consent?.optedOut === undefined;
  const news =
    wish.news ??
    (isOpen
      ? await prompter.select<boolean | undefined>(ask.news(name), [
          { value: undefined, name: ask.notAsked },
          { value: true, name: ask.agreed },
          { value: false, name: ask.declined },
        ])
      : undefined);
  const how =
    wish.how ??
    (wish.news === undefined && news !== undefined ? singleLine(await prompter.input(ask.how)) : undefined);
  const channel =
    wish.channel ??
    (await prompter.select<Channel | undefined>(ask.channel(name), [
      { value: undefined, name: ask.asBefore },
      ...CHANNELS.map((value) => ({ value, name: plan.channel[value] ?? value })),
    ]));
  const potential =
    wish.potential === undefined && contact.potential.length === 0
      ? await prompter.select<Potential | undefined>(ask.potential(name), [
          { value: undefined, name: ask.open },
          ...POTENTIALS.map((value) => ({ value, name: ask.potentials[value] ?? value })),
        ])
      : undefined;
  return defined({
    ...wish,
    lastDay,
    email: email || undefined,
    sns: wish.sns ?? (profile === undefined ? undefined : [profile]),
    news,
    how: how || undefined,
    channel,
    potential: wish.potential ?? (potential === undefined ? undefined : [potential]),
  });
}

const POTENTIALS: readonly Potential[] = ["customer", "partner", "referrer", "rejoin"];
