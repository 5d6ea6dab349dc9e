/** What every format of address books is read into: people in the words of the contact file, not matched with it yet. */

/** A value as the contact file holds it: all scalars are text. */
export type ImportedValue = string | readonly ImportedValue[] | { readonly [key: string]: ImportedValue };

/** Fields by their keys in the contact file: `family`, `email`, `address: {postal_code, lines}` … */
export type ImportedFields = Readonly<Record<string, ImportedValue>>;

/** Where somebody begins in the imported file; lines count from 1. */
export interface ImportPlace {
  readonly line: number;
}

export interface ImportedContact {
  readonly place: ImportPlace;
  /**
   * At least one of `name`, `family` and `given`. `email`, `phone`, `tags` and `aliases` are lists, the one to be used
   * first; dates are `YYYY-MM-DD`, a birthday without its year `MM-DD`; `extra` is a map of what has no field of its own.
   * Nothing is empty.
   */
  readonly fields: ImportedFields;
  /** Written by this program, relationship included: nothing that an import adds otherwise is added. */
  readonly isOwn?: true;
  /** Fields that this program has written to the letter, control characters included. */
  readonly exact?: readonly string[];
}

export type ImportProblemCode =
  /** A row or card without any name. */
  | "no-name"
  /** A card that says of itself that it is a company's. */
  | "company"
  /** A row that adds up the others. */
  | "total"
  /** A quotation mark that is never closed, or text behind a closed one. */
  | "broken-quotes"
  /** So many rows were broken that nothing from this line on was read. */
  | "too-many-broken"
  /** Fewer cells than the header has, or more: {cells, header}. */
  | "wrong-cells"
  /** A line that is far too long: {most} in MiB. */
  | "line-too-long"
  /** A card that does not end, or ends without beginning. */
  | "open-card"
  /** A line in a card that is none: {text}. */
  | "broken-card"
  /** A value that the field cannot hold; the text is kept in `extra`: {field, value}. */
  | "wrong-value"
  /** A day that is still to come, where only the past is meant; the text is kept in `extra`: {field, value}. */
  | "future-date"
  /** A date that was read with the month first, and might be meant the other way round: {field, value}. */
  | "month-first"
  /** Columns with addresses or numbers that have no field, and are in `extra`: {columns}. */
  | "unread-columns"
  /** A picture, a sound or a key, which no text file holds: {property}. */
  | "binary-left-out";

export interface ImportProblem {
  readonly place: ImportPlace;
  readonly code: ImportProblemCode;
  /** Foreign text is as it stood there: whoever prints it makes it safe. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** What is missing because of it: the whole person, only one value, or nothing that the contact file could hold. */
  readonly lost: "contact" | "value" | "nothing";
}

export interface Imported {
  readonly contacts: readonly ImportedContact[];
  readonly problems: readonly ImportProblem[];
  /** Of a whole book what is beside its contacts: `me`, `settings`, `relationships`, `occasions`, `news`. */
  readonly sections?: ImportedFields;
}
