import { type Day, fromDay, weekdayOf } from "../../domain/calendar-date.ts";
import type { Span } from "../../domain/span.ts";
import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

const WEEKDAYS = ["日", "月", "火", "水", "木", "金", "土"];
const UNITS = { day: "日", week: "週間", month: "か月", year: "年" } as const;

const span = ({ count, unit }: Span): string => `${count}${UNITS[unit]}`;

export const planJa: Messages["plan"] = {
  date: (day: Day, today: Day): string => {
    const { year, month, day: date } = fromDay(day);
    const short = `${month}月${date}日`;
    return year === fromDay(today).year ? short : `${year}年${short}`;
  },
  weekday: (day: Day): string => WEEKDAYS[weekdayOf(day)] as string,
  label: {
    congratulations: "お祝い",
    birthday: "誕生日",
    independence: "独立の報告",
    "new-job": "転職の報告",
    "after-leaving": "退職後のお礼",
    farewell: "送別",
    "check-in": "退職後の様子うかがい",
    "follow-up": "予定",
    nengajo: "年賀状",
    "year-end": "年末の挨拶",
    "new-year": "年始の挨拶",
    "kanchu-mimai": "寒中見舞い",
    "yokan-mimai": "余寒見舞い",
    "shochu-mimai": "暑中見舞い",
    "zansho-mimai": "残暑見舞い",
    "catch-up": "近況伺い",
  },
  channel: {
    email: "メール",
    chat: "チャット",
    letter: "手紙",
    card: "はがき",
    sns: "SNS",
    phone: "電話",
  },
  reason: {
    window: (end) => `時期は${end}までです。`,
    event: (kind, on, note) => `${on}に${kind}${note ? `(${note})` : ""}。`,
    eventKind: {
      promotion: "ご昇進",
      transfer: "ご異動",
      "new-job": "ご転職",
      award: "ご受賞",
      wedding: "ご結婚",
      birth: "お子さまご誕生",
      retirement: "ご退職",
    },
    birthdayToday: "今日がお誕生日です。",
    birthday: (on) => `${on}がお誕生日です。`,
    afterLeaving: (on, company) =>
      `${on}に${company || "会社"}を退職しました。お礼と近況を伝える頃合いです。`,
    newJob: (on, company) =>
      `${on}に${company ? `${company}へ` : "新しい職場へ"}移りました。まだ伝えていません。`,
    independence: (on) => `${on}に独立しました。まだ伝えていません。`,
    farewell: (on) => `${on}が最終日です。気持ちよく送り出しましょう。`,
    checkIn: (on) => `${on}に退職した方です。新しい環境の様子を伺う頃合いです。`,
    followUp: (on, note) => `${on}に予定していたことです${note ? `: ${note}` : ""}。`,
    custom: (label, end) => `${label}(${end}まで)。`,
    mourningKanchu: (mine, end) =>
      mine
        ? `ご自身が喪中のため、年始の挨拶に代えて寒中見舞いを(${end}まで)。`
        : `喪中の方なので、年始の挨拶に代えて寒中見舞いを(${end}まで)。`,
    silence: (length, on) => `前回の連絡から${span(length)}(${on})。`,
    silenceToday: "今日連絡しました。",
    met: (on) => `${on}からのお知り合いで、連絡の記録がまだありません。`,
    never: "連絡の記録がまだありません。",
    imported: (on) => `${on}に取り込んでから、まだ連絡していません。`,
    late: (sentence) => `${sentence}少し遅れていますが、まだ喜ばれます。`,
    also: (labels) => `ほかに: ${labels.join("、")}。`,
    sendOn: (day) => `送るのは${day}がよいでしょう。`,
  },
  hold: {
    "do-not-contact": "連絡しない設定です",
    snoozed: "お休み中です",
    "just-followed": "フォローしたばかりで、連絡にはまだ早い時期です",
    leaving: "最終日の前後です",
    "leaving-leaving": "退職の手続き中です",
    "leaving-rejoined": "会社に戻った方です",
    "too-soon-after-leaving": "ご自身の退職から一週間たっていません",
    imported: "取り込んだだけで、まだ連絡の記録がありません",
    mourning: "喪中の方です",
    "mourning-mine": "ご自身が喪中です",
    "nengajo-declined": "年賀状を控えている方です",
    resting: "二度続けてお返事がないので、そっとしておきます",
    "season-greeted": "この季節の挨拶は済んでいます",
    "min-gap": "最近連絡したばかりです",
    held: "もうすぐ、よりよい機会があります",
  },
  heldFor: (label) => `もうすぐ、よりよい機会(${label})があります`,
  sentence: (label, reason) => `${label}。${reason}`,
  list: (words) => words.join("、"),
  sentences: (sentences) => sentences.join(""),
  since: (reason, on) => `${reason}(${on})`,
  until: (reason, until) => `${reason}。${until}まで`,
  table: {
    name: "名前",
    occasion: "機会",
    send: "送る日",
    until: "期限",
    by: "手段",
    why: "理由",
    on: "いつから",
    today: "今日",
    open: "–",
    comingUp: "これから",
    heldBack: "控えているもの",
  },
  nobody: "今日連絡する方はいません。",
  next: (name, label, on) => `次は${withSan(name)}、${label}、${on}です。`,
  nothingAhead: "今後12か月の予定はありません。",
  emptyBook: (file, command) => `${file} にはまだ連絡先がありません。加えるには: ${command}`,
  leftOut: (count, command) => `ほかに${count}名います。すべて見るには: ${command}`,
  skipped: (count) => `上のエラーのため、${count}名を除いて計算しました。`,
  draftHint: (command) => `文面を作るには: ${command}`,
};
