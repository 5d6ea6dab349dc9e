/** The same changes made to the data: what the new text has to mean. */
import type { Edit } from "./edit.ts";
import type { Step } from "./problem.ts";
import { isList, isMap, isNothing, type Raw } from "./scalars.ts";

/** Undefined when the way does not lead to where it should. */
export function edited(raw: Raw, edit: Edit): Raw {
  if (edit.do === "insert")
    return at(raw, edit.at, (list) => inserted(list, edit.index, [edit.value, ...(edit.more ?? [])]));
  const last = edit.at[edit.at.length - 1];
  if (last === undefined) return undefined;
  const parent = edit.at.slice(0, -1);
  return at(raw, parent, (value) =>
    edit.do === "set" ? withValue(value, last, edit.value) : without(value, last),
  );
}

function at(raw: Raw, way: readonly Step[], change: (value: Raw) => Raw): Raw {
  const [step, ...rest] = way;
  if (step === undefined) return change(raw);
  if (isMap(raw) && typeof step === "string") {
    const inner = at(Object.hasOwn(raw, step) ? raw[step] : undefined, rest, change);
    return inner === undefined ? undefined : { ...raw, [step]: inner };
  }
  if (isList(raw) && typeof step === "number" && step >= 0 && step < raw.length) {
    const inner = at(raw[step], rest, change);
    return inner === undefined ? undefined : raw.map((item, index) => (index === step ? inner : item));
  }
  if (isEmpty(raw) && typeof step === "string") {
    const inner = at(undefined, rest, change);
    return inner === undefined ? undefined : { [step]: inner };
  }
  return undefined;
}

function inserted(list: Raw, index: number, values: readonly Raw[]): Raw {
  const items = isList(list) ? list : isEmpty(list) ? [] : undefined;
  if (!items || index < 0 || index > items.length) return undefined;
  return [...items.slice(0, index), ...values, ...items.slice(index)];
}

function withValue(parent: Raw, step: Step, value: Raw): Raw {
  if (typeof step === "string") {
    if (isMap(parent)) return { ...parent, [step]: value };
    return isEmpty(parent) ? { [step]: value } : undefined;
  }
  if (!isList(parent) || step < 0 || step >= parent.length) return undefined;
  return parent.map((item, index) => (index === step ? value : item));
}

function without(parent: Raw, step: Step): Raw {
  if (isMap(parent) && typeof step === "string") {
    if (!Object.hasOwn(parent, step)) return undefined;
    return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== step));
  }
  if (!isList(parent) || typeof step !== "number" || step < 0 || step >= parent.length) return undefined;
  return parent.filter((_item, index) => index !== step);
}

/** Nothing, however it is written. */
function isEmpty(raw: Raw): boolean {
  return raw === null || raw === undefined || (typeof raw === "string" && isNothing(raw, false));
}
