import type { Messages } from "./catalogue.ts";
import { explained } from "./relationship.ja.ts";

type Args = Readonly<Record<string, string | number>>;

const SHAPES: Readonly<Record<string, string>> = {
  text: "文字列",
  list: "リスト",
  map: "項目(キー: 値)",
  nothing: "空の値",
  "text-or-map": "文字列または項目(キー: 値)",
  "text-or-list": "文字列またはリスト",
};
const shape = (value: string | number | undefined): string => SHAPES[String(value)] ?? String(value);
const didYouMean = (args: Args): string =>
  args.nearest === undefined ? "" : `「${args.nearest}」ではありませんか。`;
const guessOr = (args: Args, otherwise: string): string => didYouMean(args) || otherwise;
const still = (text: string) => (): string => text;

export const problemsJa: Messages["problems"] = {
  severity: { error: "エラー", warning: "警告" },
  at: (path) => `${path}:`,
  emptyFileName: "--file が空です。ファイル名を指定してください。",
  using: (file) => `${file} を使います`,
  noFile: (paths, command) =>
    `連絡先ファイルがまだありません。次の場所を探しました。\n${paths}\n作るには: ${command}`,
  noSuchFile: (file, command) => `${file}: ファイルがありません。作るには: ${command}`,
  file: {
    directory: (file) => `${file}: フォルダーです。その中のファイルを指定してください。`,
    "not-regular": (file) => `${file}: デバイスまたはパイプです。連絡先ファイルを指定してください。`,
    "too-large": (file) => `${file}: 連絡先ファイルとしては大きすぎます。別のファイルではありませんか。`,
    "not-allowed": (file) =>
      `${file}: 読み取る権限がありません。権限を変えるか、別のファイルを指定してください。`,
    "link-loop": (file) => `${file}: リンクが堂々巡りになっています。元のファイルを指定してください。`,
    other: (file, detail) => `${file}: 読み取れません(${detail})。別のファイルを指定してください。`,
  },
  unwritten: {
    "not-found": (file, place) =>
      `${file}: 書き込めませんでした。${place} がありません。先に作るか、別の場所を指定してください。`,
    directory: (file) =>
      `${file}: 書き込めませんでした。フォルダーです。その中のファイル名を指定してください。`,
    "not-regular": (file) =>
      `${file}: 書き込めませんでした。デバイスまたはパイプです。ファイルを指定してください。`,
    "too-large": (file) =>
      `${file}: 書き込めませんでした。ファイルが大きすぎます。古い history を別のファイルに移してください。`,
    "not-allowed": (file, place) =>
      `${file}: 書き込めませんでした。${place} を変更する権限がないか、読み取り専用です。権限を変えるか、別の場所を指定してください。`,
    exists: (file) => `${file}: 書き込めませんでした。すでにファイルがあります。別の名前を指定してください。`,
    "link-loop": (file) =>
      `${file}: 書き込めませんでした。リンクが堂々巡りになっています。先にリンクを直してください。`,
    "no-space": (file) =>
      `${file}: 書き込めませんでした。ディスクに空きがありません。空きを作ってから、もう一度お試しください。`,
    "not-owner": (file) =>
      `${file}: 書き込めませんでした。ファイルの所有者がほかの人か、あなたの入っていないグループのものです。所有者として実行するか、グループを変えてください。`,
    changed: (file) =>
      `${file}: 書き込めませんでした。ちょうど今、エディターなどで書き換えられたようです。もう一度お試しください。`,
    busy: (file) =>
      `${file}: 書き込めませんでした。ほかの keepintouch が変更中です。終わってから、もう一度お試しください。`,
    other: (file, _place, detail) =>
      `${file}: 書き込めませんでした(${detail})。もう一度お試しになるか、別の場所を指定してください。`,
  },
  unusable: (file, errors, command) =>
    `${file} は使えません(エラー ${errors} 件)。予定は立てませんでした。直すには: ${command}`,
  summary: (contacts, errors, warnings) => {
    if (errors === 0 && warnings === 0) return `連絡先 ${contacts} 件、問題はありません`;
    const parts = [];
    if (errors > 0) parts.push(`エラー ${errors} 件`);
    if (warnings > 0) parts.push(`警告 ${warnings} 件`);
    return `連絡先 ${contacts} 件、${parts.join("、")}`;
  },
  wording: {
    "file-utf16": {
      message: still("ファイルの文字コードが UTF-8 ではなく UTF-16 です"),
      hint: still(
        "UTF-8 で保存し直してください(メモ帳なら「名前を付けて保存」で文字コードに UTF-8 を選びます)。",
      ),
    },
    "file-shift-jis": {
      message: still("ファイルの文字コードが UTF-8 ではなく Shift_JIS です"),
      hint: (args) =>
        `UTF-8 で保存し直すか、変換してください: iconv -f CP932 -t UTF-8 ${args.file ?? "FILE"} > new.yaml`,
    },
    "file-not-utf8": {
      message: still("ファイルが UTF-8 ではありません。ここに読み取れない文字があります"),
      hint: still("エディターで UTF-8 を選んで保存し直してください。"),
    },
    "file-binary": {
      message: still("テキストファイルではありません"),
      hint: still("--file で連絡先ファイルを指定してください。新しく作るには keepintouch init を使います。"),
    },
    "file-too-large": {
      message: (args) => `ファイルが ${args.most} MiB を超えています`,
      hint: still("本当に連絡先ファイルでしょうか。そうであれば、古い履歴を別のファイルに移してください。"),
    },
    "file-empty": {
      message: still("ファイルにまだ何も書かれていません"),
      hint: still(
        "contacts: の下に、name と relationship を持つ連絡先を加えてください。keepintouch init で見本を作れます。",
      ),
    },
    "yaml-syntax": {
      message: (args) => `YAML として読めません${args.detail ? `(${args.detail})` : ""}`,
      hint: still("前後の行と見比べて、字下げ、コロン、引用符、括弧を確かめてください。"),
    },
    "yaml-tab": {
      message: still("字下げにタブが使われています"),
      hint: still("タブの代わりに半角スペースを使ってください。"),
    },
    "yaml-indent": {
      message: still("字下げが前後の行とそろっていません"),
      hint: still("同じ人のほかの項目と同じ桁から書き始めてください。"),
    },
    "yaml-list-indent": {
      message: still("リストの「- 」がほかの項目と同じ桁にありません"),
      hint: still("一つのリストの「- 」は、すべて同じ桁にそろえてください。"),
    },
    "yaml-dash-space": {
      message: still("「-」の後に半角スペースがありません"),
      hint: still("「- name: …」のように、「-」の後に半角スペースを入れてください。"),
    },
    "yaml-duplicate-key": {
      message: (args) => (args.key ? `「${args.key}」が二度書かれています` : "同じキーが二度書かれています"),
      hint: still("どちらか一つを残してください。値が複数あるときはリストにします。"),
    },
    "yaml-reserved-character": {
      message: (args) => `値を${args.sign ? `「${args.sign}」` : "この文字"}で始めることはできません`,
      hint: (args) => `値を引用符で囲んでください: "${args.sign ?? ""}…"`,
    },
    "yaml-quote": {
      message: still("引用符が閉じられていません"),
      hint: still("値の終わりに引用符を加えてください。"),
    },
    "yaml-bracket": {
      message: still("括弧が閉じられていないか、中のコンマが足りません"),
      hint: still("リストは [一, 二]、項目は {キー: 値, キー: 値} のように、同じ行で閉じてください。"),
    },
    "yaml-colon": {
      message: still("キーの後にコロンがありません"),
      hint: still("「キー: 値」のように、半角のコロンと半角スペースを入れてください。"),
    },
    "yaml-colon-in-text": {
      message: still("値の中に、半角スペースの続くコロンがあります"),
      hint: still('値全体を引用符で囲んでください: "このように: 書きます"'),
    },
    "yaml-escape": {
      message: still("二重引用符の中で、\\ の後に使えない文字があります"),
      hint: still("一重引用符を使うか、\\ を二つ続けて書いてください。"),
    },
    "yaml-alias": {
      message: still("このエイリアス(*名前)に当たるアンカー(&名前)が前にありません"),
      hint: still("アンカーを先に書いてください。「*」が文字の一部であれば、引用符で囲んでください。"),
    },
    "yaml-several-documents": {
      message: still("一つのファイルに YAML 文書が複数あります"),
      hint: still("途中にある「---」や「...」の行を消して、一つにしてください。"),
    },
    "yaml-directive": {
      message: still("「%」で始まる行は使えません"),
      hint: still("その行を消してください。値であれば引用符で囲んでください。"),
    },
    "yaml-tag": {
      message: still("タグ(!名前)は使えません"),
      hint: still("タグを消してください。「!」が文字の一部であれば、引用符で囲んでください。"),
    },
    "yaml-character": {
      message: still("テキストに使えない制御文字があります"),
      hint: still("目に見えないことが多いので、この行を打ち直してください。"),
    },
    "yaml-merge-key": {
      message: still("「<<」(マージ)は YAML 1.2 になく、読み込まれません"),
      hint: still("この人の項目として書き出してください。"),
    },
    "fullwidth-space": {
      message: still("半角スペースが必要なところに全角スペースがあります"),
      hint: still("ここの全角スペースを半角スペースに置き換えてください。"),
    },
    "fullwidth-colon": {
      message: still("キーの後のコロンが全角(:)です"),
      hint: still("「name: …」のように、半角のコロンと半角スペースにしてください。"),
    },
    "too-deep": {
      message: still("入れ子が深すぎます"),
      hint: still("連絡先ファイルの入れ子は数段で足ります。閉じられていない括弧がないか確かめてください。"),
    },
    "too-many-aliases": {
      message: (args) => `エイリアスが ${args.most} 個を超えているか、展開すると大きくなりすぎます`,
      hint: still("エイリアス(*名前)を使わずに、値をそのまま書いてください。"),
    },
    "alias-cycle": {
      message: still("エイリアスが自分自身を含んでいます"),
      hint: still("エイリアス(*名前)を使わずに、値をそのまま書いてください。"),
    },
    "readers-differ": {
      message: still("YAML の読み取り方が定まらない書き方のため、推測せずに止めました"),
      hint: still(
        "引用符で囲む、タグを使わない、キーを単純にする、タブを使わないなど、簡単な書き方にしてください。",
      ),
    },
    "not-a-map": {
      message: still("項目がありません"),
      hint: still(
        "「contacts:」から始めて、その下に連絡先を並べてください。keepintouch init で見本を作れます。",
      ),
    },
    "contacts-key-missing": {
      message: still("リストだけがあり、contacts というキーがありません"),
      hint: still("リストの上に「contacts:」の行を加えてください。"),
    },
    "contacts-not-a-list": {
      message: (args) =>
        args.key === "contacts"
          ? "連絡先のリストになっていません"
          : `「${args.key}」が contacts の中にありません`,
      hint: still("一人ずつ「- 」で始め、その人の項目を半角スペース二つ分下げて並べてください。"),
    },
    "contacts-misspelt": {
      message: (args) => `「${args.key}」というキーはなく、contacts にも連絡先がありません`,
      hint: still("「contacts」ではありませんか。"),
    },
    "contacts-misplaced": {
      message: (args) =>
        `「${args.key}」に連絡先が書かれていますが、読み込むのは行頭から始まる contacts: だけです`,
      hint: still("「contacts:」を行頭に（前に空白を入れずに）書き、その下に連絡先を並べてください。"),
    },
    "contact-not-a-map": {
      message: (args) => `連絡先ではなく${shape(args.found)}があります`,
      hint: still("「- name: …」と書き、その下に「relationship: …」を書いてください。"),
    },
    "unknown-key": {
      message: (args) => `「${args.key}」というキーはありません`,
      hint: (args) =>
        args.refusal === undefined
          ? args.inName !== undefined
            ? "読み飛ばします。name: の中に書いてください: name: { family: 小川, given: 真理, reading: おがわ まり }"
            : guessOr(
                args,
                args.own === undefined
                  ? "読み飛ばします。キーの一覧は keepintouch schema にあります。"
                  : "読み飛ばします。独自の項目は extra: の下に書けます。キーの一覧は keepintouch schema にあります。",
              )
          : "お断りの意味でしたら do_not_contact: yes と、お便りだけなら consent: { news: no } と書いてください。このままの間、お便りはお送りしません。",
    },
    "wrong-shape": {
      message: (args) => `${shape(args.expected)}が入るところに${shape(args.found)}があります`,
      hint: (args) =>
        args.expected === "list"
          ? "「- 」で始まる行を並べて、リストにしてください。"
          : args.expected === "map"
            ? "「キー: 値」の行を、字下げして並べてください。"
            : "キーの後に、一行で値を書いてください。",
    },
    missing: {
      message: (args) => `「${args.field}」がありません`,
      hint: (args) =>
        args.field === "relationship"
          ? "boss、mentor、client、colleague、friend、alumni、または自分で決めた種類を書いてください。"
          : `「${args.field}: …」を加えてください。`,
    },
    "missing-name": {
      message: still("名前がありません"),
      hint: still("「name: …」、または「family: …」と「given: …」を加えてください。"),
    },
    "bad-date": {
      message: (args) => `「${args.value}」は日付として読めません`,
      hint: still("2026-10-31 のように YYYY-MM-DD の形で書いてください。"),
    },
    "no-such-date": {
      message: (args) => `${args.value} という日はありません`,
      hint: still("月と日を確かめてください。"),
    },
    "date-year": {
      message: (args) => `${args.value} の年は正しくないようです`,
      hint: (args) => `${args.first} 年から ${args.last} 年までを読み取れます。`,
    },
    "date-format": {
      message: (args) => `「${args.value}」は読み取れましたが、${args.form} の形ではありません`,
      hint: (args) => `ほかのソフトでも読めるように、${args.form} の形で書いてください。`,
    },
    "bad-birthday": {
      message: (args) => `「${args.value}」は誕生日として読めません`,
      hint: still("YYYY-MM-DD、年が分からなければ MM-DD の形で書いてください。"),
    },
    "bad-month-day": {
      message: (args) => `「${args.value}」は月日として読めません`,
      hint: still("12-01 のように MM-DD の形で書いてください。"),
    },
    "bad-duration": {
      message: (args) => `「${args.value}」は期間として読めません`,
      hint: still(
        "「6 months」「1 year」「2 weeks」「90 days」、または 6m、1y、2w、90d のように書いてください(every には never も使えます)。",
      ),
    },
    "duration-range": {
      message: (args) => `「${args.value}」は${args.least === 1 ? "短すぎるか長すぎます" : "長すぎます"}`,
      hint: (args) => `${args.least === 1 ? "1 日" : "0 日"}から 100 年までにしてください。`,
    },
    "bad-choice": {
      message: (args) => `「${args.value}」は使えない値です`,
      hint: (args) => `${didYouMean(args)}使える値: ${args.choices}`,
    },
    "bad-yes-no": {
      message: (args) => `「${args.value}」は yes でも no でもありません`,
      hint: still("yes または no と書いてください。"),
    },
    "bad-number": {
      message: (args) => `「${args.value}」は ${args.least} から ${args.most} までの数ではありません`,
      hint: still("半角の数字だけで書いてください。"),
    },
    "bad-email": {
      message: (args) => `「${args.value}」はメールアドレスではありません`,
      hint: still("name@company.example のように、アドレスだけを書いてください。"),
    },
    "bad-id": {
      message: (args) => `「${args.value}」は id に使えません`,
      hint: still(
        "半角の a-z、0-9、ハイフンだけを使うか、id を書かないでください(読みや名前から作られます)。",
      ),
    },
    "bad-name-of-type": {
      message: (args) => `「${args.value}」はここの名前に使えません`,
      hint: still("old-classmate のように、文字と数字とハイフンだけを使ってください。"),
    },
    "bad-time-zone": {
      message: (args) => `「${args.value}」というタイムゾーンはありません`,
      hint: still("Asia/Tokyo、Europe/Berlin のように書いてください。"),
    },
    "country-code": {
      message: (args) => `「${args.value}」は国コードではありません`,
      hint: still(
        "JP、US、DE のように二文字で書いてください。そうでないと、その国の挨拶や祝日が分かりません。",
      ),
    },
    "duplicate-id": {
      message: (args) => `id「${args.id}」が二度以上使われています(${args.names})`,
      hint: still("それぞれに別の id を付けてください。それまでは、どなたの予定も立てません。"),
    },
    "unknown-relationship": {
      message: (args) => `relationship「${args.value}」は定義されていません`,
      hint: (args) =>
        `${didYouMean(args)}使える種類: ${explained(String(args.known))}。自分で決めた種類は relationships: に書きます。`,
    },
    "unknown-occasion": {
      message: (args) => `「${args.value}」という機会はありません`,
      hint: (args) => guessOr(args, "独自の機会は occasions: に書きます。"),
    },
    "extends-unknown": {
      message: (args) => `extends に書かれた「${args.value}」は定義されていません`,
      hint: (args) =>
        guessOr(args, "その種類も定義するか、boss、client、colleague、friend などを書いてください。"),
    },
    "extends-cycle": {
      message: (args) => `「${args.type}」の extends(${args.value})をたどると「${args.type}」に戻ります`,
      hint: still("extends: の行を一つ消してください。"),
    },
    "extends-built-in": {
      message: (args) => `「${args.type}」は組み込みの種類なので、extends は使えません`,
      hint: still("別の名前の種類を作り、そこに extends を書いてください。"),
    },
    "occasion-built-in": {
      message: (args) => `「${args.value}」は組み込みの機会です`,
      hint: still("独自の機会には別の名前を付けてください。"),
    },
    "occasion-for-nobody": {
      message: (args) => `機会「${args.value}」の対象者がいません`,
      hint: still("「for: [friend]」のように、種類やタグを書いてください。"),
    },
    "future-touch": {
      message: (args) => `${args.value} は今日より後の日付です`,
      hint: still("その日になってから数えます。予定であれば follow_ups: に書いてください。"),
    },
    "nengajo-without-address": {
      message: (args) => `${args.name} さんに年賀状を出すことになっていますが、住所がありません`,
      hint: still("「address: …」を加えるか、「nengajo: no」と書いてください。"),
    },
    "company-email-only": {
      message: (args) =>
        args.until === undefined
          ? `${args.name} さんのメールアドレスは、退職した会社のものだけです`
          : `${args.name} さんのメールアドレスは会社のものだけで、最終日(${args.until})を過ぎると使えなくなります`,
      hint: still("個人のアドレスを伺って、email: に加えてください。"),
    },
    "unclear-refusal": {
      message: (args) =>
        `${args.name} さんの ${args.key} に値がありません。断りの書きかけかもしれないので、お便りはお送りしません`,
      hint: (args) =>
        args.key === "opted_out"
          ? "断られた日を書くか、そのキーを消してください。"
          : "yes か no を書くか、そのキーを消してください。",
    },
    "still-leaving": {
      message: (args) => `${args.name} さんは ${args.on} に退職していますが、phase が leaving のままです`,
      hint: (args) => `このままでは近況伺いが出てきません。改めるには: ${args.command}`,
    },
    "no-own-name": {
      message: still("自分の名前がないため、下書きに署名が付きません"),
      hint: still("「me:」の下に「name: …」を加えてください。"),
    },
  },
};
