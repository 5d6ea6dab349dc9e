import { CHANNELS } from "../domain/contact.ts";
import { loadTemplate, problemsOfTemplate, type TemplateSource } from "./load-templates.ts";
import { TemplateProblem } from "./problem.ts";

/** Layouts and other partials are in folders of their own: `ja/layouts/email`. */
export function isWholeMessage(name: string): boolean {
  return /^[^/]+\/[^/]+$/.test(name);
}

/** Names without `.hbs` of everything in the folders, each once, whole messages first. */
export function templateNamesIn({ folders }: TemplateSource): string[] {
  const names = new Set(folders.flatMap((folder) => folder.names.map((name) => name.replace(/\.hbs$/, ""))));
  return [...names].sort(
    (one, other) => Number(isWholeMessage(other)) - Number(isWholeMessage(one)) || (one < other ? -1 : 1),
  );
}

/**
 * The problems of the named templates, each once, in the order of path and place; `rules` are the ids of the manners
 * rules. A partial may be given arguments:
 * what its names mean is seen where it is included, and by itself only if nothing includes it.
 */
export function inspectTemplates(
  source: TemplateSource,
  names: readonly string[],
  rules: readonly string[],
): TemplateProblem[] {
  const messages = names.filter(isWholeMessage);
  const partials = names.filter((name) => !isWholeMessage(name));
  const included = new Set(messages.flatMap((name) => includedBy(source, name)));
  const problems = [
    ...messages.flatMap((name) => problemsOfTemplate(source, name, layoutsOf(name), rules)),
    ...partials.flatMap((name) =>
      problemsOfTemplate(source, name, layoutsOf(name), rules).filter(
        ({ code }) => code !== "unknown-variable" || !included.has(name),
      ),
    ),
  ];
  const each = new Map(
    problems.map((problem) => [`${problem.message}:${problem.line}:${problem.column}`, problem]),
  );
  return [...each.values()].sort(byPlace);
}

/** A layout is not put into a layout. */
function layoutsOf(name: string): string[] {
  const language = name.startsWith("en/") ? "en" : "ja";
  const channels = isWholeMessage(name) ? CHANNELS : CHANNELS.slice(0, 1);
  return channels.map((channel) => `${language}/layouts/${channel}`);
}

function includedBy(source: TemplateSource, name: string): string[] {
  return layoutsOf(name).flatMap((layout) => {
    try {
      const called = [...loadTemplate(source, name, layout).partials.keys()];
      return called.map((one) => (one === "layout" ? layout : one.replace(/\.hbs$/, "")));
    } catch (problem) {
      if (problem instanceof TemplateProblem) return [];
      throw problem;
    }
  });
}

function byPlace(one: TemplateProblem, other: TemplateProblem): number {
  return (
    (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
    one.line - other.line ||
    one.column - other.column
  );
}
