/** Finds entries in which somebody may have meant to write down a refusal that the reader does not see. */
import { CONTACT } from "./fields.ts";
import { nearestOf } from "./nearest.ts";
import { isMap, type Raw } from "./scalars.ts";

const REFUSALS = ["do_not_contact", "opted_out", "opt_out", "unsubscribed", "news", "no_news"];
const OF_CONSENT = new Set(["news", "how", "opted_out", "share", "vouch"]);
const KNOWN = [...CONTACT.fields.keys(), ...REFUSALS];

/**
 * Whether a contact's entry may hold a misspelt refusal, or one begun and not filled in: `do-not-contact: yes`,
 * `consent: { opted-out: … }`, `opted_out:` with nothing behind it.
 */
export function mayHideRefusal(entry: Raw): boolean {
  if (!isMap(entry)) return false;
  const isOdd = Object.keys(entry).some((key) => {
    if (CONTACT.fields.has(key)) return key === "do_not_contact" && isEmpty(entry[key]);
    const meant = nearestOf(key, KNOWN);
    return meant !== undefined && (meant === "consent" || REFUSALS.includes(meant));
  });
  return isOdd || isOddConsent(entry.consent);
}

/** Whatever stands there beside the known keys is about what was agreed to. */
function isOddConsent(consent: Raw | undefined): boolean {
  if (!isMap(consent)) return false;
  return Object.keys(consent).some(
    (key) => !OF_CONSENT.has(key) || (key === "opted_out" && isEmpty(consent[key])),
  );
}

function isEmpty(value: Raw | undefined): boolean {
  return value === null || value === undefined || value === "";
}
