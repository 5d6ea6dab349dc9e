import type { Contact } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { FirstMessages } from "../render/messages/catalogue.ts";
import type { Opened } from "./open-book.ts";

export interface AssetFlags {
  readonly potential?: readonly string[];
  readonly phase?: readonly string[];
  readonly industry?: readonly string[];
  readonly vouch?: boolean;
}

/**
 * The test that `--potential`, `--phase`, `--industry` and `--vouch` ask for: one repeated means "or", different ones
 * together "and". Throws UserError for an industry without a letter.
 */
export function checkAssets(
  flags: AssetFlags,
  { messages }: Opened<FirstMessages>,
): (contact: Contact) => boolean {
  const text = messages.cli.usage;
  const industries = flags.industry?.map(folded);
  if (industries?.includes("")) throw new UserError(text.noText("--industry"));
  return (contact) =>
    (!flags.potential || contact.potential.some((one) => flags.potential?.includes(one))) &&
    (!flags.phase || (contact.phase !== undefined && flags.phase.includes(contact.phase))) &&
    (!industries || industries.some((wanted) => folded(contact.industry ?? "").includes(wanted))) &&
    (!flags.vouch || contact.consent?.vouch === true);
}

/** Full-width letters, half-width kana and capitals make no difference. */
function folded(text: string): string {
  return singleLine(text).normalize("NFKC").toLowerCase().trim();
}

/** What the table shows beside the names, for the flags that leave a choice. */
export function assetColumns(
  flags: AssetFlags,
  { messages }: Opened<FirstMessages>,
): { readonly heading: string; value(contact: Contact): string }[] {
  const text = messages.cli.list;
  return [
    ...(flags.potential
      ? [{ heading: text.potential, value: ({ potential }: Contact) => potential.join(", ") }]
      : []),
    ...(flags.phase ? [{ heading: text.phase, value: ({ phase }: Contact) => phase ?? "" }] : []),
    ...(flags.industry ? [{ heading: text.industry, value: ({ industry }: Contact) => industry ?? "" }] : []),
  ];
}
