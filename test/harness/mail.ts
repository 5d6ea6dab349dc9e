import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./mail.py", import.meta.url));

/** What a reader that is not ours finds in a mail. */
export interface ReadMail {
  readonly keys: readonly string[];
  readonly defects: readonly string[];
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly to: { readonly name: string; readonly address: string } | null;
  readonly subject: string | null;
  /** By Python's older reader. */
  readonly oldSubject: string | null;
  readonly type: string;
  readonly body: string;
  readonly parts: number;
}

/** Reads mails with Python, all in one process: starting it is what takes time. */
export function readMails(mails: readonly (string | Uint8Array)[]): ReadMail[] {
  const input = JSON.stringify(mails.map((mail) => Buffer.from(mail as string).toString("base64")));
  const { stdout, stderr, status } = spawnSync("python3", [SCRIPT], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(`mail.py failed:\n${stderr}`);
  return JSON.parse(stdout);
}
