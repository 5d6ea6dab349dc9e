import type { Context } from "./context.ts";
import type { Message } from "./message.ts";
import { type Hit, matches } from "./rule.ts";

const ADJECTIVE =
  "(?:merry|happy|blessed|joyful|joyous|wonderful|holy|peaceful|lovely|magical|very|great|good|nice|cosy|cozy|jolly|bright|restful|relaxing|fun|festive|beautiful|warm|sweet|kosher|fabulous|fantastic|white|shubh|sparkling|glowing|meaningful|easy)";
/** A holiday is wished, not told of: have a lovely …, all the best for …, … greetings. */
function wished(name: string): RegExp {
  return new RegExp(
    [
      `\\b${ADJECTIVE}(?: \\w+){0,2} (?:${name})(?: (?:season|day|weekend|break|time))?\\b`,
      `\\b(?:${name})(?: day| season)? (?:wishes|greetings|blessings|cheer|mubarak|kareem|sameach)\\b`,
      `\\b(?:wish\\w*|enjoy(?! this)|have (?:an?|your)|hope (?:that )?(?:you|your \\w+|the \\w+)(?: all| both)?(?:'re| are)? (?:have|having|enjoy|enjoying|get|is|are)\\b)[^.!?\\n]{0,40}\\b(?:${name})\\b`,
      `\\b(?:all the best|(?:best|good|warm(?:est)?|kind|every good|my) wishes|greetings|blessings|all good things|much love|love|joy)(?: \\w+){0,4} (?:for|at|this|on|over)(?: the| a| your)?(?: \\w+)? (?:${name})\\b`,
    ].join("|"),
    "gi",
  );
}

/** Holidays of a faith, and the name the contact file has for them. */
const HOLIDAYS: readonly (readonly [RegExp, string])[] = [
  [wished("christmas|xmas|x-mas|noel|yuletide|advent"), "christmas"],
  [wished("easter(?! ross| egg| island)|good friday|lent(?= |$)"), "easter"],
  [/\bhe is risen\b/gi, "easter"],
  [
    /\b(?:happy|joyous|joyful)?(?: \w+)? ?\b(?:hanukkah|chanukah|hanukah|hannukah|chanuka|hanuka)(?: sameach)?\b/gi,
    "hanukkah",
  ],
  [/\b(?:happy |joyous |kosher )?(?:passover|pesach)\b/gi, "passover"],
  [/\b(?:happy )?rosh hashanah?\b|\b(?:l'?)?shana tovah?\b|\bl'?shana\b/gi, "rosh-hashanah"],
  [/\b(?:g'?mar (?:chatima|hatima)|easy fast)\b/gi, "yom-kippur"],
  [wished("yom kippur"), "yom-kippur"],
  [/\bchag (?:sameach|pesach|purim)\b/gi, "hanukkah"],
  [/\beid (?:mubarak|al[- ]\w+)\b/gi, "eid"],
  [wished("eid"), "eid"],
  [/\b(?:ramadan|ramazan) (?:kareem|mubarak|karim)\b/gi, "ramadan"],
  [wished("ramadan|ramazan"), "ramadan"],
  [wished("diwali|deepavali|divali"), "diwali"],
  [
    /\b(?:happy|joyful|joyous|blessed) (?:holi|vaisakhi|navratri|vesak|wesak|kwanzaa|janmashtami|purim|sukkot|shavuot|pongal|onam|dussehra|ganesh chaturthi|vaisakh|nowruz|bodhi day|epiphany)\b/gi,
    "other",
  ],
];

/** A holiday told about is none wished: we spent Passover with friends. A film may have its name. */
const TOLD_OF =
  /\b(?:spent|spend|during|after|before|over|last|since|until|at|for)\s+$|\b(?:watch\w*|saw|seen|film|movie|song|sang|sing\w*|play\w*|novel|book|read|called|titled|entitled|named|heard?|hearing)(?: \w+){0,2}[\s"“]+$/i;

/** Most messages name none, and the patterns take longer to prepare than this look. */
const NAMED =
  /christmas|xmas|x-mas|noel|yuletide|advent|easter|good friday|\blent\b|risen|h?an+uk+ah?|passover|pesach|hashana|shana|yom kippur|g'?mar|easy fast|\bchag\b|\beid\b|rama[dz]an|diwali|deepavali|divali|holi\b|vaisakh|navratri|vesak|wesak|kwanzaa|janmashtami|purim|sukkot|shavuot|pongal|onam|dussehra|ganesh|nowruz|bodhi|epiphany/i;

/** Holidays wished to somebody of whom nobody knows that they keep them. */
export function unknownHolidays(message: Message, { to }: Context): Hit[] {
  if (!to || !NAMED.test(message.text)) return [];
  const keeps = to.celebrates.map((name) => name.toLowerCase().replace(/[ _]/g, "-"));
  const found = new Map<number, Hit>();
  for (const [words, holiday] of HOLIDAYS) {
    if (keeps.includes(holiday) || (holiday === "ramadan" && keeps.includes("eid"))) continue;
    for (const hit of matches(message, words)) {
      const name = message.text.slice(hit.start, hit.end).toLowerCase();
      if (keeps.some((kept) => name.includes(kept))) continue;
      const before = message.text.slice(Math.max(0, hit.start - 30), hit.start);
      if (TOLD_OF.test(before)) continue;
      found.set(hit.start, {
        start: hit.start + (/^\s*/.exec(message.text.slice(hit.start))?.[0].length ?? 0),
        end: hit.end,
      });
    }
  }
  return [...found.values()];
}
