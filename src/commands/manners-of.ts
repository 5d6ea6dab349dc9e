import { unifyKanji } from "../book/kanji-variants.ts";
import { plainLatin, romajiKey } from "../book/romaji-key.ts";
import { addMonths, type Day } from "../domain/calendar-date.ts";
import type { Book, Channel, Contact, Language, Name } from "../domain/contact.ts";
import { lastHelp } from "../domain/last-help.ts";
import { hasKana, quickRomaji } from "../domain/romaji.ts";
import { lastTouchDay, makeSubject, makeWorld, milestoneAt, touchView } from "../domain/subject.ts";
import { check, type Finding, type Selection } from "../manners/checker.ts";
import {
  type Addressee,
  type Context,
  NOBODY_KNOWN,
  type OtherPerson,
  type Sender,
} from "../manners/context.ts";

/** What a text is checked against. Without `book` and `contact` nothing is known but the flags. */
export interface MannersRequest {
  readonly book?: Book | undefined;
  readonly contact?: Contact | undefined;
  readonly language: Language;
  /** Without it the contact's own. */
  readonly channel?: Channel | undefined;
  readonly occasion?: string | undefined;
  /** The day it is sent. */
  readonly on: Day;
}

/**
 * Checks a message as it will be sent, subject line included, and returns the findings in the order of the text, told in
 * the language `ui`. `ignore` names the rules that are not heard: a template's `ignore:`, or flags.
 */
export function checkMessage(
  text: string,
  request: MannersRequest,
  ui: Language,
  selection: Selection = {},
): Finding[] {
  return check(text, contextOf(request), ui, selection);
}

const NO_POST_DAYS = 2;

/** The facts of the contact file that the manners check may know. */
function contextOf(request: MannersRequest): Context {
  const { book, contact, language, occasion, on } = request;
  const common = { language, occasion, on, normaliseName };
  if (book === undefined) {
    return {
      ...common,
      channel: request.channel,
      postDays: NO_POST_DAYS,
      me: NOBODY_KNOWN,
      others: () => [],
    };
  }
  const me = senderOf(book, on);
  const { postDays } = book.settings;
  if (contact === undefined) {
    return { ...common, channel: request.channel, postDays, me, others: othersOf(book, undefined) };
  }
  const subject = makeSubject(makeWorld(book), contact);
  return {
    ...common,
    channel: request.channel ?? (occasion === "nengajo" ? "card" : subject.channel),
    postDays,
    register: subject.register,
    to: addresseeOf(contact, subject, on),
    me,
    others: othersOf(book, contact),
  };
}

/** One form for a name however it is written: spaces, variant kanji, capitals, accents, systems of romaji. */
export function normaliseName(name: string): string {
  const plain = unifyKanji(plainLatin(name.normalize("NFKC"))).replace(/[\s\u3000・]+/g, "");
  const kana = plain.replace(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
  return /^[a-z]+$/.test(kana) ? romajiKey(kana) : kana;
}

function addresseeOf(contact: Contact, subject: ReturnType<typeof makeSubject>, on: Day): Addressee {
  const last = lastTouchDay(contact, touchView(subject, on), on);
  return {
    full: contact.name.full,
    family: contact.name.family,
    given: contact.name.given,
    names: namesOf(contact),
    title: contact.title,
    company: contact.company,
    isClient: subject.relationship.chain.includes("client"),
    kansai: subject.kansai,
    gapDays: last === null ? null : on - last,
    isFarApart: last === null || addMonths(last, 2) <= on,
    lastHelp: lastHelp(contact.help, on),
    celebrates: contact.celebrates,
    events: contact.events,
    followedOn: contact.followedOn,
    mourning: contact.mourning,
    reachedAt: reachedAt(contact),
  };
}

function namesOf({ name, aliases, honorific }: Contact): string[] {
  const written = [name.full, ...aliases].flatMap((one) => [one, ...one.split(/[\s\u3000・＝]+/)]);
  const both =
    name.family !== undefined && name.given !== undefined
      ? [name.family + name.given, name.given + name.family]
      : [];
  const read = readingsOf(name);
  const called = honorific === undefined ? [] : [`${name.family ?? name.full}${honorific}`];
  return distinct([...written, name.family, name.given, ...both, ...read, ...called]);
}

/** The reading, word by word and whole, in kana and in romaji. */
function readingsOf({ reading, full }: Name): string[] {
  const read = reading ?? (hasKana(full) ? full : undefined);
  if (read === undefined) return [];
  const words = read.split(/[\s\u3000]+/);
  const romaji = words.map((word) => quickRomaji(word.normalize("NFKC")) ?? word);
  return [...words, words.join(""), ...romaji, romaji.join(""), [...romaji].reverse().join("")];
}

function distinct(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [normaliseName(name)])))].filter(
    (name) => name !== "",
  );
}

function reachedAt({ emails, phones, chat, address, sns }: Contact): string[] {
  return [
    ...emails,
    ...phones,
    ...(chat?.id === undefined ? [] : [chat.id]),
    ...Object.values(sns),
    ...(address === undefined ? [] : [address.lines.join("")]),
  ];
}

function senderOf(book: Book, on: Day): Sender {
  const { me } = book;
  const left = me.milestones.filter(({ kind }) => kind === "left");
  const newest = milestoneAt(
    [...left].sort((one, other) => one.date - other.date),
    on,
  );
  const now = [
    me.company,
    me.companyEn,
    ...me.milestones.flatMap(({ kind, company }) => (kind === "left" ? [] : [company])),
  ];
  const companies = companyNames(now);
  const known = book.contacts
    .filter(({ relationship }) => relationship === "boss" || relationship === "colleague")
    .map(({ company }) => company);
  const former = companyNames([...left.map(({ company }) => company), ...known]);
  return {
    names: senderNames(book),
    reachedAt: [
      ...[me.email, me.phone].filter((one) => one !== undefined),
      ...(me.address === undefined ? [] : [me.address.lines.join("")]),
    ],
    companies,
    formerCompanies: former.filter((name) => !companies.includes(name)),
    leftOn: newest?.date,
    mourning: me.mourning,
  };
}

function senderNames({ me: { name, nameEn } }: Book): string[] {
  const english = nameEn === undefined ? [] : [nameEn, ...nameEn.split(/\s+/)];
  if (name === undefined) return english;
  return [name.family, name.full, name.given, ...english, ...readingsOf(name)].flatMap((one) =>
    one === undefined || one === "" ? [] : [one],
  );
}

/** As written, and in romaji where the name is kana: ひかり is Hikari in an English mail. */
function companyNames(written: readonly (string | undefined)[]): string[] {
  const names = [...new Set(written)].flatMap((name) => {
    if (name === undefined) return [];
    const bare = name
      .replace(/株式会社|有限会社|合同会社|㈱|,? (?:Inc|Ltd|LLC|Corp|Co|GmbH)\b\.?/g, "")
      .trim();
    const romaji = hasKana(bare) ? quickRomaji(bare.normalize("NFKC")) : undefined;
    return [name, bare, ...(romaji === undefined ? [] : [romaji])];
  });
  return [...new Set(names)].filter((name) => name.length > 1);
}

function othersOf(book: Book, addressee: Contact | undefined): () => readonly OtherPerson[] {
  let known: readonly OtherPerson[] | undefined;
  return () => {
    known ??= otherPeople(book, addressee);
    return known;
  };
}

function otherPeople(book: Book, addressee: Contact | undefined): OtherPerson[] {
  return book.contacts
    .filter((contact) => contact.id !== addressee?.id)
    .map((contact) => ({
      names: namesOf(contact),
      reachedAt: reachedAt(contact),
      sharesWithAddressee: addressee !== undefined && isNamedIn(contact.consent?.share ?? [], addressee),
    }));
}

function isNamedIn(share: readonly string[], addressee: Contact): boolean {
  const wanted = [addressee.id, ...namesOf(addressee)].map(normaliseName);
  return share.some((one) => one === addressee.id || wanted.includes(normaliseName(one)));
}
