import type { Edit } from "../book/edit.ts";
import { isList, isMap, isNothing, type Raw, sameRaw } from "../book/scalars.ts";
import type { Written, WrittenMap } from "../book/write-value.ts";
import type { ImportedFields } from "../formats/imported.ts";

export interface SectionsPlan {
  readonly edits: readonly Edit[];
  /** Paths that are filled, and paths where the two books differ and the file keeps what it says. */
  readonly filled: readonly string[];
  readonly kept: readonly string[];
}

/** What stands beside the contacts of another whole book: what this file leaves blank is filled. */
export function planSections(sections: readonly ImportedFields[], raw: Raw): SectionsPlan {
  const edits: Edit[] = [];
  const filled: string[] = [];
  const kept: string[] = [];
  const file = isMap(raw) ? raw : {};
  const set = (at: readonly string[], value: Written): void => {
    edits.push({ do: "set", at, value });
    filled.push(at.join("."));
  };
  // The first book fills; of further ones nothing is known before that is written.
  const [book = {}] = sections;
  for (const [name, value] of Object.entries(book)) {
    const here = Object.hasOwn(file, name) ? file[name] : undefined;
    if (isBlank(here)) set([name], value);
    else if (isMap(here) && typeof value === "object" && !isList(value)) {
      for (const [key, item] of Object.entries(value as WrittenMap)) {
        const own = Object.hasOwn(here, key) ? here[key] : undefined;
        if (isBlank(own)) set([name, key], item);
        else if (!sameRaw(own, item)) kept.push(`${name}.${key}`);
      }
    } else if (isList(here) && isList(value)) {
      const others = value.filter((item) => !here.some((own) => isSameItem(own, item)));
      const [first, ...more] = others as readonly Written[];
      if (first !== undefined) {
        edits.push({ do: "insert", at: [name], index: here.length, value: first, more });
        filled.push(name);
      }
    } else if (!sameRaw(here, value)) kept.push(name);
  }
  return { edits, filled, kept };
}

/** News with the same id are the same news. */
function isSameItem(one: Raw, other: Raw): boolean {
  if (isMap(one) && isMap(other) && one.id !== undefined) return one.id === other.id;
  return sameRaw(one, other);
}

function isBlank(raw: Raw): boolean {
  if (raw === null || raw === undefined) return true;
  return typeof raw === "string" ? isNothing(raw.trim(), false) : Object.keys(raw).length === 0;
}
