/** The fields of a contact as a Japanese reader calls them, for `show`; those that are missing keep their own names. */
export const FIELD_WORDS_JA: Readonly<Record<string, string>> = {
  family: "姓",
  given: "名",
  reading: "読み",
  aliases: "別名",
  relationship: "関係",
  company: "会社",
  department: "部署",
  title: "役職",
  industry: "業種",
  honorific: "敬称",
  language: "言語",
  country: "国",
  region: "地域",
  email: "メール",
  phone: "電話",
  chat: "チャット",
  address: "住所",
  sns: "SNS",
  followed_on: "フォローした日",
  channel: "連絡の手段",
  register: "文面の調子",
  every: "連絡の間隔",
  min_gap: "空ける期間",
  last_contact: "最後の連絡",
  met: "知り合った日",
  added: "取り込んだ日",
  skips: "見送り",
  birthday: "誕生日",
  events: "できごと",
  follow_ups: "予定",
  left_on: "最終日",
  phase: "段階",
  potential: "これからの可能性",
  snoozed_until: "お休みの終わり",
  do_not_contact: "連絡しない",
  mourning: "喪中",
  nengajo: "年賀状",
  consent: "承諾",
  help: "助け合い",
  tags: "タグ",
  notes: "メモ",
  celebrates: "祝う行事",
  extra: "その他",
};

/** The words of fields that hold one of a few. */
export const VALUE_WORDS_JA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  relationship: {
    boss: "上司",
    mentor: "恩師・先輩",
    client: "取引先",
    colleague: "同僚",
    friend: "友人",
    alumni: "OB・OG",
  },
  channel: { email: "メール", chat: "チャット", letter: "手紙", card: "はがき", sns: "SNS", phone: "電話" },
  register: { formal: "改まった文面", casual: "くだけた文面" },
  language: { ja: "日本語", en: "英語" },
};

export interface ShownConsent {
  /** YYYY-MM-DD, or false for a no. */
  readonly news: string | false | null;
  readonly how: string | null;
  readonly opted_out: string | null;
  readonly share: readonly string[];
  readonly vouch: boolean | null;
}

/** What somebody has agreed to, in the words in which one speaks of them. */
export function consentJa({ news, how, opted_out, share, vouch }: ShownConsent): string {
  const said = how === null ? "" : `、${how}`;
  return [
    ...(news === false ? [`お便りを希望されません${how === null ? "" : `(${how})`}`] : []),
    ...(news ? [`お便りを承諾されました(${news}${said})`] : []),
    ...(news === null && how !== null ? [how] : []),
    ...(opted_out === null ? [] : [`お便りを断られました(${opted_out})`]),
    ...(share.length === 0 ? [] : [`連絡先をお伝えしてよい相手: ${share.join(", ")}`]),
    ...(vouch === null ? [] : [vouch ? "推薦してくださいます" : "推薦はいただけません"]),
  ].join("\n");
}

const UNITS: Readonly<Record<string, string>> = { day: "日", week: "週間", month: "か月", year: "年" };

/** A duration as the contact file has it, such as `6 months`, in Japanese. */
export function durationJa(value: string): string {
  if (value === "never") return "なし";
  const [, count, unit] = /^(\d+) (day|week|month|year)s?$/.exec(value) ?? [];
  return count === undefined || unit === undefined ? value : `${count}${UNITS[unit]}`;
}
