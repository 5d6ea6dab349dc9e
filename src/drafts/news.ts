import type { Book, Contact, Language, NewsItem } from "../domain/contact.ts";
import { newsConsent } from "../domain/news-consent.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import type { Relationship } from "../domain/relationship.ts";
import { longDate } from "./dates.ts";
import { phraseInLanguage } from "./free-text.ts";
import type { TemplateSource } from "./load-templates.ts";
import { type Draft, renderDraft } from "./render.ts";

/** What the law wants every reader to be told of the sender. */
export interface NewsSender {
  readonly name: string;
  readonly address: string;
  readonly optOut: string;
  readonly complaints: string;
}

export type SenderSetting = keyof NewsSender;

/** The sender as the settings have it, or the settings that are missing. */
export function newsSender({
  settings,
  me,
}: Book): { readonly sender: NewsSender } | { readonly missing: readonly SenderSetting[] } {
  const found: Readonly<Record<SenderSetting, string>> = {
    name: singleLine(settings.sender?.name ?? ""),
    address: singleLine(settings.sender?.address ?? ""),
    optOut: singleLine(settings.sender?.optOut ?? ""),
    complaints: singleLine(settings.sender?.complaints ?? me.email ?? me.phone ?? ""),
  };
  const missing = (Object.keys(found) as SenderSetting[]).filter((key) => found[key] === "");
  return missing.length === 0 ? { sender: found } : { missing };
}

export interface NewsRequest {
  readonly book: Book;
  readonly contact: Contact;
  readonly relationship: Relationship;
  readonly item: NewsItem;
  readonly sender: NewsSender;
  /** The address that it goes to. */
  readonly to: string;
  readonly language: Language;
  readonly today: number;
  readonly source: TemplateSource;
}

/**
 * The mail that brings one person one piece of news. The lines that the law asks for are put below whatever the
 * template makes: no template can lose them. Throws TemplateProblem, and Error for whoever did not agree.
 */
export function renderNews(request: NewsRequest): Draft {
  const { book, contact, relationship, item, language, today, source, to } = request;
  const consent = newsConsent(contact, today);
  if (!("agreedOn" in consent)) throw new Error(`${contact.id} may not be sent news`);
  const draft = renderDraft({
    book,
    contact,
    relationship,
    occasion: "news",
    window: null,
    also: [],
    channel: "email",
    language,
    today,
    source,
    newsItem: item,
  });
  const footer = (language === "ja" ? footerJa : footerEn)(request, consent.agreedOn);
  const body = severalLines(`${draft.body.trimEnd()}\n\n${footer.join("\n")}`);
  return { ...draft, to, body };
}

/** An address or a link alone; anything else is a sentence of its own. */
function isBare(text: string): boolean {
  return /^\S+[@:/.]\S+$/.test(text) && !/[。、]/.test(text);
}

function footerJa({ contact, sender, to }: NewsRequest, agreedOn: number): string[] {
  const how = phraseInLanguage(contact.consent?.how, "ja");
  const stop = isBare(sender.optOut)
    ? `ご不要になりましたら、いつでもこちらへお知らせください: ${sender.optOut}`
    : `お便りは、いつでもお断りいただけます。${sentenceJa(sender.optOut)}`;
  return [
    "――――――――――――――――――",
    "このお便りは、希望された方だけにお送りしています。",
    `ご希望をうかがった日: ${longDate(agreedOn, "ja")}${how === undefined ? "" : `（${how}）`}`,
    `お届け先: ${to}（こちらの連絡帳に控えているアドレスです）`,
    stop,
    `差出人: ${sender.name}`,
    `住所: ${sender.address}`,
    `お問い合わせ・苦情の受付: ${sender.complaints}`,
  ];
}

function sentenceJa(text: string): string {
  return /[。.!！]$/.test(text) ? text : `${text}。`;
}

function footerEn({ book, contact, sender, to }: NewsRequest, agreedOn: number): string[] {
  const agreed = longDate(agreedOn, "en", contact.country ?? book.settings.country);
  const how = phraseInLanguage(contact.consent?.how, "en");
  const stop = isBare(sender.optOut)
    ? `You can stop it at any time: ${sender.optOut}`
    : `You can stop it at any time. ${sender.optOut}${/[A-Za-z0-9)]$/.test(sender.optOut) ? "." : ""}`;
  return [
    "------------------------------",
    `This news goes only to those who asked for it. You agreed to it on ${agreed}${how === undefined ? "" : ` (${how})`}.`,
    `It was sent to ${to}, the address for you in our own contact list.`,
    stop,
    `Sender: ${sender.name}`,
    `Postal address: ${sender.address}`,
    `Questions and complaints: ${sender.complaints}`,
  ];
}
