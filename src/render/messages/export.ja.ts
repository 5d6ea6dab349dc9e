import type { Messages } from "./catalogue.ts";

export const exportJa: Messages["export"] = {
  format: {
    vcard: (version) => `vCard ${version}`,
    csv: () => "CSV",
    json: () => "JSON、ご自身の情報と設定を含む",
  },
  exported: (count, format) => `${count} 人分を書き出しました(${format})。`,
  wrote: (file, count, format) => `${file} に ${count} 人分を書き出しました(${format})。`,
  doNotContact: (count) => `うち ${count} 人は「連絡しない」の設定です。`,
  nobody: "書き出す相手がいません。何も書き出していません。",
  noFormat: (command) => `形式を --to vcard、csv、json のどれかで指定してください。例: ${command}`,
  onlyVcard: "--vcard-version は --to vcard のときだけ使えます。",
  onlyCsv: "--raw は --to csv のときだけ使えます。",
  noFileName: "--out のファイル名が空です。",
  isThere: (file) =>
    `${file} はすでにあるので、そのまま残しました。--out に別の名前を指定するか、先にそのファイルを移してください。`,
};
