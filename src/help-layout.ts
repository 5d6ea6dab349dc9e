import { type Command, Help } from "commander";
import { WIDEST_HELP } from "./render/main-help.ts";
import type { FirstMessages } from "./render/messages/catalogue.ts";
import { displayWidth, wrapText } from "./render/width.ts";

/** Help of a command in the UI's language, laid out for East Asian widths; loaded only when help is asked for. */
export function configureHelp(command: Command, messages: FirstMessages, width: number): void {
  const heading = messages.cli.heading;
  const titles: Record<string, string> = {
    "Usage:": heading.usage,
    "Options:": heading.options,
    "Arguments:": heading.arguments,
  };
  command.configureHelp({
    helpWidth: Math.min(width, WIDEST_HELP),
    styleTitle: (title) => titles[title] ?? title,
    styleOptionText: (text) => (text === "[options]" ? heading.anyOptions : text),
    // The descriptions name the choices themselves, in the reader's language.
    optionDescription: (option) => option.description,
    displayWidth,
    boxWrap: (text, columns) => (columns < Help.prototype.minWidthToWrap ? text : wrapText(text, columns)),
  });
}
