// Bundled by a test and loaded into the program with --require: what may happen while it writes.
import fs from "node:fs";
import { intercept } from "./intercept.ts";

/** What is to happen; as JSON in the variable INTERFERENCE. */
export interface Interference {
  readonly file: string;
  /** The program kills itself before this file call, counted from 1 and from its first wish to have the lock. */
  readonly killAt?: number;
  /** Somebody saves this text when the program makes that file: its ticket for the lock, or the text to come. */
  readonly save?: { readonly before: "lock" | "tmp"; readonly text: string };
}

const { file, killAt, save } = JSON.parse(process.env.INTERFERENCE as string) as Interference;
let calls = 0;
let saved = false;

intercept((name, [path]) => {
  const made = name === "openSync" ? /\.contacts\.yaml\.(lock|tmp)-/.exec(String(path))?.[1] : undefined;
  if (calls > 0 || made === "lock") calls++;
  if (calls === killAt) process.kill(process.pid, "SIGKILL");
  if (save && made === save.before && !saved) {
    saved = true;
    fs.writeFileSync(file, save.text);
  }
});
