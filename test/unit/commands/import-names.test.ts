import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readBook } from "../../../src/book/read.ts";
import { run as exportRun } from "../../../src/commands/export.ts";
import { run } from "../../../src/commands/import.ts";
import type { ImportFlags } from "../../../src/commands/import-flags.ts";
import type { Contact } from "../../../src/domain/contact.ts";
import type { Runtime } from "../../../src/runtime.ts";
import { files } from "../../harness/real-files.ts";
import { fakeRuntime } from "../book/fake-runtime.ts";
import { withoutMadeIds } from "../formats/people.ts";

const BOOK = `me: { name: 山田 太郎 }
contacts:
  - { id: matsumoto, name: 松本 葵, relationship: colleague, company: 株式会社ひかり, do_not_contact: yes }
  - { id: tanaka, name: 田中 美咲様, relationship: colleague, company: 株式会社ひかり }
  - { id: lee, name: Sam Lee, relationship: colleague, company: Acme, do_not_contact: yes }
  - { id: baker, family: "Baker, PMP", given: Tom, relationship: colleague, company: NHS }
  - { id: mori, name: 森, relationship: client, company: 株式会社みなと }
`;

const root = mkdtempSync(join(tmpdir(), "keepintouch-import-names-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, "home-"));
  path = join(folder, "contacts.yaml");
  writeFileSync(path, BOOK);
});

interface Outcome {
  readonly status: number;
  /** What becomes of each row, and the rest of its line. */
  readonly rows: readonly (readonly string[])[];
  readonly err: string;
  readonly text: string;
}

async function importing(content: string, flags: ImportFlags = {}, name = "people.csv"): Promise<Outcome> {
  writeFileSync(join(folder, name), content);
  const parts: Partial<Runtime> = { home: folder, cwd: folder, files, today: () => "2026-11-21" };
  const { runtime, out, err } = fakeRuntime({}, parts);
  const status = await run({ yes: true, as: "colleague", ...flags }, [name], { file: path }, runtime);
  const rows = out()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  return { status, rows, err: err(), text: readFileSync(path, "utf8") };
}

async function peopleIn(text: string): Promise<readonly Contact[]> {
  const { book, problems } = await readBook(text);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return book?.contacts ?? [];
}

describe("somebody of the file", () => {
  it.each([
    ["松本 葵様", "株式会社ひかり"],
    ["松本葵さん", "株式会社ひかり"],
    ["松本 葵 課長", "㈱ひかり"],
    ["部長 松本 葵", "株式会社ひかり"],
    ["松本 葵（旧姓：山口）", "株式会社ひかり"],
    ["松本 葵😀", "株式会社ひかり"],
    ["松本、葵", "株式会社ひかり"],
    ["田中 美咲", "株式会社ひかり"],
    ['"Sam Lee, PhD"', "Acme"],
    ["Dr. Sam Lee", "Acme"],
    ['"Lee, Sam"', "Acme"],
    ["Sam Lee | Recruiter", "Acme"],
    ["Tom Baker", "NHS"],
  ])("is known as %s of %s", async (name, company) => {
    const { rows, text } = await importing(`氏名,会社名\n${name},${company}\n`);
    expect(["updated", "unchanged"]).toContain(rows[0]?.[0]);
    expect(await peopleIn(text)).toHaveLength(5);
  });

  it.each([
    ["松本 葵様", "ほし工業株式会社"],
    ["Sam Lee Jr.", "Acme"],
    ["松本様", "株式会社ひかり"],
    ["松本", ""],
    ["森 健太", "㈱みなと"],
  ])("may be %s of %s", async (name, company) => {
    const { rows, text } = await importing(`氏名,会社名,電話\n${name},${company},090-0000-0011\n`);
    expect(rows[0]?.[0]).toBe("maybe");
    expect(text).toBe(BOOK);
    expect((await importing(`氏名,会社名\n${name},${company}\n`, { new: true })).rows[0]?.[0]).toBe("new");
  });

  it.each([
    ["松本 一郎", "株式会社ひかり"],
    ["田中", "ほし工業株式会社"],
    ["田中", ""],
    ["Lee Baker", "Acme"],
  ])("is not %s of %s", async (name, company) => {
    const { rows } = await importing(`氏名,会社名\n${name},${company}\n`);
    expect(rows[0]?.[0]).toBe("new");
  });
});

describe("two of one company", () => {
  it("who are told apart by what stands behind their names are not made one", async () => {
    const list = "氏名,会社名\n佐藤 健(営業),ほし工業\n佐藤 健(開発),ほし工業\n佐藤 健 様,ほし工業\n";
    const { rows, text } = await importing(list);
    expect(rows.map(([kind]) => kind)).toEqual(["new", "maybe", "unchanged"]);
    expect((await importing(list)).text).toBe(text);
    const both = await importing(list, { new: true });
    expect((await peopleIn(both.text)).filter(({ name }) => name.full === "佐藤 健")).toHaveLength(2);
  });
});

describe("somebody new", () => {
  it("has the name alone, what stood around it where it belongs, and stays as they are the next time", async () => {
    const list = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Rita,"Ross, CFA",https://www.linkedin.com/in/a2,,Bank,Analyst,20 May 2017
Alex,Kim (He/Him),https://www.linkedin.com/in/a6,,Uni,,20 May 2017
課長,山本,https://www.linkedin.com/in/a7,,㈱ほし,,20 May 2017
高橋先生,,https://www.linkedin.com/in/a8,,㈱ほし,,20 May 2017
鈴木一郎様,株式会社あおば,https://www.linkedin.com/in/a9,,,,20 May 2017
`;
    const { text, rows } = await importing(list);
    expect(rows.map(([kind, , name, company]) => [kind, name, company])).toEqual([
      ["new", "Rita Ross", "Bank"],
      ["new", "Alex Kim", "Uni"],
      ["new", "山本", "㈱ほし"],
      ["new", "高橋", "㈱ほし"],
      ["new", "鈴木一郎", "株式会社あおば"],
    ]);
    const [ross, kim, yamamoto, takahashi, suzuki] = (await peopleIn(text)).slice(5);
    expect(ross).toMatchObject({
      name: { given: "Rita", family: "Ross" },
      extra: { name: "Rita Ross, CFA" },
    });
    expect(kim).toMatchObject({
      name: { given: "Alex", family: "Kim" },
      extra: { name: "Alex Kim (He/Him)" },
    });
    expect(yamamoto).toMatchObject({ name: { full: "山本" }, title: "課長" });
    expect(takahashi).toMatchObject({ name: { full: "高橋" }, honorific: "先生" });
    expect(suzuki).toMatchObject({ name: { full: "鈴木一郎" }, company: "株式会社あおば" });
    expect((await importing(list)).text).toBe(text);
  });

  it.each(["csv", "vcard", "json"] as const)("of our own export keeps the name as it was: %s", async (to) => {
    const names = [
      "松本 葵様",
      "部長 田中 美咲",
      "Dr. Emily Watson, PhD",
      "株式会社あおば 鈴木一郎",
      "Kim (He/Him)",
    ];
    const people = names.map(
      (name, index) => `  - { id: p${index}, name: "${name}", relationship: friend }\n`,
    );
    const before = `contacts:\n${people.join("")}`;
    writeFileSync(path, before);
    const parts: Partial<Runtime> = { home: folder, cwd: folder, files, today: () => "2026-11-21" };
    const { runtime, out } = fakeRuntime({}, parts);
    expect(await exportRun({ to }, { file: path }, runtime)).toBe(0);
    writeFileSync(path, "contacts: []\n");
    const { text } = await importing(out(), {}, "exported");
    const bare = (all: readonly Contact[]) =>
      withoutMadeIds(all).map((one) => ({ ...(one as Contact), added: undefined, extra: undefined }));
    const [after, known] = [bare(await peopleIn(text)), bare(await peopleIn(before))];
    expect(after.map(({ name }) => name.full)).toEqual(known.map(({ name }) => name.full));
    for (const { title, honorific, company } of after)
      expect([title, honorific, company]).toEqual([undefined, undefined, undefined]);
  });
});

describe("what is no person", () => {
  it("is named and left out", async () => {
    const { rows } = await importing(
      "氏名,会社名,電話\n合計 6名,,\n計,,6\nTOTAL 2,,\n?,謎商事,\nSum Lee,,\n",
    );
    expect(rows.map(([kind, line, , , details]) => [kind, line, details])).toEqual([
      ["skipped", "2", "this is a total, and no person"],
      ["skipped", "3", "this is a total, and no person"],
      ["skipped", "4", "this is a total, and no person"],
      ["skipped", "5", "there is no name in it"],
      ["new", "6", "colleague"],
    ]);
  });

  it("is told of a company's card", async () => {
    const card = (...lines: string[]) =>
      ["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD", ""].join("\r\n");
    const cards = [
      card("KIND:org", "FN:みなと歯科", "N:みなと歯科;;;;"),
      card("FN:ほしの商事", "N:;;;;", "ORG:ほしの商事;"),
      card("KIND:individual", "FN:Ann Lee", "N:Lee;Ann;;;"),
    ];
    const { rows } = await importing(cards.join(""), {}, "cards.vcf");
    const company = "this is a company, and nobody's name is in it";
    expect(rows.map(([kind, , , , details]) => [kind, details])).toEqual([
      ["skipped", company],
      ["skipped", company],
      ["new", "colleague"],
    ]);
  });
});

describe("a rule for a company", () => {
  it("holds however the company is written, and says when it holds for nobody", async () => {
    const list =
      "name,company\nA One,㈱ひかり\nA Two,(株)ひかり\nA Three,ひかり\nA Four,ひかり電機\nA Five,Hikari GmbH\n";
    const map = ["company=株式会社ひかり:boss", "company=ひかりん:mentor", "company=Hikari:client"];
    const { rows, err } = await importing(list, { map, as: "friend" });
    expect(rows.map(([, , , , details]) => details)).toEqual(["boss", "boss", "boss", "friend", "client"]);
    expect(err.match(/--map .*/g)).toEqual([
      '--map "company=ひかりん:mentor": nobody in this import has that, so it changes nothing. Please check how it is written there.',
    ]);
  });
});

describe("somebody who stands twice in one list", () => {
  const list = `会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日
㈱ひかり,営業本部,部長,松本,葵,aoi@hikari.example,,,,,,,,,2019/04/01
㈱ひかり,経営企画室,執行役員,松本,葵,aoi@hikari.example,,,,,,,,,2026/11/01
ほし工業,,,加藤,陽子,,,,,,,,,,2026/11/01
ほし工業,,,加藤,陽子,,,,,,,,,,2026/11/01
`;

  it("is told of in the order of the rows, and counted once", async () => {
    const { rows, err, text } = await importing(list);
    expect(rows[0]?.[4]).toContain("department: 営業本部");
    expect(rows[0]?.[4]).not.toContain("経営企画室");
    expect(rows[0]?.[4]).not.toContain("stays");
    expect(rows[1]?.[4]).toContain("department: 営業本部 → 経営企画室");
    expect(err).toContain("1 new, 1 updated, 2 rows more of the same people.\n");
    expect(err).toContain("1 person added, 1 person updated.");
    const again = await importing(list);
    expect(again.text).toBe(text);
    expect(again.err).toContain("2 unchanged, 2 rows more of the same people.\n");
  });
});
