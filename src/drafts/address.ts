import type { Book, Channel, Contact } from "../domain/contact.ts";
import { isWorkChat } from "../domain/departure.ts";
import type { NewsAddress } from "../domain/news-audience.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";

/** Whether an address is on one of the company's domains or below it. */
function isCompanyAddress(email: string, companyDomains: readonly string[]): boolean {
  const host = hostOf(email);
  return companyDomains.some((domain) => {
    const bare = domain.toLowerCase().replace(/^@/, "");
    return host === bare || host.endsWith(`.${bare}`);
  });
}

/** Whether the user's company is where all their addresses are. */
export function hasOnlyCompanyAddresses({ emails }: Contact, book: Book): boolean {
  const domains = companyDomainsOf(book);
  return emails.length > 0 && emails.every((email) => isCompanyAddress(email, domains));
}

/** Hosts where people have addresses of their own. */
const PRIVATE_HOST =
  /^(gmail|googlemail|yahoo|ymail|icloud|me|mac|outlook|hotmail|live|msn|aol|proton|protonmail|pm|gmx|web|fastmail|docomo|ezweb|au|softbank|i\.softbank|nifty|biglobe)\.(com|co\.jp|ne\.jp|jp|net|de|fr|co\.uk|me|ch|at)$/;

/** Whether an address lasts when somebody leaves; without any company's domain in the settings only well-known hosts are sure to. */
export function isPrivateAddress(email: string, companyDomains: readonly string[]): boolean {
  if (companyDomains.length > 0) return !isCompanyAddress(email, companyDomains);
  return PRIVATE_HOST.test(hostOf(email));
}

/** The domains of the company: as the settings say, else that of the user's own address unless everybody may have one there. */
export function companyDomainsOf({ me, settings }: Book): readonly string[] {
  if (settings.companyDomains.length > 0) return settings.companyDomains;
  const own = me.email === undefined ? "" : hostOf(me.email);
  return own === "" || PRIVATE_HOST.test(own) ? [] : [own];
}

/** The same for one person: what the user has at an address of their own says nothing about people elsewhere. */
export function companyDomainsFor({ emails }: Contact, book: Book): readonly string[] {
  const domains = companyDomainsOf(book);
  const isSure = book.settings.companyDomains.length > 0;
  return isSure || emails.some((email) => isCompanyAddress(email, domains)) ? domains : [];
}

/** E-mail, chat or a profile that outlasts the last day, as far as the file shows. */
export function hasPrivateWay(book: Book, contact: Contact): boolean {
  return hasPrivateMail(book, contact) || hasPrivateChat(contact) || Object.keys(contact.sns).length > 0;
}

export function hasPrivateMail(book: Book, { emails }: Contact): boolean {
  const domains = companyDomainsOf(book);
  return emails.some((email) => isPrivateAddress(email, domains));
}

export function hasPrivateChat({ chat }: Contact): boolean {
  return chat !== undefined && !isWorkChat(chat.app);
}

/** The chat program is one of the company's, which ends with the last day. */
export function hasWorkChat({ chat }: Contact): boolean {
  return chat !== undefined && isWorkChat(chat.app);
}

function hostOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** The address that news to alumni goes to: whoever has left no longer reads what goes to the company. */
export function newsAddressOf({ emails }: Contact, companyDomains: readonly string[]): NewsAddress {
  const own = emails.find((email) => !isCompanyAddress(email, companyDomains));
  if (own !== undefined) return { to: singleLine(own) };
  return { missing: emails.length === 0 ? "none" : "company" };
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
