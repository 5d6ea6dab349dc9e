import { isList, isMap, type Raw } from "./scalars.ts";

/** Where the book's contacts stand in the file's list, in which an empty dash or somebody left out counts too. */
export function positionsOfContacts(raw: Raw, skipped: readonly number[]): number[] {
  const list = isMap(raw) && isList(raw.contacts) ? raw.contacts : [];
  const left = new Set(skipped);
  return [...list.keys()].filter(
    (position) => list[position] !== null && list[position] !== undefined && !left.has(position),
  );
}
