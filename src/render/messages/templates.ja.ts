import type { Messages } from "./catalogue.ts";

export const templatesJa: Messages["templates"] = {
  unknownAction: (word) => `templates に「${word}」はありません。使えるのは list、show、copy、check です。`,
  noName: (action) => `templates ${action} にはテンプレートの名前が必要です。`,
  unknownName: (name) => `「${name}」というテンプレートはありません。`,
  namesHint: (command) => `名前の一覧を見るには: ${command}`,
  oneOnly: "templates show に指定できる名前は一つだけです: keepintouch templates show 名前",
  nothingMatches: (words) =>
    `名前に「${words}」を含むテンプレートはありません。すべての名前: keepintouch templates list`,
  variablesOnlyWithShow: "--variables は templates show と一緒に使います。",
  heading: { name: "テンプレート", channel: "届け方", origin: "どこの", subject: "件名" },
  variableHeading: { name: "名前", example: "書き方", meaning: "意味" },
  own: "自分の",
  shipped: "付属",
  partial: "部品",
  kind: { text: "文字", flag: "はい・いいえ", list: "一覧", free: "自由項目" },
  variables: "変数",
  helpers: "ヘルパー",
  shownFrom: (path) => `${path} の内容です。`,
  copied: (path) => `${path} に写しました。これからはこちらが使われます。自由に書き換えてください。`,
  alreadyOwn: (path) => `${path} はすでにあるので、そのままにしました。`,
  cannotWrite: (path) =>
    `${path} に書き込めません。連絡先ファイルの隣の templates がフォルダーで、書き込めることをご確認ください。`,
  diskFull: (path) =>
    `${path} に書き込めません。ディスクに空きがありません。空きを作ってから、もう一度お試しください。`,
  checkHint: (command) => `テンプレートを調べるには: ${command}`,
  howToShow: (command) => `内容を見るには: ${command}`,
  copyNeedsBook: "自分のテンプレートは連絡先ファイルの隣に置きますが、まだ連絡先ファイルがありません。",
  init: (command) => `最初のファイルを作るには: ${command}`,
  noFile: (path) => `${path}: このテンプレートはありません。すべての名前: keepintouch templates list`,
  neverChosen: (path, what) =>
    `${path}: 「${what}」という機会や関係がないため、--template で指定したときだけ使われます。`,
  notUsed: (near) => `「${near}」のことでしょうか。`,
  warning: "警告",
  summary: (templates, errors, warnings) => {
    const found = [errors > 0 ? `エラー ${errors} 件` : "", warnings > 0 ? `警告 ${warnings} 件` : ""].filter(
      (part) => part !== "",
    );
    return `テンプレート ${templates} 個、${found.length === 0 ? "問題はありません" : found.join("、")}。`;
  },
};
