import type { Messages } from "./catalogue.ts";
import { explained } from "./relationship.ja.ts";
import { withSan } from "./with-san.ja.ts";

const ELSEWHERE = "keepintouch init --file ファイル名";

export const initJa: Messages["init"] = {
  exists: (file) => `${file} はすでにあります。変更しません。`,
  existsHint: (command) => `別のファイルを作るには: ${command}`,
  notAllowed: (file) =>
    `${file} を作れません。そこに書き込む権限がありません。別の場所に作るには: ${ELSEWHERE}`,
  noFolder: (file) =>
    `${file} を作れません。パスの途中がフォルダーではなくファイルです。別の場所に作るには: ${ELSEWHERE}`,
  noLinked: (file, folder) =>
    `${file} を作れません。リンク先の ${folder} がありません。別の場所に作るには: ${ELSEWHERE}`,
  cannotWrite: (file, detail) => `${file} を作れません(${detail})。別の場所に作るには: ${ELSEWHERE}`,
  wrote: (file, people) =>
    people === 0 ? `${file} を作りました。` : `${file} を作りました(連絡先 ${people} 人)。`,
  next: (command) => `次は: ${command}`,
  more: (command) => `ほかの方を加えるには: ${command}`,
  oneByOne: (command) => `お一人ずつ加えるには: ${command}`,
  fromList: (command) => `Google、LinkedIn、スマートフォン、表などからまとめて取り込むには: ${command}`,
  file: "ファイル名",
  dayMeant: (date, weekday) => `  ${date}(${weekday})ですね。`,
  dayShown: (date, weekday, isAhead) => `${date}(${weekday})${isAhead ? "、これから" : ""}`,
  fillIn: "説明付きの例が入っています。お名前と連絡先を書いてください。",
  intro: (file) =>
    `連絡先ファイル(${file})のために、いくつか質問します。お名前のほかは、空のまま Enter で進めます。`,
  ask: {
    name: "あなたのお名前は?(姓と名のあいだに空白)",
    email: "あなたのメールアドレスは?(退職した方、する方は私用のもの)",
    left: "退職した方、これから退職する方は、その日は?(2026-10-31 の形)",
    company: "その会社の名前は?",
    department: "そこでの部署は?",
    present: "今の勤務先は?",
    since: "いつからですか?(2026-12-01 の形)",
    gone: (company) => `${company ?? "あなたの会社"}を辞めた方で、つながりを保ちたい方のお名前は?`,
    goneAnother: (company) => `${company ?? "あなたの会社"}を辞めた方がほかにいれば、お名前は?`,
    goneEmail: (name) => `${withSan(name)}の私用のメールアドレスは?`,
    whichDay: "どちらの日ですか?",
    goneLeft: (name) => `${withSan(name)}の最終日は?(2026-09-30 の形)`,
    contact:
      "つながりを保ちたい方のお名前は?(姓と名のあいだに空白。あとでアドレス帳から取り込むなら空のまま)",
    contactAnother: "ほかにもいれば、お名前は?(姓と名のあいだに空白)",
    relationship: (name) => `${withSan(name)}との関係は?`,
    address: (name) => `${withSan(name)}のメールアドレスは?(LINE などで連絡する方なら line)`,
  },
  relationship: {
    boss: "上司・元上司",
    mentor: "恩師・先輩",
    client: "取引先",
    colleague: "同僚・元同僚",
    friend: "友人",
    alumni: "自分の会社を辞めた人",
  },
  wrong: {
    name: "お名前を書いてください。",
    email: (value) => `「${value}」はメールアドレスではありません。`,
    date: (value) => `「${value}」は日付ではありません。2026-10-31 のように書いてください。`,
    noDate: "日付を書いてください。いつ何を知らせるかは、その日で決まります。",
    flag: (flag, detail) => `${flag}: ${detail}`,
    needsLeft:
      "--company と --department は退職した会社です。最終日を --left で指定してください。今の会社は --new-company です。",
    contact: (value) =>
      `--contact の「${value}」は足りません。「名前:関係」または「名前:関係:メール」の形で書いてください。`,
    relationship: (value, known) => `「${value}」という関係はありません。あるもの: ${explained(known)}`,
    tooMany: (value) => `「${value}」に余分なものがあります。`,
  },
};
