import type { Messages } from "./catalogue.ts";
import { explained } from "./relationship.ja.ts";
import { withSan } from "./with-san.ja.ts";

export const personJa: Messages["person"] = {
  ask: {
    name: "追加する方のお名前は?(姓と名のあいだに空白)",
    addAllTheSame: "それでも追加しますか?",
    whereParted: "姓と名は、どこで分かれますか?",
    notParted: (name) => `分けない(${name})`,
    reading: (name) => `${withSan(name)}の読みは?(例: さとう たける。読みで探せるようになります)`,
    readingInKana: "読みは、ひらがな・カタカナ・ローマ字で書いてください。",
  },
  noName: (command) => `どなたを追加しますか。名前を書いてください: ${command}`,
  noRelationship: (name, known, command) =>
    `${withSan(name)}との関係を --relationship で指定してください。使えるもの: ${explained(known)}\n例: ${command}`,
  brokenRelationship: (type) =>
    `--relationship: ファイルの「${type}」の定義に誤りがあります。先にそちらを直してください。調べるには: keepintouch check`,
  wrong: (flag, message, hint) => `${flag}: ${message}。${hint}`,
  idTaken: (id, name) =>
    `--id: 「${id}」はすでに${withSan(name)}の id です。ほかのものにするか、--id を省いてください。`,
  double: (name, id, why) => `すでに登録のある${withSan(name)}(${id})と同じ方かもしれません: ${why}。`,
  doubleBy: {
    email: "同じメールアドレス",
    name: "同じ名前",
    reading: "同じ読みと会社",
  },
  notAdded: "だれも追加していません。",
  added: (name, id, place) => `${withSan(name)}を ${place} に追加しました。id は ${id} です。`,
  dueToday: (labels, command) => `今日の機会: ${labels}。下書き: ${command}`,
  unparted: (name, command) =>
    `姓と名のあいだに空白がないため、文面でも姓だけにせず「${name}」と書きます。空白を入れるには: ${command}`,
  addAddress: (command) => `書き足すには: ${command}`,
  takeBack: (command) => `取り消すには: ${command}`,
  editor: {
    atFirstError: (file) => `${file} は今のままでは読めません。最初のエラーの行を開きます。`,
    quitToGoOn: "終わったらエディターを終了(⌘Q)してください。keepintouch はそれまで待ちます。",
    missing: (editor, variable, command) =>
      `${variable} のエディター「${editor}」を起動できません。そのようなプログラムがありません。\nほかのものを指定してください。例: ${command}`,
    none: (tried, command) =>
      `エディターが見つかりません(試したもの: ${tried})。\nお使いのものを指定してください。例: ${command}`,
    noTerminal: (command) =>
      `エディターを動かす端末がありません。ウィンドウで開くものを指定してください: ${command}`,
    quote: (variable, value) =>
      `${variable} の引用符が閉じていません。直してからもう一度お試しください: ${value}`,
    failed: (editor, status) => `エディター「${editor}」がエラーで終わりました(状態 ${status})。`,
    stopped: (editor) => `エディター「${editor}」が強制終了されました。`,
    writtenOver: (what) =>
      `エディターを開いているあいだに、ほかの keepintouch がファイルに書き込みましたが、エディターの保存で消えました。もう一度実行してください: ${what}`,
    unchanged: "何も変わっていません。",
    changed: (file, added, removed) => `${file}: ${added} 行を追加、${removed} 行を削除しました。`,
    gone: (file) => `${file} がなくなったか、読めなくなっています。`,
    whatNow: "ファイルにエラーがあります。どうしますか?",
    again: "もう一度編集する",
    leave: "このままにする",
    back: "変更を取り消す",
    tookBack: "変更を取り消しました。ファイルは元のままです。",
    changedAgain: (file) => `${file} がその間にまた書き換えられたため、取り消していません。`,
    mend: (file, errors, command) => `${file} にエラーが ${errors} 件あります。直すには: ${command}`,
  },
};
