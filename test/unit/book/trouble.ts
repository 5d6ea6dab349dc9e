import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../fixtures/trouble/", import.meta.url);

export interface Trouble {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent where there is no text to show. */
  readonly text?: string;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
// 佐藤 in Shift_JIS.
const SATO = [0x8d, 0xb2, 0x93, 0xa1];
const UTF16 = [...'contacts:\n  - name: "佐藤"\n    relationship: boss\n'].flatMap((character) => {
  const code = character.charCodeAt(0);
  return [code & 0xff, code >> 8];
});

/** Files that no editor would keep as they are. */
const BYTES: Readonly<Record<string, Uint8Array>> = {
  "file-utf16": new Uint8Array([0xff, 0xfe, ...UTF16]),
  "file-utf16-without-bom": new Uint8Array(UTF16),
  "file-shift-jis": new Uint8Array([
    ...ascii("contacts:\n  - name: "),
    ...SATO,
    ...ascii("\n    relationship: boss\n"),
  ]),
  "file-not-utf8": new Uint8Array([
    ...ascii("contacts:\n  - name: Ren"),
    0xe9,
    ...ascii("\n    relationship: boss\n"),
  ]),
  "file-binary": new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]),
  "file-too-large": new Uint8Array(128 * 1024 * 1024 + 1),
};

/** The example file of each kind of trouble. */
export function troubles(): readonly Trouble[] {
  const files = readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const bytes = readFileSync(new URL(file, FOLDER));
      return { name: file.replace(/\.yaml$/, ""), bytes, text: bytes.toString("utf8") };
    });
  return [...files, ...Object.entries(BYTES).map(([name, bytes]) => ({ name, bytes }))];
}
