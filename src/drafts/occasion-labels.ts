import type { Language } from "../domain/contact.ts";

const LABELS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  congratulations: { ja: "お祝い", en: "congratulations" },
  birthday: { ja: "お誕生日", en: "birthday" },
  independence: { ja: "独立のご報告", en: "news of my own business" },
  "new-job": { ja: "新しい勤務先のご報告", en: "news of my new job" },
  "after-leaving": { ja: "退職後のご挨拶", en: "thanks after leaving" },
  farewell: { ja: "送別のご挨拶", en: "farewell" },
  "check-in": { ja: "その後のご様子伺い", en: "first check-in" },
  "follow-up": { ja: "先日の件のご連絡", en: "follow-up" },
  nengajo: { ja: "年賀状", en: "New Year card" },
  "year-end": { ja: "年末のご挨拶", en: "year-end greeting" },
  "new-year": { ja: "新年のご挨拶", en: "New Year greeting" },
  "kanchu-mimai": { ja: "寒中見舞い", en: "midwinter greeting" },
  "yokan-mimai": { ja: "余寒見舞い", en: "late-winter greeting" },
  "shochu-mimai": { ja: "暑中見舞い", en: "midsummer greeting" },
  "zansho-mimai": { ja: "残暑見舞い", en: "late-summer greeting" },
  news: { ja: "お便り", en: "news" },
  "catch-up": { ja: "近況のご報告", en: "catching up" },
};

/** A built-in occasion as the text of a draft names it. */
export function occasionLabel(occasion: string, language: Language): string {
  return Object.hasOwn(LABELS, occasion) ? (LABELS[occasion]?.[language] ?? "") : "";
}
