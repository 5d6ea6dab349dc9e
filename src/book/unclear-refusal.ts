/** Finds entries in which somebody may have meant to write down a refusal that the reader does not see. */
import { CONTACT } from "./fields.ts";
import { nearestOf } from "./nearest.ts";
import { isMap, isNothing, type Raw } from "./scalars.ts";

const REFUSALS = ["do_not_contact", "opted_out", "opt_out", "unsubscribed", "news", "no_news"];
const OF_CONSENT = new Set(["news", "how", "opted_out", "share", "vouch"]);
const KNOWN = [...CONTACT.fields.keys(), ...REFUSALS];

/** `no_contact`, `dont_write`, `stop_mail`, `do_not_email`: that something is not to be, and what. */
const NOT_TO =
  /^(no|not|never|stop|block|(please_)?(do_?not|dont))_?((more|further|any)_)?(e?_?mails?|mailings?|news(letters?)?|contact(ing)?|messages?|writ(e|ing)|send(ing)?|calls?|disturb)$/;
/** What stands for a refusal by itself. */
const REFUSED =
  /^(dnc|consent_?news|news_?(consent|letter|ok|allowed)|stop|blocked|refused|declined|unsub|unsubscribe|unsubscribed_(on|at)|opt(ed)?_out_(on|at)|(配信|連絡|お便り)?(拒否|停止|不要|お断り|辞退))$/;

/**
 * Whether a key that the reader does not know is most likely somebody's own word for a refusal: `dnc`, `no_contact`, and
 * outside of `consent`, where the reader does not look for them, also its words.
 */
export function isOwnWordForRefusal(key: string, inConsent: boolean): boolean {
  const word = key
    .normalize("NFKC")
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[\s-]+/g, "_");
  if (REFUSALS.includes(word)) return !inConsent && word !== "do_not_contact";
  return NOT_TO.test(word) || REFUSED.test(word);
}

/**
 * Whether a contact's entry may hold a misspelt refusal, one in a key of one's own, or one begun and not filled in:
 * `do-not-contact: yes`, `dnc: yes`, `consent: { opted-out: … }`, `opted_out:` with nothing behind it.
 */
export function mayHideRefusal(entry: Raw): boolean {
  if (!isMap(entry)) return false;
  const isOdd = Object.keys(entry).some((key) => {
    if (CONTACT.fields.has(key)) return false;
    if (isOwnWordForRefusal(key, false)) return true;
    const meant = nearestOf(key, KNOWN);
    return meant !== undefined && (meant === "consent" || REFUSALS.includes(meant));
  });
  return isOdd || hasUnknownKey(entry.consent) || emptyRefusals(entry).length > 0;
}

/** Whatever stands there beside the known keys is about what was agreed to. */
function hasUnknownKey(consent: Raw | undefined): boolean {
  return isMap(consent) && Object.keys(consent).some((key) => !OF_CONSENT.has(key));
}

/** The ways, from the entry, to known keys of a refusal with nothing behind them: `~` and `null` are nothing too. */
export function emptyRefusals(entry: Raw): (readonly string[])[] {
  if (!isMap(entry)) return [];
  const { consent } = entry;
  return [
    ...(isEmpty(entry, "do_not_contact") ? [["do_not_contact"]] : []),
    ...(isMap(consent) && isEmpty(consent, "opted_out") ? [["consent", "opted_out"]] : []),
  ];
}

function isEmpty(entry: { readonly [key: string]: Raw }, key: string): boolean {
  if (!Object.hasOwn(entry, key)) return false;
  const value = entry[key];
  return (
    value === null || value === undefined || (typeof value === "string" && isNothing(value.trim(), false))
  );
}
