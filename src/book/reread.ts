/**
 * Reads only the contacts that an edit has touched: in a large file reading everything again would cost more than all
 * the rest of the change. Undefined wherever that is not certain to give what reading the whole file gives.
 */
import { BookReader } from "./book-reader.ts";
import { positionsOfContacts } from "./positions.ts";
import type { ReadResult } from "./read.ts";
import { isList, isMap, type Raw, sameRaw } from "./scalars.ts";
import { contactSlices, parseAlone, type Slice } from "./slices.ts";

/**
 * `before` is what was read of `textBefore`; `raw` is what `text` is meant to say, and `touched` the positions of the
 * contacts in which the two may differ.
 */
export async function reread(
  before: ReadResult,
  textBefore: string,
  text: string,
  raw: Raw,
  touched: readonly number[],
): Promise<ReadResult | undefined> {
  if (before.book === null || !isMap(raw) || !isList(raw.contacts)) return undefined;
  if (touched.some((position) => before.skippedContacts.includes(position))) return undefined;
  const values = raw.contacts;
  if (!differOnlyIn(textBefore, text, touched, values)) return undefined;
  const read = await new BookReader({ ...raw, contacts: touched.map((at) => values[at] as Raw) }).read();
  if (read.book === null || read.skippedContacts.length > 0) return undefined;
  const contacts = [...before.book.contacts];
  const places = positionsOfContacts(before.raw, before.skippedContacts);
  touched.forEach((position, index) => {
    const place = places.indexOf(position);
    const contact = read.book?.contacts[index];
    const former = contacts[place];
    // An id that nobody wrote is told apart from the others' when all are read, and an edit leaves it as it is.
    if (contact && former) contacts[place] = { ...contact, id: former.id };
  });
  return { ...before, book: { ...before.book, contacts }, raw };
}

/** Whether both texts have the same contacts at the same places, but for the touched ones, which say what is meant. */
function differOnlyIn(
  before: string,
  after: string,
  touched: readonly number[],
  values: readonly Raw[],
): boolean {
  const old = contactSlices(before);
  const renewed = contactSlices(after);
  if (!old || !renewed || old.length !== renewed.length || renewed.length !== values.length) return false;
  const isTouched = new Set(touched);
  const oldText = ({ start, end }: Slice): string => before.slice(start, end);
  const newText = ({ start, end }: Slice): string => after.slice(start, end);
  const [first, last] = [old[0] as Slice, old.at(-1) as Slice];
  const [newFirst, newLast] = [renewed[0] as Slice, renewed.at(-1) as Slice];
  if (before.slice(0, first.start) !== after.slice(0, newFirst.start)) return false;
  if (before.slice(last.end) !== after.slice(newLast.end)) return false;
  return old.every((slice, index) => {
    const other = renewed[index] as Slice;
    if (!isTouched.has(index)) return oldText(slice) === newText(other);
    return sameRaw(parseAlone(newText(other)), [values[index] as Raw]);
  });
}
