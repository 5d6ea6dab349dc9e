import { singleLine } from "../domain/plain-text.ts";
import type { Finding } from "../manners/checker.ts";
import type { Messages } from "../render/messages/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { messageText, type Written } from "./draft-text.ts";
import { checkMessage } from "./manners-of.ts";
import type { Opened } from "./open-book.ts";

/** What the manners check says of a message as it will be sent; a template's own `ignore:` is heard. */
export function findingsOf(
  { draft, contact, occasion }: Omit<Written, "findings">,
  { book, today, language }: Opened,
): readonly Finding[] {
  const { channel, ignore } = draft;
  const request = { book, contact, language: draft.language, channel, occasion, on: today };
  return checkMessage(messageText(draft, false), request, language, { ignore });
}

/** One line each, never on stdout: the message itself stays what it is. */
export function tellFindings(findings: readonly Finding[], messages: Messages, runtime: Runtime): void {
  for (const finding of findings) runtime.err(`${findingLine(finding, messages)}\n`);
}

/** `3:1 warning: "…" what it is → what is better [rule]` */
function findingLine(
  { severity, line, column, excerpt, message, suggestion, rule }: Finding,
  { lint }: Messages,
): string {
  const told = lint.told(message, suggestion, rule);
  return `${line}:${column} ${lint.severity[severity]}: ${singleLine(`"${excerpt}" ${told}`)}`;
}
