import { type Argument, type Command, Help } from "commander";
import type { FirstMessages } from "./render/messages/catalogue.ts";
import { displayWidth, wrapText } from "./render/width.ts";

/** Help in the UI's language, laid out for East Asian widths; loaded only when help is asked for. */
export function configureHelp(command: Command, messages: FirstMessages, width: number): void {
  const heading = messages.cli.heading;
  const titles: Record<string, string> = {
    "Usage:": heading.usage,
    "Options:": heading.options,
    "Commands:": heading.commands,
    "Arguments:": heading.arguments,
  };
  command.configureHelp({
    helpWidth: Math.min(width, 100),
    styleTitle: (title) => titles[title] ?? title,
    // The descriptions name the choices themselves, in the reader's language.
    // Every command has options; saying so takes the room of the words that tell what it does.
    subcommandTerm: (each) => [each.name(), ...each.registeredArguments.map(argumentTerm)].join(" "),
    // The list of all commands has to fit one screen; every command's own help has these two.
    visibleOptions: (each) =>
      Help.prototype.visibleOptions
        .call(new Help(), each)
        .filter(({ long }) => each.parent !== null || (long !== "--debug" && long !== "--no-color")),
    optionDescription: (option) => option.description,
    displayWidth,
    boxWrap: (text, columns) => (columns < Help.prototype.minWidthToWrap ? text : wrapText(text, columns)),
  });
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "…" : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
