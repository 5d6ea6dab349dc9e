import type { Day } from "./calendar-date.ts";
import type { Contact } from "./contact.ts";

/** Why somebody may not be sent news, whatever else is true of them. */
export type ConsentRefusal =
  | { readonly because: "do-not-contact" }
  | { readonly because: "opted-out"; readonly on: Day }
  | { readonly because: "said-no" }
  | { readonly because: "no-consent" }
  /** The day of the consent is still to come. */
  | { readonly because: "not-yet"; readonly on: Day };

export type NewsConsent = { readonly agreedOn: Day } | ConsentRefusal;

/**
 * The one decision whether a person may be sent news on a day: they agreed, on a day that is not ahead, later than any
 * day on which they refused, and may be contacted at all. Nothing else can allow it, so what the file says oddly is a no.
 */
export function newsConsent(
  { consent, doNotContact }: Pick<Contact, "consent" | "doNotContact">,
  today: Day,
): NewsConsent {
  if (doNotContact) return { because: "do-not-contact" };
  const news = consent?.news;
  const optedOut = consent?.optedOut;
  if (optedOut !== undefined && !isLater(news, optedOut)) return { because: "opted-out", on: optedOut };
  if (news === false) return { because: "said-no" };
  if (typeof news !== "number") return { because: "no-consent" };
  return news <= today ? { agreedOn: news } : { because: "not-yet", on: news };
}

/** They said no, or are not to be written to at all: more than nobody having asked. */
export function hasRefused(consent: NewsConsent): boolean {
  return "because" in consent && ["do-not-contact", "opted-out", "said-no"].includes(consent.because);
}

/** Whoever agrees and refuses on one day has refused. What is no day is later than nothing. */
function isLater(news: unknown, optedOut: unknown): boolean {
  return typeof news === "number" && typeof optedOut === "number" && news > optedOut;
}
