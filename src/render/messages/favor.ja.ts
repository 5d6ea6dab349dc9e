import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const favorJa: Messages["favor"] = {
  noted: (name, on, what) => `${withSan(name)}の記録: ${on}、${what.join("、")}。`,
  notedAlready: (name, on, what) =>
    `${withSan(name)}についてはすでに記録があります: ${on}、${what.join("、")}。`,
  did: {
    given: (text) => `力になったこと「${text}」`,
    received: (text) => `助けていただいたこと「${text}」`,
  },
  thanks: {
    plan: (on) => `お礼の予定を入れました: ${on}。`,
    planned: (on) => `お礼の予定はすでにあります: ${on}。`,
    done: "お礼は済んでいます。",
    touched: (on) => `そのあとに連絡があるため(${on})、お礼の予定は入れていません。`,
    doNotContact: "連絡しない方(do_not_contact)なので、お礼の予定は入れていません。",
  },
  inFuture: (on) =>
    `--on ${on} はまだ先の日付です。助け合いがあったあとで書き込んでください。--on を省くと今日になります。`,
  noText: (flag) => `${flag} のあとに、どんな手助けだったかを短く書いてください。`,
  noSide: (receivedCommand, givenCommand) =>
    `どちらの手助けでしたか。助けていただいたなら: ${receivedCommand}\nこちらが力になったなら: ${givenCommand}`,
  example: { given: "発表への意見", received: "転職の相談" },
  ask: {
    side: (name) => `${withSan(name)}とあなた、どちらの手助けでしたか。`,
    received: (name) => `${withSan(name)}が助けてくれた`,
    given: (name) => `${withSan(name)}の力になった`,
    what: {
      received: (name) => `${withSan(name)}に、どんなことで助けてもらいましたか。(例: 転職の相談)`,
      given: (name) => `${withSan(name)}に、どんなことをしましたか。(例: 取引先の紹介)`,
    },
    on: "いつのことですか。",
  },
};
