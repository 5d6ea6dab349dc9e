import { Places } from "./place.ts";
import { type Problem, problemInText } from "./problem.ts";

/** From here on the YAML parser may need more memory than Node has: 400,000 contacts with history are smaller. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_MEBIBYTES = MOST_BYTES / 1024 / 1024;

/** Bytes of a file to text; a BOM and CRLF stay, because the file is edited later. */
export function decodeBook(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > MOST_BYTES) {
    return { problem: problemInText("file-too-large", undefined, { most: MOST_MEBIBYTES }) };
  }
  if (isUtf16(bytes)) return { problem: problemInText("file-utf16", undefined) };
  const isBinary = bytes.includes(0);
  const text = decoded(bytes, "utf-8");
  if (text !== undefined) {
    if (isBinary || mostlyControls(text)) return { problem: problemInText("file-binary", undefined) };
    return { text };
  }
  if (isBinary) return { problem: problemInText("file-binary", undefined) };
  const japanese = decoded(bytes, "shift_jis");
  if (japanese !== undefined && looksJapanese(japanese))
    return { problem: problemInText("file-shift-jis", undefined) };
  if (looksBinary(bytes)) return { problem: problemInText("file-binary", undefined) };
  return { problem: problemInText("file-not-utf8", placeOfBadByte(bytes)) };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its byte order mark, or because every other byte of plain text would be zero. */
function isUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 2) return false;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const length = Math.min(bytes.length, 200) & ~1;
  let even = 0;
  let odd = 0;
  let breaks = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
    if ((bytes[index] === 0 && bytes[index + 1] === 10) || (bytes[index] === 10 && bytes[index + 1] === 0))
      breaks++;
  }
  // Text has Latin keys in nearly every line, and line breaks.
  return breaks > 0 && Math.max(even, odd) > length / 8 && Math.min(even, odd) <= 1;
}

function looksJapanese(text: string): boolean {
  const sample = text.slice(0, 10_000);
  return /[\u3040-\u30ff\u4e00-\u9fff\uff66-\uff9f]/.test(sample) && !mostlyControls(sample);
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const length = Math.min(bytes.length, 4096);
  for (let index = 0; index < length; index++) if (isControl(bytes[index] as number)) controls++;
  return controls > length / 50;
}

function mostlyControls(text: string): boolean {
  const length = Math.min(text.length, 4096);
  let controls = 0;
  for (let index = 0; index < length; index++) if (isControl(text.charCodeAt(index))) controls++;
  return controls > length / 10;
}

function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127;
}

/** The text up to the first bytes that are no UTF-8 decodes without complaint. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPrefix(bytes, middle + 1)) low = middle + 1;
    else high = middle;
  }
  const before = new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(bytes.subarray(0, low))
    .replace(/\ufffd+$/, "");
  return new Places(before).at(before.length);
}

/** Whether the first `length` bytes may be the beginning of UTF-8 text. */
function isPrefix(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}
