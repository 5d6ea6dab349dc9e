// Contact files of any size, the same for the same seed: Japanese and English names, notes over several lines,
// histories of different length, a few odd cases. Made as text, since the text is what is measured.

// biome-ignore format: a table is read by columns
const FAMILIES = [
  ["佐藤", "さとう"], ["鈴木", "すずき"], ["高橋", "たかはし"], ["田中", "たなか"], ["伊藤", "いとう"],
  ["渡辺", "わたなべ"], ["山本", "やまもと"], ["中村", "なかむら"], ["小林", "こばやし"], ["加藤", "かとう"],
  ["吉田", "よしだ"], ["山田", "やまだ"], ["佐々木", "ささき"], ["松本", "まつもと"], ["井上", "いのうえ"],
  ["木村", "きむら"], ["林", "はやし"], ["斎藤", "さいとう"], ["清水", "しみず"], ["髙島", "たかしま"],
  ["阿部", "あべ"], ["森", "もり"], ["池田", "いけだ"], ["橋本", "はしもと"], ["石川", "いしかわ"],
];
// biome-ignore format: a table is read by columns
const GIVENS = [
  ["健", "けん"], ["陽子", "ようこ"], ["大輔", "だいすけ"], ["美咲", "みさき"], ["翔太", "しょうた"],
  ["さくら", "さくら"], ["直樹", "なおき"], ["恵", "めぐみ"], ["隆", "たかし"], ["由美子", "ゆみこ"],
  ["拓也", "たくや"], ["真理", "まり"], ["誠", "まこと"], ["香織", "かおり"], ["亮", "りょう"],
];
const ENGLISH = ["Sam Lee", "Anna Novak", "John O'Brien", "Maria Garcia", "Wei Chen", "Emily Clark"];
const COMPANIES = [
  "株式会社ひかり",
  "みらい商事株式会社",
  "有限会社あおば",
  "北斗電機株式会社",
  "Blue Harbor Inc.",
];
const DEPARTMENTS = ["営業部", "開発部", "人事部", "マーケティング部", "経理部"];
const RELATIONSHIPS = ["boss", "colleague", "client", "mentor", "friend", "alumni"];
const TAGS = ["横浜", "golf", "勉強会", "大阪支社", "newsletter"];
const NOTES = [
  "新人の頃にお世話になった。\n転職の相談にも乗っていただいた。",
  "娘さんが来春小学校に入学。\n\n趣味は山登り: 毎年夏に北アルプスへ。",
  "Met at the spring conference.\nLikes to talk about # gardening and jazz.",
];
const HISTORY = ["email", "chat", "letter", "phone"];

/** Mulberry32: small, and the same on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The text of a contact file of `count` people. */
export function book(count, seed = 20_261_216) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const one = (list) => list[below(list.length)];
  const two = (number) => `${number}`.padStart(2, "0");
  const date = (from, to) => `${from + below(to - from + 1)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const sometimes = (share, lines) => (next() < share ? lines() : []);

  const history = () => {
    const days = Array.from({ length: 1 + below(6) }, () => date(2019, 2025)).sort();
    const line = (on) =>
      `      - { on: ${on}, via: ${one(HISTORY)}, direction: ${one(["out", "out", "in", "met"])} }`;
    return ["    history:", ...days.map(line)];
  };

  const contact = (index) => {
    const [family, familyReading] = one(FAMILIES);
    const [given, givenReading] = one(GIVENS);
    const english = next() < 0.08;
    const relationship = one(RELATIONSHIPS);
    return [
      `  - id: p${index + 1}`,
      `    name: ${english ? one(ENGLISH) : `${family} ${given}`}`,
      ...(english ? ["    language: en"] : [`    reading: ${familyReading} ${givenReading}`]),
      `    relationship: ${relationship}`,
      `    company: ${one(COMPANIES)}`,
      ...sometimes(0.6, () => [`    department: ${one(DEPARTMENTS)}`]),
      `    email: p${index + 1}@example.${one(["com", "jp", "org"])}`,
      ...sometimes(0.3, () => [`    phone: "090-${1000 + below(9000)}-${1000 + below(9000)}"`]),
      ...sometimes(0.4, () => [`    birthday: ${two(1 + below(12))}-${two(1 + below(28))}`]),
      ...sometimes(0.5, () => [`    tags: [${one(TAGS)}]`]),
      ...(relationship === "alumni" ? [`    left_on: ${date(2020, 2025)}`] : []),
      `    last_contact: ${date(2024, 2025)}`,
      ...sometimes(0.05, () => [`    snoozed_until: ${date(2026, 2027)}`]),
      ...sometimes(0.03, () => [`    mourning: ${date(2025, 2025)}`]),
      ...sometimes(0.2, () => [
        "    events:",
        `      - { date: ${date(2025, 2025)}, kind: promotion, note: 部長に昇進 }`,
      ]),
      ...sometimes(0.5, () => [
        "    notes: |",
        ...one(NOTES)
          .split("\n")
          .map((line) => (line ? `      ${line}` : "")),
      ]),
      ...sometimes(0.7, history),
    ].join("\n");
  };

  const people = Array.from({ length: count }, (_, index) => contact(index));
  return `${HEAD}\ncontacts:\n${people.join("\n")}\n`;
}

const HEAD = `# A made-up contact file for measurements.
me:
  name: 山田 太郎
  email: taro@example.com
  milestones:
    - { date: 2026-10-31, kind: left, company: 株式会社ひかり, department: 営業部 }
    - { date: 2026-12-01, kind: new-job, company: 株式会社みらい }
settings:
  language: ja
  time_zone: Asia/Tokyo
  country: JP
`;

const WESTERN = ["Smith", "Garcia", "Novak", "Müller", "Chen", "O'Brien", "Silva", "Kowalski"];
const FIRST = ["Sam", "Anna", "John", "Maria", "Wei", "Emily", "José", "Priya"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The text of an export of LinkedIn with `count` connections; few of them show an address. */
export function connections(count, seed = 20_261_216) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const one = (list) => list[below(list.length)];
  const row = (_, index) => {
    const isJapanese = next() < 0.5;
    const initial = String.fromCharCode(65 + below(26));
    const given = isJapanese ? one(GIVENS)[0] : `${one(FIRST)} ${initial}.`;
    const family = isJapanese ? one(FAMILIES)[0] : one(WESTERN);
    const email = next() < 0.1 ? `p${index}@example.org` : "";
    const day = `${`${1 + below(28)}`.padStart(2, "0")} ${one(MONTHS)} ${2008 + below(18)}`;
    const position = next() < 0.3 ? '"Head of Sales, EMEA"' : one(DEPARTMENTS);
    const url = `https://www.linkedin.com/in/${isJapanese ? "p" : "w"}-${index.toString(16)}`;
    return [given, family, url, email, one(COMPANIES), position, day].join(",");
  };
  const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
  const notes =
    'Notes:\n"When exporting your connection data, you may notice that some addresses are missing."\n';
  return `${notes}\n${[header, ...Array.from({ length: count }, row)].join("\n")}\n`;
}
