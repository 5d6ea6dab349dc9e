import type { Channel, Language } from "../domain/contact.ts";
import { severalLines, singleLine } from "../domain/plain-text.ts";
import { addressOf, companyDomainsFor } from "./address.ts";
import { contextOf, type TemplateContext } from "./context.ts";
import { runTemplate, tidy, withoutEmptyLines } from "./engine.ts";
import type { DraftRequest, Facts } from "./facts.ts";
import { type LoadedTemplate, loadTemplate, type TemplateSource } from "./load-templates.ts";
import { findTemplate } from "./lookup.ts";
import { nearest } from "./nearest.ts";
import { TemplateProblem } from "./problem.ts";

export interface DraftInput extends DraftRequest {
  readonly source: TemplateSource;
  /** A template asked for by name (`ja/year-end.boss`, `year-end.boss`), else the one that fits. */
  readonly template?: string | undefined;
}

export interface Draft {
  /** Null where the channel has none. */
  readonly subject: string | null;
  readonly body: string;
  /** `ja/year-end.formal` */
  readonly template: string;
  /** Ids of the manners rules that the template may break, from its front matter. */
  readonly ignore: readonly string[];
  readonly channel: Channel;
  readonly language: Language;
  /** The address of that channel; null when the file has none. */
  readonly to: string | null;
}

/** The message for one person. Throws TemplateProblem. */
export function renderDraft(input: DraftInput): Draft {
  const { facts, context } = contextOf(input);
  const name = templateName(input, facts);
  const { language, channel } = input;
  const loaded = load(input.source, name, `${language}/layouts/${channel}`);
  // Last, because the file of the template may hold unsafe characters as well.
  const body = severalLines(tidy(runTemplate(loaded.body, context, loaded.partials)));
  const subject =
    loaded.subject === undefined
      ? defaultSubject(context, language)
      : runTemplate(loaded.subject, context, loaded.partials);
  return {
    subject: channel === "email" ? singleLine(withoutEmptyLines(subject)).replace(/\s+/g, " ") : null,
    body,
    template: name,
    ignore: loaded.ignore,
    channel,
    language,
    to: addressOf(input.contact, channel, input.today, companyDomainsFor(input.contact, input.book)),
  };
}

/** A template that is nested beyond what the stack holds never comes to be checked. */
function load(source: TemplateSource, name: string, layout: string): LoadedTemplate {
  try {
    return loadTemplate(source, name, layout);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    throw new TemplateProblem("syntax", { path: `${name}.hbs` }, "{{#…}}{{#…}}{{#…}}…");
  }
}

/** Layouts and other partials are in folders of their own. */
const WHOLE_MESSAGE = /^[^/]+\/[^/]+$/;

function templateName(
  { source, template, language, occasion, relationship, newsItem }: DraftInput,
  facts: Facts,
): string {
  const { folders } = source;
  if (template === undefined) {
    const found = findTemplate(folders, {
      language,
      // An own occasion of that name has nothing to do with the texts that bring news to alumni.
      occasion: occasion === "news" && newsItem === undefined ? "catch-up" : occasion,
      chain: relationship.chain,
      register: facts.register,
    });
    if (found === undefined)
      throw new TemplateProblem("no-template", { path: `${language}/${occasion}.hbs` }, occasion);
    return found;
  }
  const asked = template.replace(/\.hbs$/, "");
  const known = folders
    .flatMap(({ names }) => names.map((one) => one.replace(/\.hbs$/, "")))
    .filter((one) => WHOLE_MESSAGE.test(one));
  const found = [asked, `${language}/${asked}`].find((one) => known.includes(one));
  if (found !== undefined) return found;
  const near = nearest(asked, known) ?? nearest(`${language}/${asked}`, known);
  throw new TemplateProblem("no-template", { path: `${asked}.hbs` }, asked, near);
}

function defaultSubject(context: TemplateContext, language: Language): string {
  return `${language === "ja" ? "ご挨拶" : "A note"}${String(context.sender)}`;
}
