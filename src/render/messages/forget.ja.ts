import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const forgetJa: Messages["forget"] = {
  ask: (name, id) => `${withSan(name)}(${id})を完全に消しますか?`,
  loses: "項目と、undo のための記録がすべて消えます。取り消せません。",
  needsYes: (name, command) =>
    `${withSan(name)}を消すと取り消せません。ここでは確認できないため、よろしければ: ${command}`,
  kept: "何も消していません。",
  done: (name, file) => `${withSan(name)}を ${file} と、keepintouch が残していた記録から消しました。`,
  noUndo: "この操作は取り消せません。undo のための記録も消したので、これより前の変更も取り消せません。",
  stateStays: (file, why) =>
    `${file}: お知らせの記録を書き換えられませんでした(${why})。何も変えていません。そのファイルを削除してから、もう一度お試しください。`,
  remains: "まだ残っているかもしれないもの:",
  mentions: (file, line, text) => `  ${file}:${line}: ${text}`,
  more: (count) => `  … ほかに ${count} 行`,
  repository: (folder) => `  ${folder} の git リポジトリーの履歴`,
  backup: (file) => `  ${file}(エディターなどが作った写し)`,
  digest: (file) => `  ${file}(お知らせの書き出し先。次のお知らせで書き換わります)`,
  state: (file) => `  ${file}(別の連絡先ファイル、またはこのファイルの以前の場所の記録)`,
  elsewhere: "  書き出したファイル、カレンダー、下書き、メールソフト、電話、このパソコンのバックアップ",
};
