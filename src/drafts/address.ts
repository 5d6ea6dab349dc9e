import type { Channel, Contact } from "../domain/contact.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";

/** Whether an address is on one of the company's domains or below it. */
export function isCompanyAddress(email: string, companyDomains: readonly string[]): boolean {
  const host = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return companyDomains.some((domain) => {
    const bare = domain.toLowerCase().replace(/^@/, "");
    return host === bare || host.endsWith(`.${bare}`);
  });
}

/** The address that a message by this channel goes to. */
export function addressOf(
  contact: Contact,
  channel: Channel,
  today: number,
  companyDomains: readonly string[],
): string | null {
  const address = rawAddress(contact, channel, today, companyDomains);
  const clean =
    address === undefined
      ? ""
      : channel === "letter" || channel === "card"
        ? severalLines(address)
        : singleLine(address);
  return clean === "" ? null : clean;
}

function rawAddress(
  contact: Contact,
  channel: Channel,
  today: number,
  companyDomains: readonly string[],
): string | undefined {
  switch (channel) {
    case "email": {
      const gone = contact.leftOn !== undefined && contact.leftOn < today;
      const own = gone ? contact.emails.find((email) => !isCompanyAddress(email, companyDomains)) : undefined;
      return gone ? own : contact.emails[0];
    }
    case "chat":
      return contact.chat?.id ?? contact.chat?.app;
    case "phone":
      return contact.phones[0];
    case "sns":
      return Object.values(contact.sns)[0];
    default: {
      const { address } = contact;
      return (
        address &&
        [...(address.postalCode === undefined ? [] : [address.postalCode]), ...address.lines].join("\n")
      );
    }
  }
}
