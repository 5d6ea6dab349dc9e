/** vCards 2.1, 3.0 and 4.0, of phones, mail programs and this one, as people in the words of the contact file. */
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { birthdayOf, orderOf } from "./foreign-dates.ts";
import type {
  Imported,
  ImportedContact,
  ImportedFields,
  ImportedValue,
  ImportProblem,
  ImportProblemCode,
} from "./imported.ts";
import { addressFields, listField, mapField, plainEmail, textField } from "./person.ts";
import { BINARY, cardsOf, type Vcard, type VcardLine } from "./vcard-bytes.ts";
import { isName, namesOf } from "./vcard-names.ts";
import { chatOf, isProfile, profileOf } from "./vcard-networks.ts";
import { isOwn, ownFieldsOf } from "./vcard-own.ts";
import {
  decodedUri,
  lineOf,
  parameterOf,
  placesOf,
  preferredFirst,
  textsBetween,
  typesOf,
  unescaped,
} from "./vcard-text.ts";

/** What is said of the card and not of the person. */
const OF_THE_CARD: ReadonlySet<string> = new Set([
  "VERSION",
  "PRODID",
  "REV",
  "KIND",
  "X-ADDRESSBOOKSERVER-KIND",
  "X-ABSHOWAS",
  "X-ABLABEL",
  "X-ABADR",
]);
/** Where a UID ends that this program has given. */
const OWN_UID = "@keepintouch";

/** Every person of a file; cards that cannot be read are among the problems. Never throws. */
export function readVcards(file: Uint8Array): Imported {
  const { cards, problems } = cardsOf(file);
  const contacts: ImportedContact[] = [];
  const all: ImportProblem[] = [...problems];
  for (const card of cards) {
    if (isGroup(card)) continue;
    const { fields, exact, problems: own } = personOf(card);
    const place = { line: card.line };
    if (!isPerson(fields)) all.push({ place, code: "no-name", lost: "contact" });
    else if (exact.length === 0 && isCompany(card)) all.push({ place, code: "company", lost: "contact" });
    else {
      contacts.push({ place, fields, ...(exact.length === 0 ? {} : { exact }) });
      all.push(...own);
    }
  }
  return { contacts, problems: all.sort((one, other) => one.place.line - other.place.line) };
}

/** A list of people, which address books keep among them. */
function isGroup({ lines }: Vcard): boolean {
  return lines.some(
    ({ name, value }) =>
      (name === "KIND" || name === "X-ADDRESSBOOKSERVER-KIND") && /^(?:group|location)$/i.test(value.trim()),
  );
}

/** A card that says it is a company's, or shows the name of one and none of a person. */
function isCompany({ lines }: Vcard): boolean {
  if (lines.some(({ name, value }) => name === "KIND" && /^org$/i.test(value.trim()))) return true;
  const textOf = (name: string): string => {
    const line = lines.find((one) => one.name === name);
    return line === undefined ? "" : singleLine((textsBetween(line.value, ";")[0] ?? "").trim());
  };
  const parts = lines.find(({ name }) => name === "N")?.value ?? "";
  const shown = textOf("FN");
  return shown !== "" && shown === textOf("ORG") && /^[;\s]*$/.test(parts);
}

function isPerson({ name, family, given }: ImportedFields): boolean {
  return name !== undefined || family !== undefined || given !== undefined;
}

export interface PersonRead {
  readonly fields: ImportedFields;
  /** Those that stand in properties of our own, to the letter; all else is one harmless line or several. */
  readonly exact: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** One card, in the fields of the contact file; nothing of it is lost but pictures and the like. */
export function personOf({ lines }: Vcard): PersonRead {
  const own = ownFieldsOf(lines.filter(isOwn));
  const reader = new CardReader(
    lines.filter((line) => !isOwn(line)),
    own.fields.length > 0,
  );
  for (const line of own.wrong) reader.wrong(line, line.name);
  const read = reader.read();
  // A note ends as it was written, too.
  const exact = own.fields.length === 0 ? [] : ["notes", ...own.fields.map(([key]) => key)];
  return { fields: withOwn(read, own.fields), exact, problems: reader.problems };
}

function withOwn(read: ImportedFields, own: readonly (readonly [string, ImportedValue])[]): ImportedFields {
  const fields = new Map(Object.entries(read));
  if (own.some(([key]) => key === "name" || key === "family" || key === "given")) {
    for (const key of ["name", "family", "given"]) fields.delete(key);
  }
  for (const [key, value] of own) {
    const others = fields.get(key);
    fields.set(key, key === "extra" && isMap(value) && isMap(others) ? { ...others, ...value } : value);
  }
  return Object.fromEntries(fields);
}

function isMap(value: ImportedValue | undefined): value is { readonly [key: string]: ImportedValue } {
  return typeof value === "object" && !Array.isArray(value);
}

/** Takes what has a field, property by property; the rest goes to `extra`. */
class CardReader {
  readonly problems: ImportProblem[] = [];
  private readonly lines: readonly VcardLine[];
  private readonly labels = new Map<string, string>();
  private readonly extra = new Map<string, string>();
  /** Written by this program, which says more exactly what a name is. */
  private readonly isOurs: boolean;

  constructor(lines: readonly VcardLine[], isOurs: boolean) {
    this.isOurs = isOurs;
    this.lines = lines.filter((line) => !this.isBinary(line));
    for (const { name, group, value } of lines) {
      if (name === "X-ABLABEL" && group !== undefined) this.labels.set(group, labelText(value));
    }
    for (const line of this.lines) if (line.damaged) this.report("wrong-value", line, line.name);
  }

  read(): ImportedFields {
    const names = namesOf(this.lines.filter(isName), this.isOurs, [...this.all("ORG"), ...this.all("TITLE")]);
    const fields = {
      ...names.fields,
      ...this.work(),
      ...this.addresses(),
      ...this.emails(),
      ...this.phones(),
      ...this.birthday(),
      ...this.networks(),
      ...listField("tags", this.tags()),
      ...textField("notes", this.notes()),
      ...this.language(),
    };
    for (const [key, value] of names.others) this.keep(key, value);
    for (const line of this.lines) {
      if (!isRead(line)) this.keepLine(line);
      if (!isName(line)) this.keepParameters(line);
    }
    return { ...fields, ...mapField("extra", Object.fromEntries(this.extra)) };
  }

  wrong(line: VcardLine, field: string): void {
    this.report("wrong-value", line, field);
    this.keepLine(line);
  }

  private report(code: ImportProblemCode, { line, value }: VcardLine, field: string): void {
    const args = { field, value: singleLine(unescaped(value)) };
    this.problems.push({ place: { line }, code, args, lost: "value" });
  }

  /** Reports it at once: there is nothing to be read of it. */
  private isBinary(line: VcardLine): boolean {
    const { name, value } = line;
    if (isName(line)) return false;
    const isReference = /^(?!data:)[a-z][a-z0-9+.-]*:/i.test(unescaped(value));
    if (line.binary === undefined && (!BINARY.has(name) || isReference)) return false;
    if (line.binary === 0 || (line.binary === undefined && value.trim() === "")) return true;
    const args = { property: name };
    this.problems.push({ place: { line: line.line }, code: "binary-left-out", args, lost: "nothing" });
    return true;
  }

  private all(name: string): VcardLine[] {
    return preferredFirst(this.lines.filter((line) => line.name === name && line.value.trim() !== ""));
  }

  /** The text of the first such property; further ones are kept. */
  private first(name: string): string {
    const [line, ...more] = this.all(name);
    for (const one of more) this.keepLine(one);
    return line === undefined ? "" : lineOf(line);
  }

  private work(): ImportedFields {
    const [line, ...more] = this.all("ORG");
    for (const one of more) this.keepLine(one);
    const [company = "", ...units] = line === undefined ? [] : textsBetween(line.value, ";").map(singleLine);
    const department = units.filter((unit) => unit !== "").join(" ");
    return {
      ...textField("company", company),
      ...textField("department", department),
      ...textField("title", this.first("TITLE")),
    };
  }

  private addresses(): ImportedFields {
    const [line, ...more] = this.all("ADR").filter(({ value }) => /[^;\s]/.test(value));
    for (const one of more) this.keepLine(one);
    if (line === undefined) return {};
    this.keep("ADR 1 (label)", this.tellingLabelOf(line));
    const texts = textsBetween(line.value, ";").map((text) => severalLines(text).trim());
    const [box = "", more2 = "", street = "", city = "", region = "", code = "", country = ""] = texts;
    return addressFields({
      street: [street, box].filter((text) => text !== "").join("\n"),
      more: more2,
      city: singleLine(city),
      region: singleLine(region),
      postalCode: singleLine(code),
      country: singleLine(country),
    });
  }

  /** What goes to somebody's assistant is no address of their own. */
  private emails(): ImportedFields {
    const lines = this.all("EMAIL");
    const isOthers = (line: VcardLine): boolean => ASSISTANT.test(this.labelOf(line));
    for (const line of lines) if (isOthers(line)) this.keepLine(line);
    return this.labelled(
      "email",
      lines.filter((line) => !isOthers(line)),
      (line) => plainEmail(lineOf(line)),
    );
  }

  private phones(): ImportedFields {
    const lines = this.all("TEL");
    const isPhone = (line: VcardLine): boolean =>
      !typesOf(line).some((type) => /^(?:fax|.*fax|pager|modem|bbs|telex)$/.test(type));
    for (const line of lines) if (!isPhone(line)) this.keepLine(line);
    return this.labelled("phone", lines.filter(isPhone), (line) => decodedUri(lineOf(line), "tel"));
  }

  /** A list of values; their labels are kept by their numbers in it: `TEL 2 (label)`. */
  private labelled(
    field: string,
    lines: readonly VcardLine[],
    textFor: (line: VcardLine) => string,
  ): ImportedFields {
    const found = new Map<string, { readonly value: string; readonly label: string }>();
    for (const line of lines) {
      const value = textFor(line).trim();
      // One mailbox, whatever its case; what this program has written is to the letter.
      const key = field === "email" && !this.isOurs ? value.toLowerCase() : value;
      const known = found.get(key) ?? { value, label: "" };
      if (value !== "") found.set(key, { ...known, label: known.label || this.tellingLabelOf(line) });
    }
    const all = [...found.values()];
    for (const [index, { label }] of all.entries()) {
      this.keep(`${lines[0]?.name} ${index + 1} (label)`, label);
    }
    return listField(
      field,
      all.map(({ value }) => value),
    );
  }

  /** The user's own word for it, else its types: `home` … */
  private labelOf(line: VcardLine): string {
    const types = typesOf(line).filter((type) => !/^(?:pref|internet|voice|x-irmc-n)$/.test(type));
    return this.ownLabelOf(line) ?? types.join(", ");
  }

  private ownLabelOf({ group }: VcardLine): string | undefined {
    return group === undefined ? undefined : this.labels.get(group);
  }

  /** Of what has a field: that a number is a mobile one shows in it, and every phone says it of each. */
  private tellingLabelOf(line: VcardLine): string {
    return this.ownLabelOf(line) ?? placesOf(line).join(", ");
  }

  private birthday(): ImportedFields {
    const [line, ...more] = this.all("BDAY");
    for (const one of more) this.keepLine(one);
    if (line === undefined) return {};
    const birthday = birthdayIn(line);
    if (birthday === undefined) this.wrong(line, "birthday");
    return textField("birthday", birthday ?? "");
  }

  /** Profiles and pages that belong to a network, and the first chat program. */
  private networks(): ImportedFields {
    const sns = new Map<string, string>();
    for (const line of this.lines.filter(isProfile)) {
      const { network, profile } = profileOf(line);
      if (network === "" || profile === "" || sns.has(network)) this.keepLine(line);
      else sns.set(network, profile);
    }
    const [line, ...more] = this.all("IMPP");
    const chat = line === undefined ? undefined : chatOf(line);
    for (const one of chat === undefined && line ? [line, ...more] : more) this.keepLine(one);
    return { ...mapField("sns", Object.fromEntries(sns)), ...(chat === undefined ? {} : { chat }) };
  }

  private tags(): string[] {
    const tags = this.lines.filter(({ name }) => name === "CATEGORIES");
    const texts = tags.flatMap(({ value }) => textsBetween(value, ",").map(singleLine));
    // The group of Google that everybody is in.
    return texts.filter((tag) => !/^my ?contacts$/i.test(tag));
  }

  private notes(): string {
    const notes = this.lines.filter(({ name }) => name === "NOTE");
    return notes
      .map(({ value }) => severalLines(unescaped(value)))
      .filter((text) => text.trim() !== "")
      .join("\n");
  }

  private language(): ImportedFields {
    const [line, ...more] = this.all("LANG");
    for (const one of more) this.keepLine(one);
    const [, language] = /^(ja|en)(?:-|$)/i.exec(line === undefined ? "" : lineOf(line)) ?? [];
    if (line && language === undefined) this.keepLine(line);
    return textField("language", language?.toLowerCase() ?? "");
  }

  private keepLine(line: VcardLine): void {
    const { name, value } = line;
    const label = this.labelOf(line);
    // Empty components say nothing, but their separators would show.
    const isList = name === "ADR" || name === "ORG" || name === "GENDER";
    const text = isList
      ? textsBetween(value, ";")
          .filter((part) => part.trim() !== "")
          .join("\n")
      : unescaped(value);
    const kept = text.trim() === "" ? (parameterOf(line, "X-USER") ?? "") : text;
    this.keep(label === "" ? name : `${name} (${label})`, severalLines(kept).trim());
  }

  /** What is said beside the value: how the company is sorted, the address as it stands on an envelope. */
  private keepParameters(line: VcardLine): void {
    for (const { name, value } of line.parameters) {
      if (SAYING.has(name)) this.keep(`${line.name} (${name})`, severalLines(unescaped(value)).trim());
    }
  }

  private keep(name: string, value: string): void {
    if (value === "") return;
    const clean = singleLine(name);
    let key = clean;
    for (let count = 2; this.extra.has(key); count++) {
      if (this.extra.get(key) === value) return;
      key = `${clean} ${count}`;
    }
    this.extra.set(key, value);
  }
}

/** Parameters that are no description of the value but a text of their own. */
const SAYING: ReadonlySet<string> = new Set(["SORT-AS", "LABEL", "GEO", "TZ"]);

const ASSISTANT = /assistant|secretary|アシスタント|秘書/i;

/** What the reader has looked at, and has kept itself where it had no use for it. */
const READ: ReadonlySet<string> = new Set([
  "ORG",
  "TITLE",
  "ADR",
  "EMAIL",
  "TEL",
  "BDAY",
  "IMPP",
  "CATEGORIES",
  "NOTE",
  "LANG",
]);

function isRead(line: VcardLine): boolean {
  const { name, value } = line;
  return (
    READ.has(name) ||
    OF_THE_CARD.has(name) ||
    isName(line) ||
    isProfile(line) ||
    (name === "UID" && value.endsWith(OWN_UID))
  );
}

/** Apple's own labels stand between signs: `_$!<HomePage>!$_`. */
function labelText(value: string): string {
  return singleLine(unescaped(value)).replace(/^_\$!<(.*)>!\$_$/, "$1");
}

/** Of a card alone nothing tells whether the day or the month comes first. */
function birthdayIn(line: VcardLine): string | undefined {
  const text = lineOf(line);
  const order = orderOf([text]);
  return order && birthdayOf(text, order, parameterOf(line, "X-APPLE-OMIT-YEAR"));
}
