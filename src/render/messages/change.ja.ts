import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const changeJa: Messages["change"] = {
  dryRun: "試しの実行です。何も書き込んでいません。",
  wouldSay: "書き込むときは、次のように表示します。",
  asItWas: "何も変えていません。ファイルは元のままです。",
  brokenMeanwhile: (file, command) =>
    `${file} がたった今ほかで書き換えられ、読めなくなっています。何も書き込んでいません。確認: ${command}`,
  vanished: (file) =>
    `${file} が見当たりません。たった今ほかで移されたか、消されたようです。何も書き込んでいません。元に戻してから、もう一度お試しください。`,
  goneMeanwhile: (name) =>
    `${withSan(name)}がファイルに見当たりません。たった今ほかで書き換えられたようです。何も書き込んでいません。もう一度お試しください。`,
  alias: (place) =>
    `${place}: この値は YAML のアンカー(& と *)でほかの場所と共有されています。変えるとほかも変わってしまうため、何も書き込んでいません。`,
  unsafe: (place) =>
    `${place}: この書き方では、ほかに触れずに変えることができません。何も書き込んでいません。`,
  byHand: (command) => `ご自分で直すには: ${command}`,
  noUndo: (file, why) => `${file}: undo のための記録を残せませんでした(${why})。変更そのものは済んでいます。`,
  journalStays: (file, why) =>
    `${file}: undo のための記録を消せませんでした(${why})。何も変えていません。そのファイルを削除してから、もう一度お試しください。`,
  nothingToUndo:
    "取り消せる変更がありません。このファイルへの変更は記録されていません。別のファイルなら: keepintouch undo --file ファイル名",
  changedSince: (what) =>
    `そのあとファイルがほかで書き換えられたため、最後の変更を安全に取り消せません: ${what}。何も書き込んでいません。手で直すには: keepintouch edit`,
  undone: (what) => `取り消しました: ${what}。`,
  brokenAgain: (file) => `${file} は前と同じくエラーのある状態です。確認: keepintouch check`,
};
