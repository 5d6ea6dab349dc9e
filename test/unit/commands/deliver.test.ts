import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Delivery,
  type DeliveryPlace,
  deliver,
  type Letter,
  mayHoldDigest,
} from "../../../src/commands/deliver.ts";
import { dayOf } from "../../../src/domain/calendar-date.ts";
import { UserError } from "../../../src/errors.ts";
import { en } from "../../../src/render/messages/en.ts";
import { ja } from "../../../src/render/messages/ja.ts";
import { type Machine, type MachineParts, machine } from "./machine.ts";

const LETTER: Letter = {
  text: "keepintouch, Wed 16 Dec 2026\n\n佐藤 陽子 (friend): Birthday, by chat\n",
  subject: "keepintouch: 1 person today",
  notice: "佐藤 陽子: Birthday",
};
const NOTIFY: Delivery = { by: "notification" };

async function send(delivery: Delivery, parts: MachineParts, changes: Partial<DeliveryPlace & Letter> = {}) {
  const one = machine(parts);
  const { text = LETTER.text, subject = LETTER.subject, notice = LETTER.notice, ...place } = changes;
  const where = { book: "/home/taro/people.yaml", ownAddress: undefined, messages: en, runtime: one.runtime };
  await deliver(delivery, { text, subject, notice }, { ...where, ...place });
  return one;
}

async function refusal(delivery: Delivery, parts: MachineParts, changes: Partial<DeliveryPlace> = {}) {
  const error = await send(delivery, parts, changes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ status: 1 });
  return (error as UserError).message;
}

const only = ({ started }: Machine) => {
  const [first, ...others] = started;
  expect(others).toEqual([]);
  return first;
};

describe("a notification on a Linux desktop", () => {
  const DESKTOP = { DISPLAY: ":0", DBUS_SESSION_BUS_ADDRESS: "unix:path=/run/user/1000/bus" };
  const programs = { "notify-send": {} };

  it("goes to notify-send", async () => {
    expect(only(await send(NOTIFY, { env: DESKTOP, programs }))).toEqual({
      command: "notify-send",
      args: ["--app-name=keepintouch", "--", "keepintouch: 1 person today", "佐藤 陽子: Birthday"],
      input: undefined,
    });
  });

  it("is given the session's bus where nobody names it: from cron", async () => {
    const one = await send(NOTIFY, {
      files: { "/run/user/1000/bus": "" },
      programs: { id: { out: "1000\n" }, env: {} },
    });
    expect(one.started.map(({ command, args }) => [command, ...args].slice(0, 3))).toEqual([
      ["id", "-u"],
      ["env", "DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus", "notify-send"],
    ]);
  });

  it("shows markup and backslashes of a name as they are", async () => {
    const notice = '<b>A&B</b> C:\\new <img src="x">';
    const { args } = only(await send(NOTIFY, { env: DESKTOP, programs }, { notice })) ?? { args: [] };
    expect(args[3]).toBe('&lt;b&gt;A&amp;B&lt;/b&gt; C:\\\\new &lt;img src="x"&gt;');
  });

  it("is refused without a desktop session, without notify-send, and when the desktop refuses it", async () => {
    expect(await refusal(NOTIFY, { programs: { id: { out: "1000\n" } } })).toContain("no desktop session");
    expect(await refusal(NOTIFY, { env: DESKTOP })).toContain("libnotify-bin");
    const noProgram = {
      files: { "/run/user/1000/bus": "" },
      programs: { id: { out: "1000" }, env: { status: 127 } },
    };
    expect(await refusal(NOTIFY, noProgram)).toContain("libnotify-bin");
    const refused = { "notify-send": { status: 1, err: "cannot autolaunch D-Bus\n" } };
    expect(await refusal(NOTIFY, { env: DESKTOP, programs: refused })).toContain("cannot autolaunch D-Bus");
  });
});

describe("a notification on macOS", () => {
  it("is given to the script as arguments", async () => {
    const notice = '" & (do shell script "touch /tmp/x") & "';
    const programs = { "/usr/bin/osascript": {} };
    const { args } = only(await send(NOTIFY, { platform: "darwin", programs }, { notice })) ?? { args: [] };
    const script = args.slice(0, -2).join("\n");
    expect(args.slice(-2)).toEqual(["keepintouch: 1 person today", notice]);
    expect(script).not.toContain("do shell script");
    expect(script).toContain("display notification (item 2 of argv) with title (item 1 of argv)");
  });

  it("is refused when osascript does not show it", async () => {
    const programs = { "/usr/bin/osascript": { status: 1, err: "execution error: -1743" } };
    expect(await refusal(NOTIFY, { platform: "darwin", programs })).toContain("-1743");
  });
});

describe("a notification on Windows", () => {
  const POWERSHELL = "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
  const windows = { platform: "win32", env: { SystemRoot: "C:\\Windows" }, programs: { [POWERSHELL]: {} } };

  it("is a script in which no name is code", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (name) => {
        const notice = `${name}'; Remove-Item x; '$(x)`;
        const { args } = only(await send(NOTIFY, windows, { notice })) ?? { args: [] };
        expect(args.slice(0, 3)).toEqual(["-NoProfile", "-NonInteractive", "-EncodedCommand"]);
        const script = Buffer.from(args[3] ?? "", "base64").toString("utf16le");
        expect(script).not.toContain("Remove-Item");
        const texts = [...script.matchAll(/FromBase64String\('([\w+/=]*)'\)/g)].map(([, text = ""]) =>
          Buffer.from(text, "base64").toString("utf8"),
        );
        expect(texts[0]).toBe("keepintouch: 1 person today");
        expect(texts[1]).toContain("'; Remove-Item x; '$(x)");
      }),
      { numRuns: 20 },
    );
  });

  it("finds PowerShell by its name too, and is refused when it fails", async () => {
    const programs = { "powershell.exe": { status: 1, err: "Access is denied.\r\n" } };
    expect(await refusal(NOTIFY, { ...windows, programs })).toContain("Access is denied.");
  });
});

describe("a mail", () => {
  const LOCAL: Delivery = { by: "mail", to: "local" };
  const ME: Delivery = { by: "mail", to: "me" };
  const programs = { "/usr/sbin/sendmail": {} };

  it("goes to the local user through the system's sendmail", async () => {
    const one = await send(LOCAL, { env: { LOGNAME: "taro" }, programs });
    expect(one.started.map(({ command }) => command)).toEqual(["sendmail", "/usr/sbin/sendmail"]);
    const { args, input } = one.started[1] ?? { args: [], input: "" };
    expect(args).toEqual(["-i", "taro"]);
    expect(input).toMatch(/^To: taro\nSubject: keepintouch: 1 person today\n/);
    expect(input?.endsWith(`\n\n${LETTER.text}`)).toBe(true);
  });

  it("asks the system who that is where the environment does not say: from systemd or an empty one", async () => {
    const one = await send(LOCAL, { programs: { id: { out: "hanako\n" }, sendmail: {} } });
    expect(one.started.map(({ command, args }) => [command, ...args])).toEqual([
      ["id", "-un"],
      ["sendmail", "-i", "hanako"],
    ]);
  });

  it("goes to the address that the file calls the user's own", async () => {
    const one = await send(ME, { programs }, { ownAddress: "taro@yamada.example" });
    expect(one.started[1]?.args).toEqual(["-i", "taro@yamada.example"]);
  });

  it.each([
    ["an option", "-OQueueDirectory=/tmp", "--mail"],
    ["two users", "taro hanako", "--mail"],
    ["a header", "taro\nBcc: all@example.com", "--mail"],
  ])("never takes %s for a user", async (_name, user) => {
    expect(await refusal(LOCAL, { env: { LOGNAME: user }, programs })).toContain("local user");
  });

  it.each([
    undefined,
    "taro",
    "-X@example.com",
    "a@example.com, b@example.com",
    "a@example.com\nBcc: b@example.com",
  ])("is refused with %j for an address", async (ownAddress) => {
    expect(await refusal(ME, { programs }, { ownAddress })).toContain("me: email:");
  });

  it("is refused without sendmail, and when sendmail refuses it", async () => {
    const env = { LOGNAME: "taro" };
    expect(await refusal(LOCAL, { env })).toContain("needs the system's sendmail");
    const failing = { sendmail: { status: 78, err: "sendmail: first\nsendmail: no such account\n" } };
    expect(await refusal(LOCAL, { env, programs: failing })).toContain("(sendmail: no such account)");
  });
});

it("knows its own digest again on every day of the year, in each language and format", () => {
  for (let day = dayOf(2027, 1, 1); day <= dayOf(2027, 12, 31); day++) {
    for (const { remind } of [en, ja]) {
      expect(mayHoldDigest(`${remind.title(day)}\n\nSam Lee\n`)).toBe(true);
      expect(mayHoldDigest(`# ${remind.title(day)}\n\n- Sam Lee\n`)).toBe(true);
    }
  }
});
