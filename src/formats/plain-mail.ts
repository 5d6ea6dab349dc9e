import { singleLine } from "../domain/plain-text.ts";
import { base64Lines, hasLongLine, headerText, isPlainAscii } from "./mail-text.ts";

export interface PlainMail {
  /** One address or the name of a local user, checked by the caller. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * A mail as the system's sendmail takes it: From, Date and Message-ID are the mail system's to write, which knows the
 * clock and the host's name. The text goes as it is where a line allows it, so that the plainest reader shows it.
 */
export function plainMail({ to, subject, body }: PlainMail): string {
  const encoding = encodingOf(body);
  const headers = [
    `To: ${singleLine(to)}`,
    `Subject: ${headerText(singleLine(subject))}`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    `Content-Transfer-Encoding: ${encoding}`,
  ];
  const content = encoding === "base64" ? base64Lines(new TextEncoder().encode(body)) : body;
  return `${headers.join("\n")}\n\n${content}`;
}

function encodingOf(body: string): "7bit" | "8bit" | "base64" {
  if (hasLongLine(body)) return "base64";
  return isPlainAscii(body) ? "7bit" : "8bit";
}
