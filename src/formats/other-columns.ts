/** Columns that a service does not have: somebody has put them into its table, and they say by their names what they are. */
import { type ColumnMap, fieldOfHeader, NETWORKS, PAGE } from "./column-words.ts";
import type { Dates } from "./day-order.ts";
import type { ImportedFields, ImportedValue } from "./imported.ts";
import { emailField, listField } from "./person.ts";
import { plainColumns, plainDates, plainFields } from "./plain-csv.ts";
import { type Cells, columnKey, type Sheet } from "./sheet.ts";

export interface OtherColumns {
  /** The fields of a row with those that are blank, and lists, filled from these columns. */
  readonly fill: (cells: Cells, fields: ImportedFields) => ImportedFields;
  readonly remarks: Dates["remarks"];
}

/** Names are the service's own; what somebody is to the user, it does not know. */
const FILLED: ReadonlySet<string> = new Set([
  "relationship",
  "company",
  "department",
  "title",
  "industry",
  "email",
  "phone",
  "birthday",
  "notes",
  "aliases",
  "tags",
  "last_contact",
  "met",
  PAGE,
  ...NETWORKS,
]);
const NAMES: ReadonlySet<string> = new Set(["name", "family", "given", "middle"]);
const LISTS: ReadonlySet<string> = new Set(["email", "phone", "aliases", "tags"]);

/** `own` are the columns, by their keys, with which the service means something else, or which are read already. */
export function otherColumns(sheet: Sheet, own: readonly string[], maps: readonly ColumnMap[]): OtherColumns {
  const keys = new Set(own);
  const mapped = new Set(maps.map(({ column }) => columnKey(column)));
  const header = sheet.header.filter((name) => {
    const [key, field] = [columnKey(name), fieldOfHeader(name, maps)];
    if (field === undefined || NAMES.has(field)) return false;
    return mapped.has(key) || (FILLED.has(field) && !keys.has(key));
  });
  if (header.length === 0) return { fill: (_cells, fields) => fields, remarks: [] };
  const columns = plainColumns(header, maps);
  const dates = plainDates(sheet, columns);
  const fill = (cells: Cells, fields: ImportedFields): ImportedFields => {
    const byField = new Map<string, readonly string[]>();
    for (const [field, all] of columns.byField) {
      if (fields[field] !== undefined && !LISTS.has(field)) continue;
      const left = all.filter(cells.isLeft);
      if (left.length > 0) byField.set(field, left);
    }
    if (byField.size === 0) return fields;
    return merged(fields, plainFields(cells, { ...columns, byField }, dates.order));
  };
  return { fill, remarks: dates.remarks };
}

function merged(fields: ImportedFields, more: ImportedFields): ImportedFields {
  const all: Record<string, ImportedValue> = { ...fields };
  for (const [field, value] of Object.entries(more)) {
    const known = all[field];
    if (LISTS.has(field)) {
      const items = [...textsIn(known), ...textsIn(value)];
      Object.assign(all, field === "email" ? emailField(items) : listField(field, items));
    } else all[field] = isMap(known) && isMap(value) ? { ...value, ...known } : value;
  }
  return all;
}

function textsIn(value: ImportedValue | undefined): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === "string");
}

function isMap(value: ImportedValue | undefined): value is { readonly [key: string]: ImportedValue } {
  return typeof value === "object" && !Array.isArray(value);
}
