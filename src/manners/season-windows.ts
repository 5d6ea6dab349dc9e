import { type Day, dayOf, daysInMonth, yearOf } from "../domain/calendar-date.ts";
import { type SolarTerm, solarTerm } from "../domain/solar-terms.ts";

/**
 * When a season phrase is right, for judging what others wrote: wider than the table the drafts choose from.
 * Edges: `05-10` a date, `02-末` the month's last day, `立春` a term's day, `立春前` the day before it.
 */
type Window = readonly [from: string, to: string];

/** Heads of 〜の候. Two windows: the reading by solar term, and the popular one by month. */
const HEADS: Readonly<Record<string, Window | readonly [Window, Window]>> = {
  新春: ["01-01", "01-10"],
  初春: ["01-01", "01-10"],
  小寒: ["小寒", "大寒前"],
  寒中: ["01-08", "立春前"],
  厳寒: ["01-08", "立春前"],
  大寒: ["大寒", "立春前"],
  極寒: ["01-08", "立春前"],
  酷寒: ["01-08", "立春前"],
  厳冬: ["12-20", "立春前"],
  立春: ["立春", "雨水前"],
  余寒: ["立春", "02-末"],
  春寒: ["立春", "02-末"],
  残寒: ["立春", "02-末"],
  晩冬: ["小寒", "02-末"],
  梅花: ["02-01", "02-末"],
  向春: ["02-15", "02-末"],
  雨水: ["雨水", "啓蟄前"],
  早春: ["02-15", "03-10"],
  浅春: ["02-15", "03-10"],
  啓蟄: ["啓蟄", "春分前"],
  仲春: ["啓蟄", "清明前"],
  春分: ["春分", "清明前"],
  春暖: ["03-16", "04-20"],
  春陽: ["03-16", "04-30"],
  春色: ["03-16", "04-30"],
  清明: ["清明", "穀雨前"],
  陽春: ["04-01", "04-30"],
  桜花: ["03-25", "04-15"],
  春風: ["04-01", "04-15"],
  春日: ["04-01", "04-30"],
  春爛漫: ["03-25", "04-20"],
  麗春: ["04-01", "04-30"],
  穀雨: ["穀雨", "立夏前"],
  晩春: ["清明", "立夏前"],
  惜春: ["04-20", "立夏前"],
  葉桜: ["04-10", "05-10"],
  新緑: ["05-01", "05-31"],
  深緑: ["05-01", "06-10"],
  立夏: ["立夏", "小満前"],
  若葉: ["05-01", "05-20"],
  万緑: ["05-01", "06-20"],
  薫風: ["05-10", "05-31"],
  軽暑: ["05-10", "06-10"],
  小満: ["小満", "芒種前"],
  初夏: [
    ["立夏", "芒種前"],
    ["06-01", "06-10"],
  ],
  芒種: ["芒種", "夏至前"],
  麦秋: ["05-15", "06-10"],
  入梅: ["06-01", "06-25"],
  梅雨: ["06-11", "07-20"],
  長雨: ["06-11", "07-20"],
  向暑: ["06-11", "06-20"],
  向夏: ["06-21", "06-30"],
  短夜: ["06-11", "07-10"],
  夏至: ["夏至", "小暑前"],
  小暑: ["小暑", "大暑前"],
  盛夏: ["07-15", "立秋前"],
  大暑: ["大暑", "立秋前"],
  猛暑: ["07-15", "立秋前"],
  酷暑: ["07-15", "立秋前"],
  炎暑: ["07-10", "立秋前"],
  極暑: ["07-10", "立秋前"],
  厳暑: ["07-10", "立秋前"],
  仲夏: ["芒種", "小暑前"],
  晩夏: [
    ["小暑", "立秋前"],
    ["08-01", "08-31"],
  ],
  立秋: ["立秋", "処暑前"],
  残暑: ["立秋", "白露前"],
  処暑: ["処暑", "白露前"],
  秋暑: ["08-21", "08-31"],
  初秋: [
    ["立秋", "白露前"],
    ["09-01", "09-20"],
  ],
  新涼: ["08-25", "09-20"],
  爽秋: ["09-01", "10-10"],
  清秋: ["09-01", "10-20"],
  秋涼: ["09-01", "10-20"],
  白露: ["白露", "秋分前"],
  秋分: ["秋分", "寒露前"],
  仲秋: ["白露", "寒露前"],
  秋冷: ["09-15", "10-31"],
  寒露: ["寒露", "霜降前"],
  錦秋: ["10-15", "11-20"],
  秋麗: ["10-01", "11-20"],
  秋晴: ["09-15", "11-10"],
  秋雨: ["09-10", "10-31"],
  紅葉: ["10-15", "11-30"],
  霜降: ["霜降", "立冬前"],
  菊花: ["10-01", "11-15"],
  晩秋: [
    ["寒露", "立冬前"],
    ["11-01", "11-30"],
  ],
  暮秋: ["10-15", "11-30"],
  深秋: ["10-15", "11-30"],
  立冬: ["立冬", "小雪前"],
  向寒: ["11-10", "11-30"],
  小雪: ["小雪", "大雪前"],
  深冷: ["11-01", "12-10"],
  霜寒: ["11-10", "12-20"],
  師走: ["12-01", "12-31"],
  初冬: ["立冬", "大雪前"],
  寒冷: ["12-01", "12-31"],
  寒気: ["12-01", "12-31"],
  大雪: ["大雪", "冬至前"],
  冬至: ["冬至", "12-31"],
  歳末: ["12-15", "12-31"],
  歳晩: ["12-15", "12-31"],
  年末: ["12-10", "12-31"],
};

/** In the soft style: clauses, with room at both ends, because weather differs from year to year and place to place. */
const SOFT: readonly (readonly [clause: RegExp, ...window: Window])[] = [
  [/(?:お)?正月気分も(?:抜け|ぬけ|さめ)/, "01-04", "01-25"],
  [/松も?(?:が)?(?:とれ|取れ)/, "01-07", "01-25"],
  [/寒気(?:厳し|きびし|ことのほか)/, "01-01", "02-10"],
  [/(?:大寒|寒)の入り/, "01-04", "01-28"],
  [/立春とは(?:名|暦)ばかり/, "立春", "02-25"],
  [/(?:春|暦)とは名ばかり|暦の上では(?:もう)?春/, "立春", "03-20"],
  [/余寒(?:なお|いまだ|もなお|が)?(?:厳し|きびし|去り)/, "立春", "03-05"],
  [/梅の(?:つぼみ|蕾|花)(?:も|が)?(?:ほころ|ふくら|膨ら|開|咲)|梅の香り?/, "01-25", "03-15"],
  [/春まだ浅|春浅き|早春の/, "立春", "03-20"],
  [/(?:日増しに|日ごとに|日に日に|だんだん|少しずつ)(?:暖か|あたたか|春らし)/, "02-20", "04-20"],
  [/(?:ようやく|やっと|だいぶ|日ごとに)?春めい/, "02-15", "04-05"],
  [
    /桜の(?:花)?の?(?:たより|便り|つぼみ|蕾)|桜(?:前線|の花が(?:咲|満開|美し))|(?:桜|花)が?満開/,
    "03-15",
    "04-25",
  ],
  [/春(?:も|が)?(?:たけなわ|爛漫|らんまん)|春もようやく/, "03-25", "05-05"],
  [/葉桜の(?:季節|頃|ころ|緑)|葉桜が/, "04-10", "05-15"],
  [
    /風薫る|かぜかおる|若葉の(?:鮮やか|美し|季節|まぶし|緑)|若葉が(?:まぶし|目に|美し)|新緑(?:が|の)(?:目に|まぶし|美し|鮮やか|季節|香|頃|ころ)|青葉(?:が|の)|(?:五|5)月晴れ|鯉のぼり/,
    "04-20",
    "06-10",
  ],
  [/(?:あじさい|紫陽花|アジサイ)(?:の|が)/, "05-25", "07-20"],
  [/(?:吹く風に|風に)夏の(?:兆し|気配|訪れ)|夏の(?:兆し|気配)/, "05-15", "07-05"],
  [
    /梅雨の(?:蒸し暑|晴れ間|候|季節|鬱陶|うっとう)|梅雨(?:入り|空|寒|らし)|(?:長雨|蒸し暑い日)が(?:続|うっとう)/,
    "05-25",
    "07-31",
  ],
  [/梅雨明け(?:が|の|も)?(?:待|間近)/, "06-10", "07-25"],
  [/急に暑さが加わ|(?:日増しに|日ごとに|だんだん)暑|本格的な夏|夏本番|海開き|夏空が/, "06-15", "08-10"],
  [/(?:^|[^残])暑さ(?:が|の|も)?(?:厳し|きびし|ひとしお|一段と|烈し)/, "06-25", "09-05"],
  [/(?:猛暑|酷暑|炎暑|厳しい暑さ|うだるような暑さ|連日の暑さ)(?:の日)?(?:が|の折|続)/, "06-25", "09-15"],
  [/立秋とは(?:名|暦)ばかり|暦の上では(?:もう)?秋/, "立秋", "09-10"],
  [/残暑(?:なお|いまだ|が|の|もなお)?(?:厳し|きびし|続)|残暑の折/, "立秋", "09-20"],
  [/暑さも(?:ようやく|やっと)?(?:峠|和ら|やわら|一段落)/, "08-15", "09-25"],
  [/朝夕は?(?:だいぶ|めっきり|ようやく|いくらか)?(?:しのぎ|凌ぎ|過ごし|涼し)/, "08-20", "10-10"],
  [/虫の(?:音|声)|(?:秋の)(?:訪れ|気配)を/, "08-10", "10-25"],
  [/さわやかな初秋|爽やかな初秋|初秋の(?:風|季節)/, "08-20", "10-05"],
  [/(?:日ごとに|日増しに|めっきり)秋/, "09-01", "11-10"],
  [/秋晴れ|天高く|(?:さわやか|爽やか)な秋/, "09-05", "11-25"],
  [/秋(?:も|が)?(?:たけなわ|酣)|灯火(?:親|下)|読書の秋|実りの秋|味覚の秋/, "09-10", "11-20"],
  [/秋も?(?:が)?(?:深ま|日ごとに深)|深まる秋|秋の深まり|秋深(?:く|し|ま)/, "10-01", "12-05"],
  [
    /紅葉(?:の|が)(?:美し|季節|便り|たより|見ごろ|見頃|鮮やか|色)|木々(?:の葉)?(?:も|が)色づ/,
    "10-05",
    "12-10",
  ],
  [/朝夕(?:は)?(?:めっきり|一段と|日ごとに)?(?:冷え込|寒|肌寒|冷た|冷え)/, "10-10", "12-20"],
  [/(?:落ち葉|落葉|枯れ葉|木の葉)が?(?:風に)?(?:舞|散)|木枯らし|小春日和/, "10-20", "12-20"],
  [/師走(?:に入|の(?:声|あわただし|慌ただし|風|忙)|を迎え|も半ば)/, "11-25", "12-31"],
  [/余日(?:少な|わずか|も)|(?:本年|今年)も(?:残り|残す)(?:ところ)?(?:少|わずか|あと)/, "12-01", "12-31"],
  [
    /年の瀬(?:も|が)?(?:押し|おし|迫|せま|を迎え|の)|歳末(?:の|ご多)|年末の(?:慌ただし|あわただし)/,
    "12-05",
    "12-31",
  ],
  [
    /寒さ(?:が|の|も)?(?:厳し|きびし|ひとしお|一段と|日ごとに|身に(?:し|染))|(?:厳しい寒さ|底冷え)/,
    "11-10",
    "03-10",
  ],
  [/寒さに向かう|向寒の(?:折|みぎり)/, "11-01", "12-20"],
];

export interface SeasonPhrase {
  readonly start: number;
  readonly end: number;
  readonly style: "kanji" | "soft";
  readonly text: string;
  /** Whether it is right on a day: `contested` where the reading by term and the popular one differ. */
  readonly isRight: (on: Day) => "right" | "contested" | "wrong";
}

const HEAD = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${Object.keys(HEADS).join("|")})の(?:候|みぎり|砌|折から|時節|折)(?!に(?:は|も|また|ぜひ|お))`,
  "g",
);

/** The season phrases of a text; soft ones only where they greet: in the first lines, or before a wish. */
export function findSeasonPhrases(text: string, greetsUntil: number): SeasonPhrase[] {
  const found: SeasonPhrase[] = [];
  for (const match of text.matchAll(HEAD)) {
    const window = HEADS[match[1] as string] as Window | readonly [Window, Window];
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      style: "kanji",
      text: match[0],
      isRight: (on) => judge(window, on),
    });
  }
  for (const [clause, from, to] of SOFT) {
    const match = clause.exec(text);
    if (!match || !greets(text, match.index, match.index + match[0].length, greetsUntil)) continue;
    found.push({
      start: match.index,
      end: phraseEnd(text, match.index + match[0].length),
      style: "soft",
      text: match[0],
      isRight: (on) => (within([from, to], on) ? "right" : "wrong"),
    });
  }
  return found.sort((one, other) => one.start - other.start);
}

const SPEAKS_OF_ANOTHER_TIME =
  /昨年|去年|先月|以前|当時|あの(?:頃|日|夏|冬|春|秋)|来年|来月|思い出|また|までに|頃に(?:は|また)|ころに/;

function greets(text: string, start: number, end: number, greetsUntil: number): boolean {
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("\n", start)) + 1;
  const stop = text.slice(end).search(/[。\n]/);
  const sentence = text.slice(from, stop < 0 ? text.length : end + stop);
  if (SPEAKS_OF_ANOTHER_TIME.test(sentence)) return false;
  return start < greetsUntil || /折|ご自愛|お体|お身体/.test(sentence.slice(start - from));
}

/** To the end of the clause: 風薫る季節となりました. */
function phraseEnd(text: string, end: number): number {
  const rest = /^[^。、,!?\n ]{0,14}/.exec(text.slice(end));
  return end + (rest?.[0].length ?? 0);
}

function judge(window: Window | readonly [Window, Window], on: Day): "right" | "contested" | "wrong" {
  if (typeof window[0] === "string") return within(window as Window, on) ? "right" : "wrong";
  const [strict, popular] = window as readonly [Window, Window];
  const inStrict = within(strict, on);
  const inPopular = within(popular, on);
  if (inStrict && inPopular) return "right";
  return inStrict || inPopular ? "contested" : "wrong";
}

function within([from, to]: Window, on: Day): boolean {
  const year = yearOf(on);
  const start = edgeDay(from, year);
  const end = edgeDay(to, year);
  return start <= end ? start <= on && on <= end : on >= start || on <= end;
}

function edgeDay(edge: string, year: number): Day {
  if (edge.charCodeAt(2) === 45) {
    const month = Number(edge.slice(0, 2));
    const day = edge.slice(3);
    return dayOf(year, month, day === "末" ? daysInMonth(year, month) : Number(day));
  }
  const before = edge.endsWith("前");
  return solarTerm((before ? edge.slice(0, -1) : edge) as SolarTerm, year) - (before ? 1 : 0);
}
