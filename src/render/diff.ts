/** A unified diff of two texts, as `diff -u` and Git write it. */

const CONTEXT = 3;
/** Differences up to which the shortest way is looked for; beyond them time and memory would grow with the square. */
const MOST_DIFFERENCES = 1000;

/** Lines [start, end) of the old text that give way to lines [afterStart, afterEnd) of the new one; from 0. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * What makes `after` of `before`, for people and for `patch -p1` and `git apply`; empty when both are the same. Lines
 * end at LF alone, so a CR stays in its line as it is. `name` is the file's name for the two head lines.
 */
export function unifiedDiff(before: string, after: string, name: string): string {
  if (before === after) return "";
  const old = linesOf(before);
  const renewed = linesOf(after);
  const hunks = hunksOf(changesBetween(old, renewed), old, renewed);
  return `--- ${headName("a", name)}\n+++ ${headName("b", name)}\n${hunks.join("")}`;
}

/** Each with its line feed, which only the last may lack. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** Git's way: quoted where the name could be misread, a tab at the end where it holds a space. */
function headName(side: string, name: string): string {
  const path = `${side}/${name.replace(/^(\.?\/)+/, "")}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be quoted.
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path.includes(" ") ? `${path}\t` : path;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be quoted.
  const quoted = path.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, octal);
  return `"${quoted}"`;
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
}

function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const numbers = new Map<string, number>();
  const number = (line: string): number => {
    const known = numbers.get(line);
    if (known !== undefined) return known;
    numbers.set(line, numbers.size);
    return numbers.size - 1;
  };
  const middle = shortestWay(
    before.slice(start, before.length - tail).map(number),
    after.slice(start, after.length - tail).map(number),
  );
  return middle.map((change) => ({
    start: change.start + start,
    end: change.end + start,
    afterStart: change.afterStart + start,
    afterEnd: change.afterEnd + start,
  }));
}

/** Myers' greedy algorithm: time and memory grow with the differences, not with the length of the texts. */
function shortestWay(before: readonly number[], after: readonly number[]): Change[] {
  const everything = { start: 0, end: before.length, afterStart: 0, afterEnd: after.length };
  if (before.length === 0 || after.length === 0) return isEmpty(everything) ? [] : [everything];
  const most = Math.min(before.length + after.length, MOST_DIFFERENCES);
  // reach[k + most + 1]: how far into `before` the diagonal k gets with the differences so far.
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let count = 0; count <= most; count++) {
    for (let k = -count; k <= count; k += 2) {
      let x = firstOn(reach, k, count, most);
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      reach[k + most + 1] = x;
      if (x >= before.length && x - k >= after.length) return wayBack(history, count, before, after);
    }
    history.push(reach.slice(most + 1 - count, most + 2 + count));
  }
  return [everything];
}

/** Where diagonal k is entered: by a line removed from k - 1 or a line added from k + 1, whichever reaches farther. */
function firstOn(reach: Int32Array, k: number, count: number, most: number): number {
  const removed = (reach[k + most] as number) + 1;
  const added = reach[k + most + 2] as number;
  if (count === 0) return 0;
  return k === -count || (k !== count && removed <= added) ? added : removed;
}

function wayBack(
  history: readonly Int32Array[],
  count: number,
  before: readonly number[],
  after: readonly number[],
): Change[] {
  const changes: Change[] = [];
  let k = before.length - after.length;
  for (let left = count; left > 0; left--) {
    const earlier = history[left - 1] as Int32Array;
    const at = (diagonal: number): number => earlier[diagonal + left - 1] ?? -1;
    const isAdded = k === -left || (k !== left && at(k - 1) + 1 <= at(k + 1));
    const fromX = isAdded ? at(k + 1) : at(k - 1);
    const fromK = isAdded ? k + 1 : k - 1;
    const step = {
      start: fromX,
      end: isAdded ? fromX : fromX + 1,
      afterStart: fromX - fromK,
      afterEnd: fromX - fromK + (isAdded ? 1 : 0),
    };
    const next = changes.at(-1);
    if (next && next.start === step.end && next.afterStart === step.afterEnd) {
      changes[changes.length - 1] = { ...next, start: step.start, afterStart: step.afterStart };
    } else changes.push(step);
    k = fromK;
  }
  return changes.reverse();
}

function isEmpty({ start, end, afterStart, afterEnd }: Change): boolean {
  return start === end && afterStart === afterEnd;
}

function hunksOf(changes: readonly Change[], old: readonly string[], renewed: readonly string[]): string[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.start - last.end <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return groups.map((group) => hunkOf(group, old, renewed));
}

function hunkOf(group: readonly Change[], old: readonly string[], renewed: readonly string[]): string {
  const first = group[0] as Change;
  const last = group.at(-1) as Change;
  const lead = Math.min(CONTEXT, first.start);
  const start = first.start - lead;
  const end = Math.min(old.length, last.end + CONTEXT);
  const afterStart = first.afterStart - lead;
  const afterEnd = last.afterEnd + (end - last.end);
  let text = `@@ -${rangeOf(start, end)} +${rangeOf(afterStart, afterEnd)} @@\n`;
  let at = start;
  for (const change of group) {
    text += marked(" ", old.slice(at, change.start));
    text += marked("-", old.slice(change.start, change.end));
    text += marked("+", renewed.slice(change.afterStart, change.afterEnd));
    at = change.end;
  }
  return text + marked(" ", old.slice(at, end));
}

/** An empty range is named by the line before it. */
function rangeOf(start: number, end: number): string {
  const count = end - start;
  if (count === 1) return String(start + 1);
  return `${count === 0 ? start : start + 1},${count}`;
}

function marked(sign: string, lines: readonly string[]): string {
  return lines
    .map((line) => `${sign}${line}${line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`)
    .join("");
}
