import type { Messages } from "./catalogue.ts";

export const outletJa: Messages["outlet"] = {
  usage: {
    twoFormats: (format) => `--json と --format ${format} は同時に使えません。どちらかを外してください。`,
    emptyPath: "--out のファイル名またはフォルダー名が空です。",
    outOrDryRun:
      "--out はファイルを書き、--dry-run は何も書かないので、同時には使えません。どちらかを外してください。",
    onlyWithAll: (option) =>
      `${option} は今日連絡する全員から選ぶためのものです。--all と一緒にお使いください。`,
    nameAndAll: (name) =>
      `--all は今日連絡する全員の分です。「${name}」だけなら --all を外し、全員なら名前を外してください。`,
    occasionOfAll:
      "--all では一人ひとりの今日の機会に合わせて書きます。--occasion は一人ずつお使いください。",
    oneByOne: (option) => `${option} は一通ずつお使いください。--all とは一緒に使えません。`,
    openAll:
      "--open は一通ずつお使いください。全員の分は --all --out フォルダー で、メールソフトで開けるファイルになります。",
    logAll:
      "--all は文面を作るだけです。送ったあとで記録してください。何人でもまとめて記録できます: keepintouch log 名前 名前",
    emlOfAll:
      "--format eml は一人に一つのファイルになります。--all では書く場所を指定してください: --out フォルダー",
    notFolder: (path) =>
      `--all では一人に一つのファイルを書くので、--out の ${path} はフォルダーでなければなりません。`,
  },
  onlyForMail: (format, channel, command) =>
    `--format ${format} はメール用ですが、この文面の手段は${channel}です。メールにするなら: ${command}`,
  isThere: (file) =>
    `${file} はすでにあるので、そのまま残しました。--out に別の名前を指定するか、そのファイルを移してください。`,
  wrote: (file) => `${file} に書き出しました。`,
  wroteAll: (count, folder) => `${folder} に ${count} 通あります。`,
  row: (name, label, channel, to, sendOn) =>
    `${name}: ${label}、${channel}: ${to}${sendOn === undefined ? "" : `。送るのは${sendOn}がよいでしょう`}`,
  failed: (name, message) => `${name}: 文面を出せませんでした。${message}`,
  whenSent: (command) => `送ったら: ${command}`,
  longLink: (length, command) =>
    `このリンクは ${length} 文字あり、2,000 文字で切れてしまうメールソフトがあります。ファイルなら切れません: ${command}`,
  openOnlyMail: (channel, command) =>
    `この文面の手段は${channel}なので、メールソフトには渡せません。貼り付けるなら: ${command}`,
  noDesktop: (command) => `メールソフトを開ける画面がありません。ファイルにするなら: ${command}`,
  noOpener: (programs, command) =>
    `メールソフトを開くための ${programs} がありません。Debian や Ubuntu では xdg-utils を入れてください。ファイルにするなら: ${command}`,
  notOpened: (program, command) =>
    `${program} でメールソフトを開けませんでした。標準のメールソフトが決まっているかをご確認ください。ファイルにするなら: ${command}`,
  opened: "メールソフトに渡しました。まだ送信はしていません。",
  tooLongToOpen: "メールソフトへのリンクには長すぎるので、ファイルで渡します。",
  openedFile: (file) => `${file} をメールソフトに渡しました。まだ送信はしていません。`,
  temporary: (command) =>
    `このファイルはあとで消してかまいません。メールソフトがファイルを見つけられないときは、別の場所に書いてください: ${command}`,
};
