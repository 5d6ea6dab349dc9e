/** Bytes of a foreign file to text: who made it, and on which machine, decides about its encoding. */

export type ImportText =
  | { readonly text: string }
  /** A spreadsheet that was not saved as text; anything else that is no text; nothing in it; more than can be read. */
  | { readonly trouble: "workbook" | "binary" | "empty" | "too-large" };

export const MOST_MEBIBYTES = 256;
const MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024;

/**
 * A byte order mark is believed, and zeros that only UTF-16 has; else it is UTF-8 if that is valid, else Shift_JIS (cp932), and where that is not
 * possible or not plausible, the code page of Western Windows. Zeros that stand alone are left out. The mark itself is not part of the text.
 */
export function decodeImport(bytes: Uint8Array): ImportText {
  if (bytes.length > MOST_BYTES) return { trouble: "too-large" };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return plausible(new TextDecoder(wide).decode(bytes));
  if (isWorkbook(bytes)) return { trouble: "workbook" };
  if (bytes.includes(0)) {
    const stray = withoutStrayZeros(bytes);
    if (stray !== undefined) return plausible(stray);
    const unmarked = decoded(bytes, unmarkedEncoding(bytes));
    const isTable = unmarked !== undefined && !unmarked.includes("\0") && /[,;\t\n]/.test(unmarked);
    return isTable ? plausible(unmarked) : { trouble: "binary" };
  }
  const text = decoded(bytes, "utf-8") ?? japanese(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
  return plausible(text);
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Of UTF-16 without its mark: the letters, commas and line ends of a table have a zero on one side, and on one only. */
function unmarkedEncoding(bytes: Uint8Array): string {
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  return (zeros[0] ?? 0) > (zeros[1] ?? 0) ? "utf-16be" : "utf-16le";
}

/** Of a hundred bytes of UTF-16 more are zeros, unless there is hardly a comma or a line end in it. */
const MOST_STRAY = 0.05;
/** Where the bytes that are left may be anything, hardly any may be zeros, or signs that no text has. */
const MOST_STRANGE = 0.002;

/** The text around zeros that some program has left in it; undefined where they belong to the encoding, or to no text. */
function withoutStrayZeros(bytes: Uint8Array): string | undefined {
  const rest = bytes.filter((byte) => byte !== 0);
  const share = (bytes.length - rest.length) / bytes.length;
  if (share > MOST_STRAY) return undefined;
  const text = decoded(rest, "utf-8");
  if (text !== undefined) return text;
  if (share > MOST_STRANGE) return undefined;
  const old = japanese(rest) ?? new TextDecoder("windows-1252").decode(rest);
  const strange = old.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return strange > old.length * MOST_STRANGE ? undefined : old;
}

/** The marks of a zip archive, which an .xlsx is, and of an old .xls. */
function isWorkbook(bytes: Uint8Array): boolean {
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  return starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `Rémi` of a Western machine is valid Shift_JIS too, but Japanese never stands one sign at a time in a whole file. */
function japanese(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes, "shift_jis");
  return text !== undefined && /[^\p{ASCII}]{2}/u.test(text) ? text : undefined;
}

function plausible(text: string): ImportText {
  if (text.trim() === "") return { trouble: "empty" };
  const sample = text.slice(0, 4096);
  const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return controls > sample.length / 10 ? { trouble: "binary" } : { text };
}
