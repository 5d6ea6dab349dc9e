import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../harness/program.ts";
import { withScratch } from "../harness/scratch.ts";
import { DOWN, ENTER, type Recorded, record, type Step, tourText } from "../harness/tour.ts";

const EXPORT = `${ROOT}test/fixtures/imports/google-after-leaving.csv`;

const LEAVER_INTRODUCTION = `# はじめの五分

三週間前に退職した人が、Google コンタクトから書き出したファイルを手に、初めて keepintouch を使います。画面は実際の
プログラムが出したもので、見やすいように日付だけを 2026年11月20日(金)からに決めてあります。

最初に一度だけ、このフォルダーで \`npm ci && npm install -g .\` を実行しておきます。送信はされず、連絡先がよそに
送られることもありません。
`;

const LEAVER: readonly Step[] = [
  { on: "2026-11-20", why: "まず、名前だけで呼んでみます。", command: "keepintouch", status: 2 },
  {
    why: "言われたとおりにします。質問に答えると、連絡先ファイルができます。",
    command: "keepintouch init",
    answers: [
      ["あなたのお名前は", `山田太郎${ENTER}`],
      ["姓と名は", ENTER],
      ["メールアドレスは", `taro@yamada.example${ENTER}`],
      ["退職した方、これから", `10月30日${ENTER}`],
      ["その会社の名前は", `株式会社ひかり${ENTER}`],
      ["部署は", `営業部${ENTER}`],
      ["今の勤務先は", ENTER],
      ["つながりを保ちたい方", ENTER],
    ],
  },
  {
    why: "アドレス帳を取り込みます。関係はラベルや会社ごとに聞かれ、家族や歯医者さんは外せます。",
    command: "keepintouch import ~/Downloads/contacts.csv",
    answers: [
      ["「前の会社」の方との関係は", ENTER],
      ["「友人」の方との関係は", ENTER],
      ["「お客様」の方との関係は", ENTER],
      ["「家族」の方との関係は", ENTER],
      ["長谷川 実さんとの関係は", ENTER],
      ["近藤 優子さんとの関係は", `${DOWN.repeat(5)}${ENTER}`],
      ["石井さんとの関係は", ENTER],
      ["みどり歯科さんとの関係は", ENTER],
      ["上司だった方は", `佐藤、中村、木村${ENTER}`],
      ["お知り合い", ENTER],
      ["書き込みますか", ENTER],
    ],
  },
  {
    why: "今日連絡する方と、その理由です。一度に全員ではなく、十人までが出ます。",
    command: "keepintouch due",
  },
  {
    why: "その中から佐藤さんへの文面を作ります。手直しして、ご自分のメールに貼り付けて送ります。",
    command: "keepintouch draft 佐藤",
  },
  { why: "送ったら記録します。", command: "keepintouch log 佐藤" },
  {
    why: "退職のご挨拶をもう済ませてある方は、まとめて記録します。",
    command: "keepintouch log 吉田 小林 山口 松本 --on 先週の金曜 --via line",
  },
  { why: "記録した方は消えて、次の方が出てきます。", command: "keepintouch due --limit 3" },
  {
    why: "毎朝の知らせを頼みます。パソコンによっては、画面の通知やメールでも届きます。",
    command: "keepintouch remind install --to-file ~/今日の連絡.txt",
  },
  {
    on: "2026-11-21",
    why: "翌朝(土曜日)の知らせです。お客様や上司へのメールは、休み明けまで待ちます。",
    command: "keepintouch remind --limit 4",
  },
];

const MARKETER_INTRODUCTION = `# The first steps, from an empty book

Hannah does the marketing of a small company and wants to stay in touch with those who leave it. What the screens show is
what the program really says; only the dates are fixed, from Monday 16 November 2026 on, so that the story can be told.

Once, in this folder: \`npm ci && npm install -g .\`. Nothing is sent, and no address leaves the machine.
`;

const MARKETER: readonly Step[] = [
  {
    on: "2026-11-16",
    why: "A few questions make the contact file; most answers may stay empty.",
    command: "keepintouch init",
    answers: [
      ["Your name?", `Hannah Berg${ENTER}`],
      ["e-mail address?", `hannah@northwind.example${ENTER}`],
      ["Your last day, if", ENTER],
      ["Where do you work", `Northwind Traders${ENTER}`],
      ["Since which day", ENTER],
      ["who has left Northwind Traders", ENTER],
      ["somebody to keep in touch", ENTER],
    ],
  },
  {
    why: "The first alumna: Olivia left in spring.",
    command: "keepintouch add",
    answers: [
      ["Whom do you want to add", `Olivia Brown${ENTER}`],
      ["Olivia Brown is your", `${DOWN.repeat(5)}${ENTER}`],
      ["The last day of Olivia", `2026-03-31${ENTER}`],
      ["An e-mail address", `olivia@brown.example${ENTER}`],
    ],
  },
  {
    why: "Tom, a colleague, has told her that he will leave. He is not in the file yet.",
    command: 'keepintouch add "Tom Fischer" --relationship colleague --email tom.fischer@northwind.example',
  },
  {
    why: "His goodbye is planned with a few questions.",
    command: "keepintouch leaving tom",
    answers: [
      ["the last day of Tom", `2026-11-30${ENTER}`],
      ["A private e-mail address", `tom@fischer.example${ENTER}`],
      ["A profile of Tom", ENTER],
      ["agreed to get news", ENTER],
      ["like to hear from you", ENTER],
      ["What might come of it", ENTER],
    ],
  },
  {
    on: "2026-11-18",
    why: "Two days later: one of the small things before he goes.",
    command: "keepintouch due",
  },
  { on: "2026-11-24", why: "In his last week it is time for the goodbye.", command: "keepintouch due" },
  { why: "The goodbye, ready to be changed and sent.", command: "keepintouch draft tom" },
  { why: "It is sent, and written down.", command: "keepintouch log tom" },
  {
    why: "At the farewell lunch he says that he would like to hear news of the company.",
    command: 'keepintouch consent tom --news yes --how "at his farewell lunch"',
  },
  { on: "2026-12-08", why: "A week after he has left: how is the new place?", command: "keepintouch due" },
  {
    why: "She asks him, and writes it down. That ends what the goodbye had planned.",
    command: "keepintouch log tom",
  },
  {
    on: "2027-01-12",
    why: "There is news to tell.",
    command:
      'keepintouch news add --title "We open in Osaka" --body "From January we have a second office." --insider-note "Yes, the one we dreamt of."',
  },
  {
    why: "Who would get it, before anything is written: only those who agreed.",
    command: "keepintouch news 2027-01-we-open-in-osaka --dry-run",
  },
  {
    why: "And on most mornings this is all: one person after the other, one key each.",
    command: "keepintouch review",
    answers: [
      ["? help", "?"],
      ["? help", "q"],
    ],
  },
];

/** The document must say what the program says now; `UPDATE_DOCS=1` writes it. */
function expectDocument(name: string, text: string): void {
  const path = `${ROOT}docs/${name}`;
  if (process.env.UPDATE_DOCS) writeFileSync(path, text);
  else expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(text);
}

function shownBy(recorded: readonly Recorded[], command: string): string {
  const found = recorded.find((step) => step.command.startsWith(command));
  if (found === undefined) throw new Error(`nobody typed ${command}`);
  return found.shown;
}

// The fakes are shell scripts, and the schedulers of other systems know no crontab.
describe.skipIf(process.platform !== "linux")("a new user's walk", { timeout: 120_000 }, () => {
  it("in Japanese, with an address book, three weeks after leaving", () =>
    withScratch(async (home) => {
      mkdirSync(join(home, "Downloads"));
      copyFileSync(EXPORT, join(home, "Downloads/contacts.csv"));
      const recorded = await record({ home, user: "taro", locale: "ja_JP.UTF-8", steps: LEAVER });
      expectDocument("tour.ja.md", tourText(LEAVER_INTRODUCTION, recorded));

      // `npm ci` and `npm install -g .` come first; to call the program without anything is not needed.
      const toDraft = recorded.findIndex(({ command }) => command.startsWith("keepintouch draft"));
      const needed = recorded.slice(0, toDraft + 1).filter(({ command }) => command !== "keepintouch");
      expect(2 + needed.length).toBeLessThanOrEqual(6);
      expect(shownBy(recorded, "keepintouch draft")).toMatch(
        /佐藤部長\n[\s\S]*退職[\s\S]*宛先: sato@hikari\.example/,
      );
      const people = readFileSync(join(home, ".config/keepintouch/contacts.yaml"), "utf8");
      const all = people.match(/^ {4}relationship: /gm) ?? [];
      const morning = shownBy(recorded, "keepintouch remind --limit");
      const left = Number(/ほかに(\d+)名/.exec(morning)?.[1] ?? 0);
      const inTheMorning = (morning.match(/keepintouch draft /g) ?? []).length + left;
      expect(all.length).toBeGreaterThan(30);
      expect(inTheMorning).toBeGreaterThan(0);
      expect(inTheMorning).toBeLessThan(all.length / 2);
      expect(readFileSync(join(home, ".crontab"), "utf8")).toContain("今日の連絡.txt");
    }));

  it("in English, with an empty book, when a colleague resigns", () =>
    withScratch(async (home) => {
      const recorded = await record({ home, user: "hannah", locale: "en_US.UTF-8", steps: MARKETER });
      expectDocument("tour.md", tourText(MARKETER_INTRODUCTION, recorded));

      const dues = recorded.filter(({ command }) => command === "keepintouch due").map(({ shown }) => shown);
      expect(dues.map((shown) => /Tom Fischer +(\S+)/.exec(shown)?.[1])).toEqual([
        "Follow-up",
        "Farewell",
        "Check-in",
      ]);
      const draft = shownBy(recorded, "keepintouch draft");
      expect(draft).toContain("Hi Tom,");
      // She knows his private address already.
      expect(draft).not.toContain("which private address");
      expect(shownBy(recorded, "keepintouch news 2027")).toMatch(
        /tom-fischer +Tom Fischer +yes +tom@fischer\.example/,
      );
    }));
});
