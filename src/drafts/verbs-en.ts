/** Verbs whose past is no -ed, by the form that a note of help has. */
const PAST_OF_ING: Readonly<Record<string, string>> = {
  being: "were",
  bringing: "brought",
  building: "built",
  buying: "bought",
  catching: "caught",
  choosing: "chose",
  coming: "came",
  cutting: "cut",
  doing: "did",
  drawing: "drew",
  driving: "drove",
  feeding: "fed",
  feeling: "felt",
  fighting: "fought",
  finding: "found",
  flying: "flew",
  forgiving: "forgave",
  getting: "got",
  giving: "gave",
  going: "went",
  having: "had",
  hearing: "heard",
  holding: "held",
  keeping: "kept",
  leading: "led",
  leaving: "left",
  lending: "lent",
  letting: "let",
  making: "made",
  meeting: "met",
  overseeing: "oversaw",
  paying: "paid",
  proofreading: "proofread",
  putting: "put",
  reading: "read",
  rewriting: "rewrote",
  running: "ran",
  saying: "said",
  seeing: "saw",
  selling: "sold",
  sending: "sent",
  setting: "set",
  showing: "showed",
  sitting: "sat",
  speaking: "spoke",
  spending: "spent",
  standing: "stood",
  taking: "took",
  teaching: "taught",
  telling: "told",
  thinking: "thought",
  throwing: "threw",
  tying: "tied",
  understanding: "understood",
  upholding: "upheld",
  winning: "won",
  writing: "wrote",
};

/** What somebody does for another, as a note in a hurry has it: lend me a ladder. */
const PAST_OF_BASE: Readonly<Record<string, string>> = {
  advise: "advised",
  answer: "answered",
  bring: "brought",
  buy: "bought",
  check: "checked",
  coach: "coached",
  cook: "cooked",
  drive: "drove",
  feed: "fed",
  find: "found",
  fix: "fixed",
  get: "got",
  give: "gave",
  help: "helped",
  host: "hosted",
  introduce: "introduced",
  invite: "invited",
  keep: "kept",
  lend: "lent",
  let: "let",
  make: "made",
  pick: "picked",
  proofread: "proofread",
  read: "read",
  recommend: "recommended",
  refer: "referred",
  review: "reviewed",
  send: "sent",
  show: "showed",
  take: "took",
  talk: "talked",
  teach: "taught",
  tell: "told",
  train: "trained",
  walk: "walked",
  write: "wrote",
};

const IRREGULAR_PAST: ReadonlySet<string> = new Set([
  ...Object.values(PAST_OF_ING).filter((past) => past !== "were"),
  ..."backed came made put told took went".split(" "),
]);
/** Ends like a past tense: bed and breakfast, continued support. */
const NO_PAST =
  /^(bed|red|seed|feed|need|weed|shed|sled|speed|deed|hundred|advanced|broad-based|continued|dedicated|detailed|experienced|informed|limited|much-needed|needed|printed|related|repeated|sustained|unexpected|used|valued)$/;

/** Whether a lower-case word is what somebody did: gave, introduced. */
export function isPastTense(word: string): boolean {
  return !NO_PAST.test(word) && (IRREGULAR_PAST.has(word) || /^[a-z]{2,}ed$/.test(word));
}

/** Things that end like deeds: training on the new system, coaching before the talk. */
export const NOUN_IN_ING =
  /^(training|coaching|mentoring|briefing|counselling|counseling|funding|lodging|tutoring|backing)$/i;
export const PREPOSITION =
  /^(on|in|at|about|before|after|during|for|from|with|to|through|of|by|around|near|over)$/i;

/** "helped me move" of "helping me move"; undefined for what is no deed. */
export function pastOfIng(phrase: string): string | undefined {
  const [first = "", second = "", ...rest] = phrase.split(" ");
  if (!/^[a-z]{2,}ing$/i.test(first) || second === "") return undefined;
  if (NOUN_IN_ING.test(first) && PREPOSITION.test(second)) return undefined;
  const verb = first.toLowerCase();
  const stem = verb.slice(0, -3);
  const past = /ee$/.test(stem) ? `${stem}d` : `${stem.replace(/([^aeiou])y$/, "$1i")}ed`;
  return [PAST_OF_ING[verb] ?? past, second, ...rest].join(" ");
}

/** "lent me a ladder" of "lend me a ladder"; undefined for anything else. */
export function pastOfBase(phrase: string): string | undefined {
  const [first = "", second = ""] = phrase.split(" ");
  const past = PAST_OF_BASE[first.toLowerCase()];
  if (past === undefined || !/^(me|us|my|our)$/i.test(second)) return undefined;
  return past + phrase.slice(first.length);
}

const CLAUSE = /^(and|or|when|while|because|since|as|that|who|which|where|how|why|what|if|until)$/i;

/** The word that names the thing: reference of "a reference for my application". */
export function headOf(phrase: string): string {
  const words = phrase.split(" ");
  const end = words.findIndex((word, index) => index > 0 && (PREPOSITION.test(word) || CLAUSE.test(word)));
  return (words[(end === -1 ? words.length : end) - 1] ?? "").toLowerCase();
}

/** Several things: the photos from Rome, not the bus or the news. */
export function isPlural(phrase: string): boolean {
  const head = headOf(phrase);
  if (/^(news|series|bus|lens|maths|plus|campus|status|bonus|canvas|gas|christmas)$/.test(head)) return false;
  return /^(people|children|men|women|feet|teeth)$/.test(head) || /[^su'i]s$/.test(head);
}
