import { expect, it } from "vitest";
import { run } from "../../../src/commands/log.ts";
import { FileProblem } from "../../../src/runtime.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";

const BOOK = `me: { name: 山田 太郎 }
contacts:
  - { id: sato, name: 佐藤 健, relationship: friend, chat: line }
`;
const PATH = "/home/taro/contacts.yaml";
const JOURNAL_LOST = "The change itself is made.";

/** Logs a touch where the files for which `isFull` holds cannot be written; what stderr says. */
async function logWhereFull(isFull: (path: string) => boolean): Promise<{ error: unknown; err: string }> {
  const fake = fakeRuntime({ [PATH]: BOOK });
  const runtime = {
    ...fake.runtime,
    files: {
      ...fake.runtime.files,
      locked: async <Result>(_path: string, action: () => Promise<Result>): Promise<Result> => await action(),
      replace: (path: string): void => {
        if (isFull(path)) throw new FileProblem("no-space", path, "ENOSPC", "write");
      },
    },
  };
  const error = await run(
    {},
    ["sato"],
    { file: PATH, input: false, json: false, debug: false },
    runtime,
  ).catch((problem: unknown) => problem);
  return { error, err: fake.err() };
}

it("a change that could not be made is never told as made, be the journal lost or not", async () => {
  const { error, err } = await logWhereFull(() => true);
  expect(String(error)).toContain("Nothing was changed");
  expect(err).not.toContain(JOURNAL_LOST);
});

it("a lost journal is told once, and the change is made", async () => {
  const { error, err } = await logWhereFull((path) => path !== PATH);
  expect(error).toBe(0);
  expect(err.split(JOURNAL_LOST)).toHaveLength(2);
});
