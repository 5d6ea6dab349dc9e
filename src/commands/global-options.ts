import type { Language } from "../domain/contact.ts";
import type { Runtime } from "../runtime.ts";

/** The flags every command has. */
export interface GlobalOptions {
  readonly file?: string;
  /** `YYYY-MM-DD`, checked by the command line. */
  readonly today?: string;
  readonly uiLang?: Language;
  readonly json?: boolean;
  /** False with `--no-input`. */
  readonly input?: boolean;
  readonly debug?: boolean;
}

/** Language of the UI: the flag, the file's setting, the environment (empty counts as unset), English. */
export function uiLanguage(
  options: GlobalOptions,
  setting: Language | undefined,
  env: Runtime["env"],
): Language {
  if (options.uiLang) return options.uiLang;
  if (setting) return setting;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^ja([_.@-]|$)/i.test(locale) ? "ja" : "en";
}

const spoken = new WeakMap<Runtime, Language>();

/** Keeps in which language this run speaks once it has read the file: whatever comes last is to say it likewise. */
export function noteLanguage(runtime: Runtime, language: Language): void {
  spoken.set(runtime, language);
}

/** The language that the file has led to; undefined where none was read. */
export function notedLanguage(runtime: Runtime): Language | undefined {
  return spoken.get(runtime);
}

/** Whether a question may be asked: somebody is there to answer it. */
export function mayAsk(options: GlobalOptions, runtime: Runtime): boolean {
  return options.input !== false && runtime.outIsTerminal && runtime.inIsTerminal;
}
