import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const composeJa: Messages["compose"] = {
  nothingDue: (name, label) => `今日は${withSan(name)}に連絡する機会がありません。「${label}」の下書きです。`,
  heldBack: (label, why) => `  控えているもの: ${label}: ${why}`,
  next: (label, on) => `  次の機会: ${label}、${on}`,
  nothingNext: "  この一年のうちに機会はありません",
  alsoDue: (labels) => `ほかの機会: ${labels}。`,
  sendOn: (date) => `送るのは${date}がよいでしょう。`,
  to: (address) => `宛先: ${address}`,
  noAddress: (channel) => `${channel}の宛先がファイルにありません。`,
  logHint: (command) => `送ったあとは: ${command}`,
  doNotContact: (name, command) =>
    `${withSan(name)}は do_not_contact です。下書きは作りません。ファイルの内容: ${command}`,
  from: (command, on) => `${on}から: ${command}`,
  mourning: (name, alternative) =>
    `${withSan(name)}は喪中です。新年の挨拶は控えます。代わりに、${alternative}`,
  mourningMine: (alternative) => `ご自身が喪中です。新年の挨拶は控えます。代わりに、${alternative}`,
  nengajoDeclined: (name, alternative) =>
    `${withSan(name)}には年賀状を出さない設定です。代わりに、${alternative}`,
  task: (name, note) => `${withSan(name)}に送る文面ではなく、ご自身ですることです: ${note}`,
  taskDone: (command) => `済んだら: ${command}`,
  taskTooLate: (command) => `最終日を過ぎています。このまま見送るには: ${command}`,
  taskMessage: (command) => `それでも文面を送るなら: ${command}`,
  noName: "ファイルに me.name がありません。署名はご自分で添えてください。",
  workChat: (program, command) =>
    `${program} は最終日で使えなくなっているかもしれません。ほかの手段で作るには: ${command}`,
  workChatAlone: (program, command) =>
    `${program} は最終日で使えなくなっているかもしれず、ほかの連絡先がまだありません。わかったら: ${command}`,
  onlyCompanyAddress: "メールは会社のアドレスだけです。個人の連絡先を伺ってください。",
  notDue: (label) => `「${label}」は今日の予定ではありません。`,
  unnamedMatter: (note) =>
    `用件は文面に入っていません。送る前に、メモ「${note}」の内容をご自分の言葉で書き添えてください。`,
  noLatinName: (name, command) =>
    `ファイルに読み(reading: かなかローマ字)がないので、英文でも「${name}」のままです。書き足すには: ${command}`,
  noFact: "その裏付けがファイルに書かれていません。文面の内容を一つずつ確かめてください。",
  anyway: "それでも書くには: --anyway",
  copied: "クリップボードに入れました。",
  copiedSubject: "件名をクリップボードに入れました。",
  noSubject: (channel) => `${channel}には件名がありません。本文なら: --copy`,
  emptied: "文面が空になりました。下書きは出さず、記録もしていません。",
};
