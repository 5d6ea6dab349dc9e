import { type Day, dayOf, daysInMonth, yearOf } from "../domain/calendar-date.ts";
import { type SolarTerm, solarTerm } from "../domain/solar-terms.ts";

/**
 * 時候 for Japanese drafts. Only phrases that are right in the strict reading (by solar term) and in
 * the popular one (by month): 初秋, 晩夏, 晩秋 are left out, 初夏 and 初冬 stand where both readings meet.
 * kanji: the head of a letter ("新緑の候"). soft: a clause to which "が、…" can be added.
 */
export type SeasonStyle = "kanji" | "soft";

/** `05-10` a date, `02-末` the month's last day, `立春` a term's day, `立春前` the day before it. */
type Edge = string;
/** A phrase belongs to the even or to the odd years of a contact, whichever the day: so two years never meet in one. */
export type Turn = 0 | 1;
type Row = readonly [text: string, from: Edge, to: Edge, turn: Turn];

const KANJI: readonly Row[] = [
  ["新春の候", "01-01", "01-10", 0],
  ["初春の候", "01-01", "01-10", 1],
  ["小寒の候", "小寒", "大寒前", 0],
  ["厳寒の候", "01-08", "立春前", 1],
  ["寒中の候", "01-08", "立春前", 0],
  ["大寒の候", "大寒", "立春前", 1],
  ["立春の候", "立春", "雨水前", 0],
  ["余寒の候", "立春", "02-末", 1],
  ["春寒の候", "立春", "02-末", 0],
  ["梅花の候", "立春", "02-末", 1],
  ["向春の候", "02-15", "02-末", 0],
  ["早春の候", "03-01", "03-10", 1],
  ["浅春の候", "03-01", "03-10", 0],
  ["啓蟄の候", "啓蟄", "春分前", 1],
  ["弥生の候", "03-01", "03-31", 0],
  ["春暖の候", "03-16", "04-20", 0],
  ["春分の候", "春分", "清明前", 1],
  ["桜花の候", "04-01", "04-10", 1],
  ["春風の候", "04-01", "04-10", 0],
  ["陽春の候", "04-01", "04-30", 1],
  ["惜春の候", "04-20", "立夏前", 0],
  ["若葉の候", "05-01", "05-20", 1],
  ["新緑の候", "05-01", "05-31", 1],
  ["立夏の候", "立夏", "小満前", 0],
  ["薫風の候", "05-10", "05-31", 0],
  ["初夏の候", "06-01", "芒種前", 1],
  ["深緑の候", "06-01", "06-10", 0],
  ["芒種の候", "芒種", "夏至前", 1],
  ["向暑の候", "06-11", "06-20", 0],
  ["梅雨の候", "06-11", "06-30", 1],
  ["向夏の候", "06-21", "06-30", 0],
  ["夏至の候", "夏至", "小暑前", 1],
  ["文月の候", "07-01", "07-31", 0],
  ["小暑の候", "小暑", "大暑前", 1],
  ["盛夏の候", "07-20", "立秋前", 0],
  ["大暑の候", "大暑", "立秋前", 1],
  ["猛暑の候", "大暑", "立秋前", 0],
  ["立秋の候", "立秋", "処暑前", 1],
  ["残暑の候", "立秋", "08-31", 0],
  ["処暑の候", "処暑", "白露前", 1],
  ["新涼の候", "09-01", "09-20", 0],
  ["白露の候", "白露", "秋分前", 1],
  ["爽秋の候", "09-10", "09-30", 0],
  ["秋冷の候", "09-15", "10-31", 0],
  ["秋分の候", "秋分", "寒露前", 1],
  ["寒露の候", "寒露", "霜降前", 1],
  ["錦秋の候", "10-15", "立冬前", 0],
  ["霜降の候", "霜降", "立冬前", 1],
  ["立冬の候", "立冬", "小雪前", 0],
  ["深冷の候", "立冬", "11-30", 1],
  ["向寒の候", "11-10", "11-30", 0],
  ["小雪の候", "小雪", "大雪前", 1],
  ["初冬の候", "12-01", "大雪前", 0],
  ["師走の候", "12-01", "12-31", 1],
  ["大雪の候", "大雪", "冬至前", 0],
  ["歳末の候", "12-15", "12-31", 1],
  ["冬至の候", "冬至", "12-31", 0],
];

const SOFT: readonly Row[] = [
  ["寒さの厳しい日が続いております", "01-01", "立春前", 1],
  ["空気の澄んだ日が続いております", "01-01", "01-31", 0],
  ["寒さがひとしお身にしみる頃となりました", "01-05", "立春前", 0],
  ["立春とは名ばかりの寒い日が続いております", "立春", "雨水前", 1],
  ["少しずつ日脚が伸びてまいりました", "立春", "02-末", 0],
  ["梅のつぼみもほころぶ季節となりました", "02-10", "02-末", 1],
  ["春まだ浅い日が続いております", "03-01", "03-10", 0],
  ["日差しに春を感じる頃となりました", "03-01", "03-20", 1],
  ["ようやく春めいてまいりました", "03-03", "03-20", 0],
  ["日増しに暖かくなってまいりました", "03-10", "04-05", 1],
  ["うららかな春の日が続いております", "03-20", "04-20", 0],
  ["桜の花のたよりが聞かれる頃となりました", "03-25", "04-10", 1],
  ["春らしい陽気の日が続いております", "04-01", "04-25", 0],
  ["春もたけなわとなりました", "04-10", "04-30", 1],
  ["葉桜の季節となりました", "04-15", "04-30", 0],
  ["新緑が目にしみる季節となりました", "05-01", "05-31", 0],
  ["若葉の鮮やかな季節となりました", "05-01", "05-25", 1],
  ["風薫る季節となりました", "立夏", "05-31", 1],
  ["吹く風に夏の気配を感じる頃となりました", "06-01", "06-15", 0],
  ["木々の緑が濃くなってまいりました", "06-01", "06-20", 1],
  ["あじさいの色が美しく映える頃となりました", "06-05", "06-30", 0],
  ["梅雨らしい空模様の日が続いております", "06-15", "07-05", 1],
  ["急に暑さが加わってまいりました", "07-01", "07-22", 0],
  ["梅雨明けが待たれる頃となりました", "07-01", "07-14", 1],
  ["厳しい暑さが続いております", "07-15", "立秋前", 0],
  ["日差しのまぶしい季節となりました", "07-15", "立秋前", 1],
  ["立秋とは名ばかりの暑さが続いております", "立秋", "処暑前", 1],
  ["残暑の厳しい日が続いております", "立秋", "08-31", 0],
  ["暑さもようやく峠を越したようです", "処暑", "白露前", 0],
  ["夜風に涼しさを感じる頃となりました", "処暑", "09-15", 1],
  ["朝夕はしのぎやすくなってまいりました", "09-01", "09-25", 0],
  ["虫の音に秋の訪れを感じる頃となりました", "09-05", "09-25", 1],
  ["日ごとに秋らしくなってまいりました", "09-15", "10-10", 0],
  ["さわやかな秋風の吹く頃となりました", "09-15", "10-10", 1],
  ["さわやかな秋晴れの日が続いております", "10-01", "10-31", 0],
  ["秋もたけなわとなりました", "10-10", "立冬前", 1],
  ["紅葉の美しい季節となりました", "11-01", "11-25", 0],
  ["日だまりの恋しい季節となりました", "11-01", "12-10", 1],
  ["朝夕めっきり冷え込む頃となりました", "11-01", "11-30", 1],
  ["落ち葉が風に舞う頃となりました", "11-10", "11-30", 0],
  ["師走に入り、あわただしい毎日となりました", "12-01", "12-19", 1],
  ["寒さが日ごとに増してまいりました", "11-15", "12-31", 0],
  ["本年も余日少なくなりました", "12-15", "12-31", 1],
  ["年の瀬も押し迫ってまいりました", "12-20", "12-31", 0],
];

/** The phrases that are right on a day, in the order of the table; each day has some of either turn. */
export function seasonPhrases(style: SeasonStyle, on: Day, turn?: Turn): readonly string[] {
  const year = yearOf(on);
  return (style === "kanji" ? KANJI : SOFT)
    .filter((row) => turn === undefined || row[3] === turn)
    .filter(([, from, to]) => edgeDay(from, year) <= on && on <= edgeDay(to, year))
    .map(([text]) => text);
}

function edgeDay(edge: Edge, year: number): Day {
  if (edge.charCodeAt(2) === 45) {
    const month = Number(edge.slice(0, 2));
    const day = edge.slice(3);
    return dayOf(year, month, day === "末" ? daysInMonth(year, month) : Number(day));
  }
  const before = edge.endsWith("前");
  return solarTerm((before ? edge.slice(0, -1) : edge) as SolarTerm, year) - (before ? 1 : 0);
}

export type Mimai = "寒中" | "余寒" | "暑中" | "残暑";

/** The 見舞い whose time a day is; undefined in the months between. */
export function mimaiOn(on: Day, kansai: boolean): Mimai | undefined {
  const year = yearOf(on);
  const spring = solarTerm("立春", year);
  const autumn = solarTerm("立秋", year);
  if (on > dayOf(year, 1, kansai ? 15 : 7) && on < spring) return "寒中";
  if (on >= spring && on <= dayOf(year, 2, daysInMonth(year, 2))) return "余寒";
  if (on >= solarTerm("小暑", year) && on < autumn) return "暑中";
  if (on >= autumn && on <= dayOf(year, 8, 31)) return "残暑";
  return undefined;
}

/** What a wish for somebody's health leans on that day: "暑さ厳しき折"; undefined when the season says nothing. */
export function careSeason(on: Day): string | undefined {
  const year = yearOf(on);
  const spring = solarTerm("立春", year);
  const autumn = solarTerm("立秋", year);
  if (on >= dayOf(year, 1, 8) && on < spring) return "寒さ厳しき折";
  if (on >= spring && on <= dayOf(year, 2, 20)) return "余寒なお厳しき折";
  if (on >= dayOf(year, 7, 15) && on < autumn) return "暑さ厳しき折";
  if (on >= autumn && on <= dayOf(year, 8, 31)) return "残暑なお厳しき折";
  if (on >= dayOf(year, 11, 10) && on <= dayOf(year, 12, 20)) return "寒さに向かう折";
  return undefined;
}
