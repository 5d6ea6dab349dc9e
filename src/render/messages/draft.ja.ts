import { singleLine } from "../../domain/plain-text.ts";
import type { Messages } from "./catalogue.ts";

const WHAT: Readonly<Record<string, (subject: string) => string>> = {
  "no-template": (subject) => `${subject} のテンプレートがありません。`,
  syntax: (subject) => `テンプレートとして読めません: ${subject}`,
  "unknown-variable": (subject) => `変数「${subject}」はありません。`,
  "unknown-helper": (subject) => `ヘルパー「${subject}」はありません。`,
  "missing-partial": (subject) => `部品「${subject}」がありません。`,
  "not-a-list": (subject) => `「${subject}」は一覧ではありません。{{#each}} は一覧にだけ使えます。`,
  "unknown-rule": (subject) =>
    `作法の規則「${subject}」はありません。一覧は keepintouch lint --rules で見られます。`,
  "front-matter": (subject) =>
    `--- の間に書けるのは「subject: …」「channel: …」「ignore: …」だけです: ${subject}`,
  recursion: (subject) => `部品「${subject}」が自分自身を読み込んでいます。`,
  "too-long": (subject) => `文面が ${subject} 文字を超えています。`,
  "not-utf8": () => "このファイルは UTF-8 ではありません。UTF-8 で保存し直してください。",
  unreadable: () =>
    "このテンプレートを読み込めません。フォルダーになっていないか、リンク切れでないか、読み取り権限があるかをご確認ください。",
};

export const draftJa: Messages["draft"] = {
  template: (problem) => {
    const place = problem.line === 0 ? problem.path : `${problem.path}:${problem.line}:${problem.column}`;
    const what = WHAT[problem.code]?.(problem.subject) ?? problem.subject;
    const near = problem.nearest === undefined ? "" : `「${problem.nearest}」のことでしょうか。`;
    return singleLine(`${place}: ${what}${near}`);
  },
};
