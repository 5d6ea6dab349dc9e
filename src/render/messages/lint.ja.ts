import type { Messages } from "./catalogue.ts";

export const lintJa: Messages["lint"] = {
  heading: { severity: "重要度", place: "位置", words: "語句", finding: "気になる点と、よりよい言い方" },
  severity: { error: "要修正", warn: "注意", info: "参考" },
  told: (message, suggestion, rule) => `${message}${suggestion === null ? "" : ` → ${suggestion}`} [${rule}]`,
  summary: (errors, warnings, notes) =>
    `要修正 ${errors}件、注意 ${warnings}件、参考 ${notes}件。--ignore <規則> でその規則を外せます。`,
  nothing: "気になる点は見つかりませんでした。",
  paste: "文面を貼り付け、改行してから Ctrl-D(Windowsでは Ctrl-Z と Enter)で終えてください。",
  standardInput: "標準入力",
  noText: (command) => `確認する文面がありません。ファイルを指定するか、文面を渡してください: ${command}`,
  noFile: (file) =>
    `「${file}」というファイルはありません。名前とフォルダーをお確かめください。そのうえで: keepintouch lint ファイル`,
  isFolder: (file) => `「${file}」はフォルダです。文面の入ったファイルを指定してください。`,
  cannotRead: (file) =>
    `「${file}」を読めません。権限がないか、通常のファイルではありません。文面をご自分のファイルに保存してお試しください。`,
  empty: (source) => `${source}に文面がありません。文面を入れてお試しください: keepintouch lint message.txt`,
  notText: (source) =>
    `${source}の内容はテキストとして読めません。文面をテキストファイル(UTF-8)で保存して、もう一度お試しください。`,
  unknownRule: (option, id) => `${option} の「${id}」という規則はありません。`,
  allRules: (command) => `規則の一覧: ${command}`,
  bad: (text) => `避けたい例: ${text}`,
  good: (text) => `よい例: ${text}`,
};
