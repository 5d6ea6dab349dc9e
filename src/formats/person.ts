/** The parts of an address book entry put together as the contact file holds them. */
import type { ImportedFields, ImportedValue } from "./imported.ts";

const EAST_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;

export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

export interface NameCells {
  /** The name in one cell, where there is one. */
  readonly full?: string;
  readonly family?: string;
  readonly given?: string;
  readonly middle?: string;
}

/** `name`, or `family` and `given`; nothing without any. A Japanese name is one line with its space, as one writes it. */
export function nameFields({
  full = "",
  family = "",
  given = "",
  middle = "",
}: NameCells): Record<string, string> {
  const first = middle === "" ? given : joined([given, middle]);
  if (family === "" || first === "") {
    const only = full || family || first;
    return only === "" ? {} : { name: tidyName(only) };
  }
  const isJapanese = EAST_ASIAN.test(family + first);
  if (isJapanese && !/\s/.test(family + first)) return { name: `${family} ${first}` };
  const halves = { family: tidyName(family), given: tidyName(first) };
  if (isJapanese || given === "" || middle === "") return halves;
  // Nobody is called by the middle name, so it stands in the whole name only.
  return { name: `${halves.given} ${halves.family}`, ...halves, given: tidyName(given) };
}

/** Whether a name as shown says nothing but these parts, in any order. */
export function isMadeOf(shown: string, parts: readonly string[]): boolean {
  const bare = (text: string): string => text.replace(/[\s,、・]+/gu, "").toLowerCase();
  let left = bare(shown);
  for (const part of parts.map(bare).sort((one, other) => other.length - one.length)) {
    left = left.replace(part, "");
  }
  return left === "";
}

/** Ideographic spaces and runs of spaces are a habit of forms. */
function tidyName(name: string): string {
  if (!/[^\S ]|^ | $| {2}/u.test(name)) return name;
  return name.replace(/\s+/gu, " ").trim();
}

/** Kana of half width, as old systems export them, become the usual ones. */
export function readingOf(family: string, given: string): string {
  return tidyName(joined([family, given]).normalize("NFKC"));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

export interface AddressCells {
  readonly postalCode?: string;
  readonly country?: string;
  readonly region?: string;
  readonly city?: string;
  readonly street?: string;
  readonly more?: string;
}

/** Lines in the order of the envelope: Japanese ones from the prefecture down, others from the street up. */
export function addressFields(cells: AddressCells): ImportedFields {
  const { postalCode = "", country = "", region = "", city = "", street = "", more = "" } = cells;
  const streets = street.split("\n").map((line) => line.trim());
  const isJapanese = EAST_ASIAN.test(region + city + street);
  const lines = isJapanese
    ? [`${region}${city}${streets[0] ?? ""}`, ...streets.slice(1), more]
    : [...streets, more, [city, region].filter((part) => part !== "").join(", ")];
  const isHome = /^(?:jp|japan|日本)$/i.test(country);
  const kept = [...lines, isJapanese && isHome ? "" : country].filter((line) => line !== "");
  if (kept.length === 0 && postalCode === "") return {};
  const address = {
    ...(postalCode === "" ? {} : { postal_code: postalCode }),
    ...(kept.length === 0 ? {} : { lines: kept }),
  };
  return { address };
}

const NETWORKS: readonly (readonly [network: string, hosts: RegExp])[] = [
  ["linkedin", /^(?:[a-z]{2,3}\.)?linkedin\.com$/],
  ["facebook", /^(?:m\.)?(?:facebook|fb)\.com$/],
  ["x", /^(?:mobile\.)?(?:x|twitter)\.com$/],
  ["instagram", /^instagram\.com$/],
  ["github", /^github\.com$/],
  ["note", /^note\.com$/],
  ["bluesky", /^bsky\.app$/],
  ["threads", /^threads\.(?:net|com)$/],
  ["youtube", /^youtube\.com$/],
  ["qiita", /^qiita\.com$/],
  ["wantedly", /^wantedly\.com$/],
];

/** The network whose page of a person this is; undefined for every other address. */
export function networkOf(url: string): string | undefined {
  const [, host = ""] = /^https?:\/\/(?:www\.)?([^/?#:]+)[/?#]./i.exec(url.trim()) ?? [];
  return NETWORKS.find(([, hosts]) => hosts.test(host.toLowerCase()))?.[0];
}

/** Each once, in order, nothing empty; a field that would be empty is left out. */
export function listField(key: string, values: readonly string[]): ImportedFields {
  const kept = [...new Set(values.map((value) => value.trim()))].filter((value) => value !== "");
  return kept.length === 0 ? {} : { [key]: kept };
}

/** An address each once, whatever its case: `Mori@X.example` and `mori@x.example` are one mailbox. */
export function emailField(values: readonly string[]): ImportedFields {
  if (values.length === 1) return listField("email", values);
  const keys = values.map((value) => value.trim().toLowerCase());
  return listField(
    "email",
    values.filter((_value, index) => keys.indexOf(keys[index] ?? "") === index),
  );
}

const WHOLE_NUMBER = /^\+?(?:[\s().-]*\d){9,15}$/;

/** Several numbers in one cell, if each of them is a whole one: `03-0000-0001/2` is a way of writing. */
export function phonesIn(text: string): readonly string[] {
  if (!SLASH.test(text)) return [text];
  const parts = text.split(SLASH).map((part) => part.trim());
  const areWhole = parts.length > 1 && parts.every((part) => WHOLE_NUMBER.test(part.normalize("NFKC")));
  return areWhole ? parts : [text];
}

const SLASH = /[/／,，、\n]/;

/** What is added to a name when it says more than respect, as lists of addresses have it; `様` is on every envelope. */
const HONORIFIC = /^(?:先生|御中|くん|君|ちゃん|さん|殿|氏|師|教授|博士)$/;

/** `honorific`, or nothing where the text is no such word. */
export function honorificField(text: string): ImportedFields {
  return HONORIFIC.test(text.trim()) ? { honorific: text.trim() } : {};
}

/** A field with its text, or none. */
export function textField(key: string, value: string): ImportedFields {
  return value === "" ? {} : { [key]: value };
}

/** A map field, or none. */
export function mapField(key: string, value: Readonly<Record<string, ImportedValue>>): ImportedFields {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** An e-mail address without `mailto:`, angle brackets and the full-width letters of a Japanese keyboard. */
export function plainEmail(text: string): string {
  if (text === "") return text;
  const plain = text.normalize("NFKC").trim();
  return (/<([^<>\s]+@[^<>\s]+)>$/.exec(plain)?.[1] ?? plain).replace(/^mailto:/i, "");
}
