import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const logJa: Messages["log"] = {
  via: {
    email: "メール",
    chat: "チャット",
    letter: "手紙",
    card: "はがき",
    sns: "SNS",
    phone: "電話",
    meeting: "対面",
    reaction: "リアクション",
    other: "その他",
  },
  cameIn: (via) => `先方から、${via}`,
  metBy: (via) => `お互いに、${via}`,
  logged: (name, on, via, occasions) => `${withSan(name)}の記録: ${[on, via, ...occasions].join("、")}。`,
  inFuture: "まだ先の日付です。その日から数えます。",
  keptLast: (on) => `last_contact だけにあった${on}の連絡も、history に書き残しました。`,
  hasLeft: (on) => `最終日(${on})を過ぎたので、phase を alumni に改めました。`,
  closed: (notes) => `もう要らなくなったので、済みにしました: ${notes}。`,
  taskDone: (name, note) => `${withSan(name)}のことで、済みにしました: ${note}。`,
  alsoAnswered: (label, command) =>
    `今日の予定だった「${label}」も、連絡済みとして数えられます。まだ伝えていなければ、今日のうちにどうぞ: ${command}`,
  twin: "同じ記録がすでにあります。二重なら undo で取り消せます。",
  reply: { yes: "返信あり", no: "返信なし" },
  noted: (name, on, reply) => `${withSan(name)}の記録: ${on}の連絡に${reply}。`,
  notedAlready: (name) => `${withSan(name)}にはすでにそう記録されています。何も変えていません。`,
  nothingSent: (name) =>
    `${withSan(name)}へ送った記録がないため、返信を書き込めません。先方からの連絡なら --in を付けてください。`,
  inAndMet: "--in と --met は一緒に使えません。先方からの連絡か、会ったのか、どちらかです。",
  inAndReply: "--reply はこちらの連絡への返信です。--in は先方からの連絡なので、一緒に使えません。",
  badDay: (value) =>
    `--on 「${value}」は日付として読めません。2026-11-20、昨日、3日前、先週の金曜、3d のように書いてください。`,
  next: (label, on) => `次は「${label}」、${on}。`,
  stillDue: (labels) => `まだ残っているもの: ${labels}。`,
  nothingNext: "この一年のうちに機会はありません。",
  skipped: (name, label, on) => `${withSan(name)}の「${label}」(${on})を今回は見送ります。`,
  skippedAlready: (name, label) =>
    `${withSan(name)}の「${label}」はすでに済んでいるか、見送られています。何も変えていません。`,
  nothingToSkip: (name) => `今日は${withSan(name)}に連絡する機会がありません。`,
  skipNothing: (command) => `この一年のうちには何もありません。詳しい内容: ${command}`,
  skipAhead: (command) => `次のものを今から見送るには: ${command}`,
  neverComes: (name, label) =>
    `この一年のうちに${withSan(name)}の「${label}」はなく、見送るものがありません。次の機会を見るには: keepintouch show 名前`,
  snoozed: (name, until) => `${withSan(name)}はお休みです。${until}に再開します。`,
  awake: (name) => `${withSan(name)}のお休みを終えました。`,
  notSnoozed: (name) => `${withSan(name)}はお休みではありません。何も変えていません。`,
  untilMissing: (command) =>
    `いつまでですか。名前のあとに 2w、2027-01-10、来月、off のように書いてください: ${command}`,
  badUntil: (value) =>
    `「${value}」は日付として読めません。名前のあとに 2w、2027-01-10、来月、off のように書いてください。`,
  notAhead: (value) =>
    `「${value}」は先の日付ではありません。2w、2027-01-10、来月、off のように、明日以降までにしてください。`,
};
