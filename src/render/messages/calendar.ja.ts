import type { Messages } from "./catalogue.ts";

export const calendarJa: Messages["calendar"] = {
  summary: (name, label) => `${name}: ${label}`,
  toPost: (label, channel) => `${label}(${channel}を出す日)`,
  until: (day) => `${day}までがよい時期です。`,
  by: (channel) => `手段は${channel}です。`,
  also: (labels) => `ほかに: ${labels}。`,
  planned: (label, note) => `${label}(${note})`,
  done: (command) => `終わったら: ${command}`,
  tooLate: (command) => `最終日を過ぎました。見送るには: ${command}`,
  draft: (command) => `文面を作るには: ${command}`,
  formalBirthday: "土日や祝日に当たる年は、次の平日に送りましょう。",
  postedBirthday: (channel, days) => `${channel}は${days}日前までに出しましょう。`,
  wrote: (file, messages, birthdays) =>
    `${file} に書き出しました(連絡 ${messages} 件、誕生日 ${birthdays} 件)。`,
  badMonths: (value) => `--months の「${value}」は 1 から 24 までの整数ではありません。`,
  noFileName: "--out のファイル名が空です。",
  noCalendar: (file) =>
    `${file} はすでにあり、カレンダーではないので、そのまま残しました。--out には別の名前を指定してください。`,
  cannotWrite: {
    directory: (file) => `${file}: フォルダーです。--out にはその中のファイル名を指定してください。`,
    "not-regular": (file) => `${file}: デバイスまたはパイプです。--out にはファイルを指定してください。`,
    "not-allowed": (file) => `${file}: 書き込む権限がありません。--out には別の場所を指定してください。`,
    "no-space": (file) =>
      `${file}: ディスクに空きがないため、何も変えていません。空きを作るか、--out に別の場所を指定してください。`,
    other: (file, detail) => `${file}: 書き込めません(${detail})。--out には別の場所を指定してください。`,
  },
};
