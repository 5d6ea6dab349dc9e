import { spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CronBlock,
  cronBlock,
  cronBlocks,
  cronCommand,
  jobOfBlock,
  withBlock,
} from "../../../src/formats/crontab.ts";
import type { Job } from "../../../src/formats/job.ts";
import { agentPlist, isOwnPlist, jobOfPlist } from "../../../src/formats/launchd-plist.ts";
import { jobOfUnits, serviceUnit, timerUnit } from "../../../src/formats/systemd-units.ts";
import { isExpandedByTasks, isOwnTask, jobOfTask, taskXml } from "../../../src/formats/task-xml.ts";

const numRuns = process.env.CI ? 1000 : 200;

const JOB: Job = {
  hour: 8,
  minute: 30,
  weekdays: false,
  environment: {},
  command: ["/usr/bin/node", "/opt/keepintouch/bin/keepintouch.js", "remind", "--file", "/home/taro/c.yaml"],
};

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."ab 'あ\"\\%$`!#;&<>(){}[]*?~=:,é𠮷-\u2028"), maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }).map((value) => value.replace(/\p{Cc}|\p{Cs}/gu, "")),
);
const job: fc.Arbitrary<Job> = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  weekdays: fc.boolean(),
  environment: fc.oneof(fc.constant({}), fc.record({ XDG_STATE_HOME: text.map((value) => `/${value}`) })),
  command: fc.array(text, { maxLength: 6 }).map((words) => ["/usr/bin/node", ...words]),
});

function blocksOf(crontab: string): readonly CronBlock[] {
  const found = cronBlocks(crontab);
  if (!("blocks" in found)) throw new Error(`damaged in line ${found.damagedLine}`);
  return found.blocks;
}

describe("a crontab", () => {
  it("gets one line that reads like what one would write by hand", () => {
    expect(cronBlock("0123abcd", { ...JOB, weekdays: true })).toBe(`# keepintouch: begin 0123abcd
# Made by: keepintouch remind install. Taken out by: keepintouch remind uninstall.
30 8 * * 1-5 /usr/bin/node /opt/keepintouch/bin/keepintouch.js remind --file /home/taro/c.yaml
# keepintouch: end 0123abcd
`);
  });

  it("holds the very words, as sh reads them", () => {
    const samples = fc.sample(fc.array(text, { minLength: 1, maxLength: 5 }), { numRuns: 300, seed: 7 });
    const lines = samples.map((words) => {
      const command = ["/usr/bin/printf", "%s\\0", ...words];
      return `${cronCommand({ ...JOB, environment: { A: words[0] as string }, command })}; printf '\\1'`;
    });
    const { stdout, stderr } = spawnSync("sh", { input: lines.join("\n"), env: {} });
    expect(stderr.toString()).toBe("");
    const read = stdout.toString().split("\u0001").slice(0, -1);
    expect(read.map((words) => words.split("\0").slice(0, -1))).toEqual(samples);
  });

  it("gives the variables to the program, as sh reads them", () => {
    const samples = fc.sample(text, { numRuns: 100, seed: 8 });
    const lines = samples.map((KIT) =>
      cronCommand({ ...JOB, environment: { KIT }, command: ["/usr/bin/printenv", "-0", "KIT"] }),
    );
    const { stdout } = spawnSync("sh", { input: lines.join("\n"), env: {} });
    expect(stdout.toString().split("\0").slice(0, -1)).toEqual(samples);
  });

  it("never meets the characters that crons take in different ways", () => {
    fc.assert(
      fc.property(job, (one) => {
        expect(cronBlock("0123abcd", one)).not.toMatch(/%|\\\\|\\$/m);
      }),
      { numRuns },
    );
  });

  it("tells the job back, and tells that somebody changed it", () => {
    fc.assert(
      fc.property(job, (one) => {
        const [block] = blocksOf(cronBlock("0123abcd", one));
        expect(block && jobOfBlock(block)).toEqual(one);
      }),
      { numRuns },
    );
    const [later] = blocksOf(cronBlock("0123abcd", JOB).replace("30 8", "0 9"));
    expect(later && jobOfBlock(later)).toEqual({ ...JOB, hour: 9, minute: 0 });
    for (const change of [" # mine", " | mail taro", " > /dev/null 2>&1", "\n5 5 * * * true"]) {
      const [block] = blocksOf(cronBlock("0123abcd", JOB).replace("c.yaml", `c.yaml${change}`));
      expect(block && jobOfBlock(block)).toBeUndefined();
    }
  });

  const OTHERS = fc
    .array(
      fc.constantFrom(
        "MAILTO=taro\n",
        "# remark\r\n",
        "\n",
        "0 5 * * 1 tar -zcf %d\n",
        "# keepintouch: a remark of my own\n",
        " \t\n",
        "caf\u00e9 \u00a4\u00a2\n",
        "# keepintouch: begin 99999999\n# x\n# keepintouch: end 99999999\n",
      ),
      { maxLength: 5 },
    )
    // The block of another file is there once at most.
    .map((lines) =>
      lines.filter((line, at) => !line.includes("begin") || lines.indexOf(line) === at).join(""),
    );

  it("has every byte again once the block is taken out, also without an end of the last line", () => {
    fc.assert(
      fc.property(OTHERS, fc.constantFrom("", "@daily true"), job, job, (lines, last, first, second) => {
        const before = lines + last;
        const once = withBlock(before, blocksOf(before), "0123abcd", cronBlock("0123abcd", first));
        const twice = withBlock(once, blocksOf(once), "0123abcd", cronBlock("0123abcd", second));
        const own = blocksOf(twice).filter(({ key }) => key === "0123abcd");
        expect(own.map(jobOfBlock)).toEqual([second]);
        expect(twice.endsWith(before)).toBe(true);
        expect(withBlock(twice, blocksOf(twice), "0123abcd", "")).toBe(before);
      }),
      { numRuns },
    );
  });

  it("keeps the block where the user has moved it", () => {
    const crontab = `MAILTO=taro\n${cronBlock("0123abcd", JOB)}0 5 * * * true\n`;
    const changed = withBlock(
      crontab,
      blocksOf(crontab),
      "0123abcd",
      cronBlock("0123abcd", { ...JOB, hour: 9 }),
    );
    expect(changed).toBe(crontab.replace("30 8", "30 9"));
  });

  it.each([
    ["an end without a begin", "a\n# keepintouch: end 0123abcd\n", 2],
    ["a begin without an end", "# keepintouch: begin 0123abcd\n0 5 * * * true\n", 1],
    ["a begin within a block", "# keepintouch: begin 1\n# keepintouch: begin 2\n# keepintouch: end 2\n", 2],
    ["the end of another block", "# keepintouch: begin 1\n# keepintouch: end 2\n", 2],
    ["a block twice", "# keepintouch: begin 1\n# keepintouch: end 1\n".repeat(2), 3],
  ])("with %s is damaged", (_name, crontab, damagedLine) => {
    expect(cronBlocks(crontab)).toEqual({ damagedLine });
  });

  it("keeps what somebody wrote between the marks, changed or taken out", () => {
    const mine = "# mine\n\n5 5 * * * backup\n";
    const daily = { ...JOB, command: [...JOB.command.slice(0, 3), "--since-last", ...JOB.command.slice(3)] };
    const crontab = cronBlock("0123abcd", daily)
      .replace("# keepintouch: end", `${mine}$&`)
      .replace("30 8", "#45 7");
    const later = cronBlock("0123abcd", { ...daily, hour: 9 });
    expect(withBlock(crontab, blocksOf(crontab), "0123abcd", later)).toBe(later + mine);
    expect(withBlock(crontab, blocksOf(crontab), "0123abcd", "")).toBe(mine);
  });

  it("saved with Windows' line ends still has its block", () => {
    const crontab = cronBlock("0123abcd", JOB).replaceAll("\n", "\r\n");
    expect(blocksOf(crontab)).toEqual([{ key: "0123abcd", text: crontab, start: 0, end: crontab.length }]);
    expect(blocksOf(crontab).map(jobOfBlock)).toEqual([undefined]);
  });
});

describe("systemd units", () => {
  it("are quiet, and make up for a missed morning", () => {
    const service = serviceUnit(JOB);
    expect(service).toContain("\nStandardOutput=null\nStandardError=null\n");
    expect(service).toContain("\nExecStart=/usr/bin/node /opt/keepintouch/bin/keepintouch.js remind");
    expect(timerUnit({ ...JOB, weekdays: true })).toContain(
      "\nOnCalendar=Mon..Fri *-*-* 08:30:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n",
    );
  });

  it("try again for some minutes what did not arrive, but not what was told, and end what hangs", () => {
    const [, unit = "", service = ""] = serviceUnit(JOB).split(/\[(?:Unit|Service)\]\n/);
    expect(unit).toContain("\nStartLimitIntervalSec=30min\nStartLimitBurst=8\n");
    expect(service).toContain(
      "Type=simple\nRestart=on-failure\nRestartPreventExitStatus=2 70\nRestartSec=60\nRuntimeMaxSec=10min\n",
    );
  });

  it("tell the job back, and tell that somebody changed them", () => {
    fc.assert(
      fc.property(job, (one) => {
        expect(jobOfUnits(serviceUnit(one), timerUnit(one))).toEqual(one);
      }),
      { numRuns },
    );
    const later = timerUnit(JOB).replace("08:30", "09:00");
    expect(jobOfUnits(serviceUnit(JOB), later)).toEqual({ ...JOB, hour: 9, minute: 0 });
    expect(jobOfUnits(serviceUnit(JOB), timerUnit(JOB).replace("Persistent=true\n", ""))).toBeUndefined();
    expect(jobOfUnits(serviceUnit(JOB).replace("null", "journal"), timerUnit(JOB))).toBeUndefined();
    expect(jobOfUnits("", timerUnit(JOB))).toBeUndefined();
  });
});

describe("a launchd agent", () => {
  it("tells the job back, and tells that somebody changed it", () => {
    fc.assert(
      fc.property(job, (one) => {
        const plist = agentPlist("keepintouch.remind.0123abcd", one);
        expect(isOwnPlist(plist)).toBe(true);
        expect(jobOfPlist("keepintouch.remind.0123abcd", plist)).toEqual(one);
      }),
      { numRuns },
    );
    const plist = agentPlist("a", JOB);
    expect(jobOfPlist("a", plist.replace(">8<", ">9<"))).toEqual({ ...JOB, hour: 9 });
    expect(
      jobOfPlist("a", plist.replace("</dict>\n</plist>", "<key>RunAtLoad</key><true/></dict>\n</plist>")),
    ).toBe(undefined);
    expect(isOwnPlist('<plist version="1.0"><dict></dict></plist>')).toBe(false);
  });
});

describe("a task of Windows", () => {
  const OWNER = { user: "PC\\taro", systemRoot: "C:\\Windows", from: "2026-11-21" };

  it("tells the job back", () => {
    fc.assert(
      fc.property(job, (one) => {
        const xml = taskXml({ ...one, environment: {} }, OWNER);
        expect(isOwnTask(xml)).toBe(true);
        expect(jobOfTask(xml)).toEqual({ ...one, environment: {} });
      }),
      { numRuns },
    );
  });

  it("quotes as programs on Windows read it", () => {
    // The examples of https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
    const argumentsOf = (...command: string[]) =>
      /<Arguments>--headless (.*)<\/Arguments>/.exec(taskXml({ ...JOB, command }, OWNER))?.[1];
    expect(argumentsOf("a b c", "d", "e")).toBe("&quot;a b c&quot; d e");
    expect(argumentsOf('ab"c', "\\", "d")).toBe("&quot;ab\\&quot;c&quot; \\ d");
    expect(argumentsOf('a\\"b', "c")).toBe("&quot;a\\\\\\&quot;b&quot; c");
    expect(argumentsOf("a\\\\b c", "d")).toBe("&quot;a\\\\b c&quot; d");
    expect(argumentsOf("C:\\My Files\\")).toBe("&quot;C:\\My Files\\\\&quot;");
    expect(argumentsOf("")).toBe("&quot;&quot;");
  });

  it("is not taken for ours when another program made it", () => {
    expect(isOwnTask(taskXml(JOB, OWNER).replace("keepintouch remind install", "other"))).toBe(false);
    expect(jobOfTask("<Task></Task>")).toBeUndefined();
    const weekend = taskXml({ ...JOB, weekdays: true }, OWNER).replace("<Friday />", "<Saturday />");
    expect(jobOfTask(weekend)).toBeUndefined();
  });

  it.each([
    ["C:\\100%\\c.yaml", false],
    ["C:\\%USER%\\c.yaml", true],
    ["C:\\$(Arg0)", true],
    ["C:\\a$b", false],
  ])("%s is replaced in part: %s", (word, expected) => {
    expect(isExpandedByTasks(word)).toBe(expected);
  });
});
