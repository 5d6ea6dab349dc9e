import type { Day } from "../domain/calendar-date.ts";
import type { Book, Contact } from "../domain/contact.ts";
import { safeJson } from "../domain/plain-text.ts";
import type { Draft } from "../drafts/render.ts";
import { UserError } from "../errors.ts";
import { eml, type MailDraft } from "../formats/eml.ts";
import { LONGEST_MAILTO, mailto } from "../formats/mailto.ts";
import type { Finding } from "../manners/checker.ts";
import { type DraftFormat, type DraftRun, draftAgain } from "./draft-usage.ts";

/** A draft with what it was written for. */
export interface Written {
  readonly draft: Draft;
  readonly contact: Contact;
  readonly occasion: string;
  readonly sendOn: Day;
  /** What the manners check says of it. */
  readonly findings: readonly Finding[];
}

/** Throws UserError (status 1) when the form is a mail's and the draft is none. */
export function checkFormat(
  format: DraftFormat,
  { draft, contact }: Pick<Written, "draft" | "contact">,
  { flags, opened: { messages }, global }: DraftRun,
): void {
  if (draft.channel === "email" || (format !== "eml" && format !== "mailto")) return;
  const channel = messages.plan.channel[draft.channel] ?? draft.channel;
  const command = draftAgain(contact.id, flags, ["--channel", "email", "--format", format], global);
  throw new UserError(messages.outlet.onlyForMail(format, channel, command), 1);
}

/** A draft in one of its forms; ends with a line break. */
export function draftText(
  format: DraftFormat,
  written: Written,
  book: Book,
  withoutSubject: boolean,
): string {
  switch (format) {
    case "eml":
      return eml(mailOf(written, book));
    case "mailto":
      return `${mailLink(written)}\n`;
    case "json":
      return `${safeJson({ version: 1, ...draftJson(written) })}\n`;
    case "text":
      return messageText(written.draft, withoutSubject);
  }
}

/** The mail program's link for a draft, and whether every program takes it whole. */
export function mailLink({ draft }: Pick<Written, "draft">): string {
  return mailto({ to: draft.to, subject: draft.subject ?? "", body: draft.body });
}

export function isTooLongForLink(link: string): boolean {
  return link.length > LONGEST_MAILTO;
}

function mailOf({ draft, contact }: Written, { me }: Book): MailDraft {
  const sender = draft.language === "en" ? (me.nameEn ?? me.name?.full) : me.name?.full;
  return {
    from: me.email === undefined ? null : { name: sender ?? "", address: me.email },
    to: draft.to === null ? null : { name: contact.name.full, address: draft.to },
    subject: draft.subject ?? "",
    body: draft.body,
  };
}

/** E-mail begins with its subject line, in the language of the text rather than of the UI. */
export function messageText(draft: Draft, withoutSubject: boolean): string {
  const body = `${draft.body.trimEnd()}\n`;
  if (draft.subject === null || withoutSubject) return body;
  return `${(draft.language === "ja" ? "件名: " : "Subject: ") + draft.subject}\n\n${body}`;
}

/** The documented shape of a draft, without the version that belongs to the whole answer. */
export function draftJson({
  draft,
  contact,
  occasion,
  findings,
}: Written): Readonly<Record<string, unknown>> {
  return {
    contact: { id: contact.id, name: contact.name.full },
    occasion,
    channel: draft.channel,
    language: draft.language,
    to: draft.to,
    subject: draft.subject,
    body: draft.body,
    template: draft.template,
    findings,
  };
}
