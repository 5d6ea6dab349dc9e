import { severalLines, singleLine } from "../domain/plain-text.ts";
import { headerAddress } from "./mail-address.ts";

export interface MailLink {
  /** An e-mail address, checked by the reader of the contact file; null where there is none. */
  readonly to: string | null;
  /** Foreign text; may be empty. */
  readonly subject: string;
  /** Foreign text, lines with line feeds. */
  readonly body: string;
}

/** Longer ones are cut off by some mail programs and by Windows. */
export const LONGEST_MAILTO = 2000;

/** A mailto URI (RFC 6068), ASCII: UTF-8 percent-encoded, line breaks as %0D%0A. */
export function mailto({ to, subject, body }: MailLink): string {
  const title = singleLine(subject);
  const text = severalLines(body).trimEnd().replaceAll("\n", "\r\n");
  const fields = [
    ...(title === "" ? [] : [`subject=${encoded(title)}`]),
    ...(text === "" ? [] : [`body=${encoded(text)}`]),
  ];
  const place = to === null ? "" : encoded(headerAddress(to)).replace("%40", "@");
  return `mailto:${place}${fields.length === 0 ? "" : `?${fields.join("&")}`}`;
}

/** Also without the marks that a shell, or a program that looks for links in a text, takes for its own. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
