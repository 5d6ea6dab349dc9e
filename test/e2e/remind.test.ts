import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, EXAMPLE, runProcess, runProgram } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";

const NAMES = ["岡田 翔", "田中 美咲", "Sam Lee"];
const REMIND = ["remind", "--file", EXAMPLE, "--today", "2026-12-16"];

/** A program of the system that writes its arguments, and what it reads, to files of its own name. */
function fakeProgram(folder: string, name: string, status = 0): void {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh\nprintf '%s\\n' "$@" >> "${folder}/${name}.args"\ncat >> "${folder}/${name}.in"\nexit ${status}\n`;
  writeFileSync(join(bin, name), script);
  chmodSync(join(bin, name), 0o755);
}

const withPrograms = (folder: string) => ({ PATH: `${join(folder, "bin")}:${process.env.PATH}` });

describe("remind from cron", () => {
  it("prints Japanese names whole in an empty environment and the C locale", () =>
    withScratch(async (folder) => {
      for (const env of [[], ["LC_ALL=C", "LANG=C"]]) {
        const args = ["-i", ...env, process.execPath, BIN, ...REMIND];
        const { stdout, stderr, status } = await runProcess("/usr/bin/env", args, { cwd: folder, env: {} });
        expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
        for (const name of NAMES) expect(stdout).toContain(name);
        expect(stdout).not.toContain("\u001b");
      }
    }));

  it("names commands that work when pasted anywhere", () =>
    withScratch(async (folder) => {
      const { stdout } = await runProgram(REMIND, { cwd: folder });
      const command = /keepintouch (draft tanaka .*)/.exec(stdout)?.[1] ?? "";
      const draft = await runProgram(command.split(" "), { cwd: "/" });
      expect({ status: draft.status, stdout: draft.stdout }).toEqual({
        status: 0,
        stdout: expect.stringContaining("誕生日"),
      });
    }));

  it("tells a thing once, and keeps what it told for the user alone", () =>
    withScratch(async (folder) => {
      const run = (today: string) =>
        runProgram(["remind", "--since-last", "--limit", "0", "--file", EXAMPLE, "--today", today], {
          cwd: folder,
        });
      const [first, second, next] = [
        await run("2026-12-16"),
        await run("2026-12-16"),
        await run("2026-12-17"),
      ];
      for (const name of NAMES) expect(first.stdout).toContain(name);
      expect([second, next].map(({ stdout, stderr, status }) => [stdout, stderr, status])).toEqual([
        ["", "", 0],
        ["", "", 0],
      ]);
      const state = join(folder, ".local/state/keepintouch");
      const [file = ""] = readdirSync(state).filter((name) => name.startsWith("remind-"));
      expect(statSync(state).mode & 0o777).toBe(0o700);
      expect(statSync(join(state, file)).mode & 0o777).toBe(0o600);
    }));
});

describe("remind --mail", () => {
  it("hands a mail to sendmail that a mail program reads as it is meant", () =>
    withScratch(async (folder) => {
      fakeProgram(folder, "sendmail");
      const env = { ...withPrograms(folder), LOGNAME: "taro" };
      const { stdout, stderr, status } = await runProgram([...REMIND, "--mail", "--ui-lang", "ja"], {
        cwd: folder,
        env,
      });
      expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
      expect(readFileSync(join(folder, "sendmail.args"), "utf8")).toBe("-i\ntaro\n");
      const script = [
        "import email, email.policy, json, sys",
        "mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)",
        "body = mail.get_body(('plain',)).get_content()",
        "print(json.dumps([mail['To'], mail['Subject'], body, [str(d) for d in mail.defects]]))",
      ].join("\n");
      const read = await runProcess("python3", ["-c", script], {
        cwd: folder,
        env: process.env,
        stdin: readFileSync(join(folder, "sendmail.in")),
      });
      const [to, subject, body, defects] = JSON.parse(read.stdout);
      const printed = await runProgram([...REMIND, "--ui-lang", "ja"], { cwd: folder });
      expect({ to, subject, body, defects }).toEqual({
        to: "taro",
        subject: "keepintouch: 今日は10名",
        body: printed.stdout,
        defects: [],
      });
    }));

  it("prints the digest and ends with 1 when sendmail refuses it", () =>
    withScratch(async (folder) => {
      fakeProgram(folder, "sendmail", 75);
      const env = { ...withPrograms(folder), LOGNAME: "taro" };
      const { stdout, stderr, status } = await runProgram([...REMIND, "--mail"], { cwd: folder, env });
      expect(status).toBe(1);
      expect(stderr).toContain("sendmail did not take the mail (75)");
      for (const name of NAMES) expect(stdout).toContain(name);
    }));
});

describe("remind --notify", () => {
  it("shows the first names through notify-send", () =>
    withScratch(async (folder) => {
      fakeProgram(folder, "notify-send");
      const env = { ...withPrograms(folder), DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" };
      const { stdout, stderr, status } = await runProgram([...REMIND, "--notify"], { cwd: folder, env });
      expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
      const [, , title, ...body] = readFileSync(join(folder, "notify-send.args"), "utf8")
        .trimEnd()
        .split("\n");
      expect(title).toBe("keepintouch: 10 people today");
      expect(body).toHaveLength(5);
      expect(body[0]).toBe("岡田 翔: Farewell");
    }));

  it("reports a broken contact file, and starts nothing when nobody is due", () =>
    withScratch(async (folder) => {
      fakeProgram(folder, "notify-send");
      const env = { ...withPrograms(folder), DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" };
      const file = join(folder, "people.yaml");
      const run = () => runProgram(["remind", "--notify", "--file", file], { cwd: folder, env });
      writeFileSync(file, "contacts: []\n");
      expect(await run()).toMatchObject({ stdout: "", stderr: "", status: 0 });
      expect(existsSync(join(folder, "notify-send.args"))).toBe(false);
      writeFileSync(file, "contacts: [\n");
      expect(await run()).toMatchObject({ stdout: "", stderr: "", status: 2 });
      expect(readFileSync(join(folder, "notify-send.args"), "utf8")).toContain(`${file}:`);
    }));
});
