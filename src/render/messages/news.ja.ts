import type { Messages } from "./catalogue.ts";

export const newsJa: Messages["news"] = {
  table: {
    title: "見出し",
    agreed: "承諾あり",
    now: "今届く人",
    got: "送信済み",
    name: "名前",
    gets: "届くか",
    why: "届け先、または届かない理由",
  },
  gets: "届く",
  later: "次回",
  no: "届かない",
  because: {
    "do-not-contact": "連絡しないことになっています(do_not_contact)",
    "said-no": "お便りを希望していません",
    "no-consent": "承諾の記録がありません",
    "company-address": "会社のアドレスしか分かりません",
    "no-address": "メールアドレスがありません",
    rejoined: "復帰しています(phase: rejoined)",
    leaving: "まだ在籍中です(phase: leaving)",
    unclear: "項目に、断りの書きまちがいか、値のないキーがあります。先に直してください",
    "unreadable-there": "同じアドレスの項目に誤りがあります。先に直してください",
  },
  optedOut: (on) => `${on}に配信を断っています`,
  notYet: (on) => `承諾の日付が先の日です(${on})`,
  hadIt: (on) => `送信済みです(${on})`,
  leavingUntil: (on) => `${on}まで在籍中です`,
  enough: (from) => `365日以内に4通届いています。次は${from}から`,
  enoughWaiting: (pieces) => `年に4通までです。このフォルダーに、まだ記録していないものがあります(${pieces})`,
  snoozed: (until) => `${until}までお休み中です`,
  sameAddress: (other) => `${other}と同じアドレスで、そちらに届きます`,
  hadItThere: (other, on) => `${other}と同じアドレスで、そちらに送信済みです(${on})`,
  refusedThere: (other) => `${other}と同じアドレスで、そちらがお便りを希望していません`,
  namesake: (reader, other) =>
    `${reader}に届きますが、同じお名前の${other}には、お便りをお送りできません。同じ方でしたら、送る前にファイルを直してください。`,
  limited: "次回の分です(--limit)",
  person: (name, why) => `  ${name}: ${why}`,

  none: (command) => `お便りはまだありません。最初の一つを書くには: ${command}`,
  unknown: (id, known) => `「${id}」というお便りはありません。あるのは: ${known}。`,
  didYouMean: (id) => `${id} のことですか。`,
  twice: (id) =>
    `「${id}」という id のお便りが二つあり、だれがどちらを受け取ったか分からなくなります。片方を別の id にしてください。`,
  empty: (id, command) =>
    `お便り「${id}」には、本文(body)も、見出しとリンク(url)もないので、まだお届けできません。書き足すには: ${command}`,
  noAlumni: "関係またはタグが alumni の人がファイルにいません。",
  nobody: "このお便りを今お送りできる人はいません。",
  allHaveIt: (count) => `することは残っていません。今お送りできる人には、すべて送信済みです(${count}人)。`,
  summary: (gets, no) => `${gets}人に届き、${no}人には届きません。`,
  leftOut: (count) => `お送りしない人(${count}人):`,
  missing: (keys, yaml) =>
    `お便りには、差出人、住所、断り方、苦情の受付先を書くことが法律で求められています。ファイルに足りないもの: ${keys.join("、")}。次のように書き足してください(内容はご自分のものに):\n\n${yaml}\n`,
  example: {
    name: "ひかりOB会 世話人 山田 太郎",
    address: "東京都渋谷区はるかぜ町1-2-3",
    optOut: "taro@yamada.example へひと言お知らせください",
    complaints: "taro@yamada.example",
  },
  to: (name, address) => `届け先: ${name}、${address}`,
  first: (count) => (count === 1 ? "お送りするのはこの1通です。" : `${count}通のうちの最初の1通です。`),
  writeAll: (command) => `全員分をメールソフト用のファイルにするには: ${command}`,
  wrote: (count, folder) => `${folder} に ${count} 通書き出しました。`,
  wereThere: (count, folder) => `${folder} に前からある ${count} 通は、そのままにしました。`,
  goOn: (count, command) => `あと ${count} 人分あります: ${command}`,
  taken: (file, command) => `${file} がすでにあるので、何も書いていません。続きから書くには: ${command}`,
  notFolder: (path) =>
    `--out の ${path} はフォルダーではありません。一人に一つのファイルを書くので、フォルダーを指定してください。`,
  stale: (file, why) => `前からある ${file} は送らずに消してください: ${why}。`,
  whenSent: (command) => `送ったら、二度届かないように記録してください: ${command}`,
  askLog: (count) => `${count}人に送ったことを、今記録しますか。`,
  answers:
    "次のものも今日の予定でしたが、連絡済みとして数えられます。お便りで伝えていなければ、今日のうちにどうぞ。",
  answered: (person, label, command) => `  ${person}: ${label}: ${command}`,
  wouldLog: (count, on) => `実際には、${on}に${count}人へ送ったと記録します。`,
  logged: (count, on) => `記録しました: ${on}、${count}人に送信。`,
  findingOfSeveral: (count) => `(${count}通に共通)`,
  otherLanguage: {
    ja: (count) => `お便りの本文は日本語ではありませんが、前後の文は${count}人に日本語です。`,
    en: (count) => `お便りの本文は日本語ですが、前後の文は${count}人に英語です。`,
  },
  usage: {
    onlyWithAdd: (option) => `${option} は新しいお便りのためのものです: keepintouch news add ${option} …`,
    onlyWithItem: (option) => `${option} にはお便りの id が必要です: keepintouch news ID ${option} …`,
    notWithAdd: (option) => `${option} は news add とは一緒に使えません。`,
    needsOut: (option) => `${option} にはお便りのフォルダーが必要です: --out フォルダー`,
    emptyPath: "--out のフォルダー名が空です。",
  },

  noTitle: (command) => `お便りには見出しが必要です: ${command}`,
  noBody: (command) =>
    `お便りには本文かリンク(--body か --url)が必要です。見出しだけでは何も伝わりません: ${command}`,
  badUrl: (url) => `--url 「${url}」はリンクではありません。https:// か http:// で始めてください。`,
  badId: (id) =>
    `--id 「${id}」は id にできません。文字、数字、ハイフン、ピリオド、下線だけを使い、add 以外にしてください。`,
  idTaken: (id) => `--id の「${id}」はほかのお便りに使われています。別の id にしてください。`,
  added: (title, id) => `お便り「${title}」を ${id} として追加しました。`,
  sameTitle: (id) =>
    `同じ見出しのお便り ${id} がすでにあります。そちらを受け取った方にも、こちらがもう一度届きます。`,
  seeIt: (command) => `最初の1通を見るには: ${command}`,
  block: {
    head: "OB・OG へのお便りです。分かるところを書き、保存してエディターを閉じてください。",
    leave: "見出し(title)がなければ、何も追加しません。",
    id: "空のままでかまいません(見出しから作ります)",
    body: "話すように数行。body の下の行に書きます",
    insiderNote: "ここで働いた人なら笑顔になるひとこと",
  },
  notAdded: "何も追加していません。",
  onlyByNews: (command) =>
    `お便りは、承諾を確かめる keepintouch news でだけ出せます: ${command}\nご自分の機会には、news 以外の名前を付けてください。`,
};
