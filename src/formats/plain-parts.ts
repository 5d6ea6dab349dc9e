/** Addresses and birthdays that a table has in several columns, as Thunderbird writes them and many lists do. */
import { birthdayOf } from "./foreign-dates.ts";
import type { ImportedFields } from "./imported.ts";
import { addressFields } from "./person.ts";
import type { Cells } from "./sheet.ts";

type AddressPart = "street" | "more" | "city" | "region" | "code" | "country";
type AddressColumns = Readonly<Partial<Record<AddressPart, string>>>;

export interface Parted {
  /** The private address comes first: it outlives a change of company. */
  readonly addresses: readonly AddressColumns[];
  readonly birth: { readonly year?: string; readonly month: string; readonly day: string } | undefined;
  /** Every column that is such a part. */
  readonly all: ReadonlySet<string>;
}

const KINDS = ["home ", "", "work ", "business "];
const NAMES: Readonly<Record<AddressPart, readonly string[]>> = {
  street: [
    "street address",
    "street",
    "address line 1",
    "address 1",
    "address1",
    "address",
    "町名番地",
    "番地",
  ],
  more: ["street 2", "address line 2", "address 2", "address2", "建物名", "ビル名"],
  city: ["city", "town", "市区町村", "市町村"],
  region: ["state", "state/province", "province", "region", "都道府県"],
  code: ["zipcode", "zip code", "zip", "postal code", "postcode", "郵便番号"],
  country: ["country", "country/region"],
};
const BIRTH: readonly (readonly [year: string, month: string, day: string])[] = [
  ["birth year", "birth month", "birth day"],
  ["生年", "誕生月", "誕生日"],
  ["誕生年", "誕生月", "誕生日"],
];

/** `keys` are those of all columns that nobody has given to another field. */
export function partedColumns(keys: ReadonlySet<string>): Parted {
  const addresses = KINDS.flatMap((kind): AddressColumns[] => {
    const columnOf = (part: AddressPart): string | undefined =>
      NAMES[part].map((name) => `${kind}${name}`).find((key) => keys.has(key));
    // An address in one column has no city beside it.
    if (columnOf("city") === undefined) return [];
    const parts = (Object.keys(NAMES) as AddressPart[]).map((part) => [part, columnOf(part)] as const);
    return [Object.fromEntries(parts.filter(([, key]) => key !== undefined))];
  });
  const [year, month, day] =
    BIRTH.find(([, month, day]) => keys.has(month) && keys.has(day)) ?? ([] as string[]);
  const birth =
    month === undefined || day === undefined
      ? undefined
      : { month, day, ...(year !== undefined && keys.has(year) ? { year } : {}) };
  const all = [...addresses.flatMap((columns) => Object.values(columns)), ...Object.values(birth ?? {})];
  return { addresses, birth, all: new Set(all) };
}

/** The first address that somebody has; the others stay for `extra`. */
export function addressInParts(cells: Cells, { addresses }: Parted): ImportedFields {
  const isThere = ({ street, city }: AddressColumns): boolean =>
    [street, city].some((key) => key !== undefined && cells.peek(key) !== "");
  const columns = addresses.find(isThere);
  if (columns === undefined) return {};
  const part = (name: AddressPart): string => {
    const key = columns[name];
    return key === undefined ? "" : cells.takeText(key);
  };
  const country = part("country");
  return {
    ...addressFields({
      street: part("street"),
      more: part("more"),
      city: part("city"),
      region: part("region"),
      postalCode: part("code").replace(/^〒\s*/, ""),
      country,
    }),
    // A code says as well whose holidays they have.
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}

/** Undefined where there is none; what is no day is named, and stays for `extra`. */
export function birthParts(cells: Cells, { birth }: Parted): string | undefined {
  if (birth === undefined) return undefined;
  const { year, month, day } = birth;
  const numbers = [year === undefined ? "" : cells.peek(year), cells.peek(month), cells.peek(day)];
  const [y = "", m = "", d = ""] = numbers.map((text) => text.normalize("NFKC").replace(/[年月日]$/, ""));
  if (m === "" || d === "") return m === "" ? birthdayOf(d, "month-first") : undefined;
  const read = birthdayOf(y === "" ? `${m}-${d}` : `${y}-${m}-${d}`, "month-first");
  if (read === undefined) cells.wrong("birthday", day);
  else for (const key of [year, month, day]) if (key !== undefined) cells.take(key);
  return read;
}
