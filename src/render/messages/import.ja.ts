import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

const people = (count: number): string => `${count.toLocaleString("ja")}人`;

export const importJa: Messages["import"] = {
  noSuchFile: (file) => `${file}: 取り込むファイルが見つかりません。名前とフォルダーをお確かめください。`,
  folder: (file) => `${file} はフォルダーです。取り込むファイルを指定してください。`,
  device: (file) =>
    `${file} はデバイスまたはパイプです。取り込むファイルを指定してください。標準入力から読むには - を使います。`,
  trouble: {
    workbook: (file) =>
      `${file} は Excel などの表計算ファイル、または圧縮ファイルです。「CSV UTF-8」で保存し直して(圧縮なら展開して)から取り込んでください。`,
    binary: (file) =>
      `${file} は文字のファイルではないため、連絡先を読み取れません。CSV か vCard で書き出してください。`,
    empty: (file) => `${file} は空です。もう一度書き出してください。`,
    "too-large": (file, most) =>
      `${file} は ${most} MiB を超えています。写真なしで書き出すか、いくつかのファイルに分けてください。`,
  },
  filesLeftOut: (names) => `${names} は取り込みません。ほかのファイルを読み込みました。`,
  noCards: (file) =>
    `${file}: vCard(BEGIN:VCARD … END:VCARD)が見つかりません。vCard か CSV でもう一度書き出してください。`,
  otherVersion: (file, version) =>
    `${file} は新しい版の keepintouch で書き出した JSON(version ${version})のため、この版では読み取れません。keepintouch を更新してから、もう一度取り込んでください。`,
  notOurJson: (file) =>
    `${file}: keepintouch export --to json で作られた JSON ではないため、読み取れません。元のサービスで CSV か vCard に書き出してください。`,
  unknownTable: (file, columns, example) =>
    columns.length < 2
      ? `${file}: 連絡先の表が見つかりません。列の名前の行と、セルの区切り(コンマ、セミコロン、タブ)をそろえてください。`
      : `${file}: この表の列の名前が分かりません: ${columns.join("、")}。\n日本語か英語の見出しで書き出すか、--map "列=項目" で教えてください。少なくとも名前(name、または family と given)が必要です。ほかに company、email、phone など。\n例: ${example}`,
  notFrom: (file, service) =>
    `${file}: ${service} の書き出しの見出しが見つかりません。--from を省けば、ファイルの種類を自動で判断します。外してお試しください。`,
  newOrJoin: "--new と --join は同時に使えません。同名の方は、別の方か同じ方かのどちらかです。",
  badMap: (rule) => `--map: 「${rule}」は「列=項目」でも「company=会社名:関係」でもありません。`,
  noSuchColumn: (column, columns) =>
    columns.length === 0
      ? `--map: 「${column}」という列はありません。列があるのは表だけですが、表のファイルが指定されていません。`
      : `--map: 「${column}」という列はありません。あるもの: ${columns.join("、")}`,
  noSuchField: (field, known) =>
    `--map: 「${field}」という項目はありません。あるもの: ${known}\n関係を決めるときは、コロンの後に書いてください: --map "company=会社名:colleague"`,
  notTelling: (field, known) =>
    `--map: 関係を決められる項目は ${known} です。「${field}」では決められません。`,
  noSuchType: (flag, type, known) => `${flag}: 「${type}」という関係はありません。あるもの: ${known}`,
  badMet: (value, forms) => `--met: 「${value}」は日付ではありません。次のように書いてください: ${forms}`,
  metToCome: (day) => `--met: ${day} は先の日付です。出会った日を、今日までの日付で指定してください。`,
  noLeft: "--knew-before: 退職した日がファイルにありません。me.milestones に kind: left で書いてください。",
  service: {
    vcard: "vCard",
    linkedin: "LinkedIn",
    google: "Google コンタクト",
    outlook: "Outlook",
    eight: "Eight",
    csv: "表(CSV)",
    "keepintouch-json": "keepintouch",
  },
  read: (file, service, count) => `${file}: ${service}、${people(count)}。`,
  progress: {
    reading: "読み込んでいます…",
    matching: (count) => `${people(count)}を連絡先ファイルと照合しています…`,
    writing: (count) => `${people(count)}を書き込んでいます…`,
  },
  heading: { line: "行", kind: "扱い", name: "名前", company: "会社", details: "内容" },
  kind: {
    new: "新規",
    updated: "更新",
    unchanged: "変更なし",
    maybe: "同じ方かも",
    skipped: "取り込まない",
  },
  more: (count, kind) => `… ほか${count.toLocaleString("ja")}件: ${kind}`,
  newAs: (relationship) => relationship,
  met: (day) => `出会い ${day}`,
  maybe: {
    name: (names) => `${names.join("、")}と同じ名前です`,
    email: (names) => `${names.join("、")}と同じメールアドレスです`,
  },
  inError: (name, line) =>
    `${name} としてファイルにありますが、${line === undefined ? "内容" : `${line}行目`}に誤りがあります。先に直してください`,
  sameAsAbove: (name) => `上の${name}と同じ方`,
  filled: (field, value) => `${field}: ${value}`,
  renewed: (field, before, after) =>
    after === "" ? `${field}: ${before} を削除` : `${field}: ${before} → ${after}`,
  kept: (field, here, there) => `${field} は ${here} のまま(取り込み元: ${there})`,
  notTaken: (field, there) => `${field} は空のまま(取り込み元では別の会社の ${there})`,
  problem: {
    "no-name": "名前がありません",
    company: "会社のカードで、人の名前がありません",
    total: "合計の行で、人ではありません",
    "too-many-broken": "読み取れない行が多すぎるため、この行より後は読んでいません",
    "broken-quotes": "引用符の位置が正しくないか、閉じていません",
    "wrong-cells": (cells, header) => `見出しは${header}列ですが、この行は${cells}列です`,
    "line-too-long": (most) => `行が ${most} MiB を超えています`,
    "open-card": "カードの始まりか終わりが正しくありません",
    "broken-card": (text) => `カードの行ではありません: ${text}`,
    "wrong-value": (field, value) => `${field}: 「${value}」は読み取れないため、extra に残しました`,
    "wrong-date": (field, value) => `${field}: 「${value}」は日付として読めないため、extra に残しました`,
    "future-date": (field, value) => `${field}: ${value} は先の日付のため、extra に残しました`,
    "month-first": (field, value) => `${field}: ${value} は「月/日」として読みました。確かめてください`,
    "unread-columns": (columns) =>
      `メールアドレスや電話番号らしい列ですが、どの項目か分かりません: ${columns}。extra に残しました。取り込むには --map "列=email" または --map "列=phone" を付けてください`,
    "binary-left-out": (property) => `${property}(画像・音声・鍵)は取り込みません`,
  },
  sameAgain: (count) => `同じ方の行がほかに${count.toLocaleString("ja")}行`,
  nobodyMapped: (rule) =>
    `--map "${rule}": 当てはまる方がいないため、何も変わりません。取り込むファイルでの書き方をお確かめください。`,
  moreProblems: (count) => `… ほか${count.toLocaleString("ja")}件`,
  counts: (parts) => `${parts.join("、")}。`,
  count: (kind, count, shares) =>
    `${kind} ${count.toLocaleString("ja")}人${shares.length === 0 ? "" : `(${shares.join("、")})`}`,
  share: (relationship, count) => `${relationship} ${count.toLocaleString("ja")}人`,
  unwanted: (count) => `お答えのとおり、${people(count)}は取り込みません。`,
  leftOut: (count) => `--only と --skip により${people(count)}を除きました。`,
  sections: (paths) => `あわせて取り込むもの: ${paths}`,
  sectionsKept: (paths) => `連絡先ファイルの内容と異なるため、そのままにするもの: ${paths}`,
  ask: {
    relationship: (count) => `この方たちとの関係は?(関係の分からない方: ${people(count)})`,
    relationshipOfGroup: (group, names, count, isMore) => {
      const who = `${names}${isMore ? "ほか" : ""}、${people(count)}`;
      return group === "" ? `そのほかの方との関係は?(${who})` : `「${group}」の方との関係は?(${who})`;
    },
    relationshipOfOne: (name) => `${withSan(name)}との関係は?`,
    bosses: (count, titled) =>
      titled.length === 0
        ? `同僚${people(count)}のうち、上司だった方は?(「、」で区切ります。いなければ空のまま Enter)`
        : `同僚${people(count)}のうち、上司だった方は?(「、」で区切ります。いなければ空のまま Enter。肩書きのある方: ${titled.join("、")})`,
    whichBoss: (name, several) =>
      several.length === 0
        ? `この中に「${name}」という方はいません。`
        : `「${name}」は ${several.join("、")} のどなたですか。姓名を書いてください。`,
    knewAt: (company, count) =>
      company === ""
        ? `退職されたばかりですね。この方たちとはその前からのお知り合いですか?(日付のない方: ${people(count)})`
        : `${company}を退職されたばかりですね。この方たちとは在職中からのお知り合いですか?(日付のない方: ${people(count)})`,
    namesakes: (count) =>
      `${people(count)}は、名前またはメールアドレスから見てすでに登録のある方かもしれません。どうしますか?`,
    leave: "取り込まない",
    asNew: "別の方として追加する",
    asSame: "同じ方として、空いている項目を埋める",
    write: "連絡先ファイルに書き込みますか?",
  },
  needsAs: (count, known, command) =>
    `この方たちとの関係を --as で指定してください(関係の分からない方: ${people(count)})。使えるもの: ${known}\n例: ${command}`,
  mayKnow: (company, count, command) =>
    `出会った日の分からない${people(count)}は、新しい知り合いとして扱います。${company === "" ? "退職前" : `${company}に在職中`}からのお知り合いで、退職のご挨拶などの対象にする場合: ${command}`,
  namesakes: (join, fresh) =>
    `同じ方かもしれない方は取り込みません。同じ方の場合: ${join}\n別の方の場合: ${fresh}`,
  mendFirst: (command) =>
    `ファイルの内容に誤りのある方は、書かれていることが失われないように、取り込みません。誤りを直してから、もう一度取り込んでください: ${command}`,
  knewBefore: (day, count) =>
    count === 0
      ? "--knew-before yes: 全員に日付があるため、何も変わりません。"
      : `--knew-before yes: 日付のない${people(count)}の met を ${day} とします。`,
  severalNamesakes: (command) =>
    `どの方か決められない方は取り込みません。ご本人の欄にメールアドレスかプロフィールのURLを書いてから、もう一度取り込んでください: ${command}`,
  nothingNew: "新しいことはありません。連絡先ファイルはそのままです。",
  notWritten: (command) => `これは確認だけで、まだ書き込んでいません。書き込むには: ${command}`,
  declined: "何も書き込んでいません。",
  written: (added, updated, file, command) => {
    const parts = [
      ...(added > 0 ? [`${people(added)}を追加`] : []),
      ...(updated > 0 ? [`${people(updated)}を更新`] : []),
    ];
    return `${file}: ${parts.join("、") || "更新"}しました。すべて取り消すには: ${command}`;
  },
  next: (command) => `今日連絡する方を、少しずつ: ${command}`,
};
