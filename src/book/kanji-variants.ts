/**
 * Characters that people write for one another in names. NFKC does not join them: to Unicode they are different
 * characters, to the bearer of the name they are the same name as another machine could write it.
 */
const GROUPS =
  "高髙 崎﨑嵜 斎齋斉齊 辺邊邉 浜濱濵 沢澤 広廣 島嶋嶌 国國 桜櫻 瀬瀨 徳德 曽曾 富冨 峰峯 淵渕渊 槙槇 " +
  "吉𠮷 竜龍 蔵藏 恵惠 真眞 栄榮 条條 浅淺 関關 円圓 総總 寿壽 礼禮 静靜 増增 黒黑 桑桒 柳栁 館舘 " +
  "船舩 穂穗 薮藪籔 会會 学學 万萬 弥彌 来來 荘莊 与與 晋晉 郷鄕 遥遙 鴎鷗 滝瀧 巌巖 厳嚴 芦蘆 桧檜 " +
  "蛍螢 実實 団團 宝寶 豊豐 鉄鐵 麦麥 亀龜 緑綠 横橫 清淸 青靑 教敎 強强 鶏鷄 凜凛 尭堯 亘亙 頼賴 " +
  "歩步 穣穰 聡聰 薫薰 郎郞 野埜 梅楳 秋穐 松枩柗 剣劍 勲勳 戸戶 土圡 角⻆";

const common = new Map<string, string>();
for (const group of GROUPS.split(" ")) {
  const [standard, ...variants] = [...group];
  if (standard === undefined) continue;
  for (const variant of variants) if (variant !== standard) common.set(variant, standard);
}

// Variation selectors pick one drawing of a character; two machines seldom pick the same.
const SELECTORS = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g;
const REPEATED = /(\p{Script=Han})々/gu;

// Most names hold none of these, and a book is searched whole.
const ANY = new RegExp(`[々\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}${[...common.keys()].join("")}]`, "u");

/** Text in which all ways to write a name's kanji are the same. */
export function unifyKanji(text: string): string {
  if (!ANY.test(text)) return text;
  let unified = "";
  for (const character of text.replace(SELECTORS, "")) unified += common.get(character) ?? character;
  return unified.replace(REPEATED, "$1$1");
}
