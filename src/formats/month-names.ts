/** Months by their names in the languages in which services write their tables, whole or shortened. */
const MONTHS: readonly string[] = [
  "january januar janvier enero gennaio janeiro januari jänner",
  "february februar février febrero febbraio fevereiro februari feber",
  "march märz mars marzo março maart maerz mrz mrt",
  "april avril abril aprile",
  "may mai mayo maggio maio mei maj",
  "june juni juin junio giugno junho",
  "july juli juillet julio luglio julho",
  "august août agosto augustus augusti",
  "september septembre septiembre settembre setembro setiembre",
  "october oktober octobre octubre ottobre outubro",
  "november novembre noviembre novembro",
  "december dezember décembre diciembre dicembre dezembro desember",
];

const NAMES: readonly (readonly string[])[] = MONTHS.map((names) => plain(names).split(" "));

const SHORTEST = 3;

/** Tables say the same few again and again. */
const known = new Map<string, number>();
const MANY = 1000;

/** 1 to 12; 0 for a word that is no month, or may be several. */
export function monthOfName(name: string): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  const word = plain(name);
  const months = NAMES.flatMap((names, index) =>
    names.some((one) => word.length >= SHORTEST && one.startsWith(word)) ? [index + 1] : [],
  );
  const month = months.length === 1 ? (months[0] as number) : 0;
  if (known.size < MANY) known.set(name, month);
  return month;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
