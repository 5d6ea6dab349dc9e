/** Pages of networks and programs to chat with, as cards name them. */
import { singleLine } from "../domain/plain-text.ts";
import type { ImportedValue } from "./imported.ts";
import { networkOf } from "./person.ts";
import type { VcardLine } from "./vcard-bytes.ts";
import { decodedUri, lineOf, parameterOf, percentDecoded, typesOf, unescaped } from "./vcard-text.ts";

export function isProfile({ name, value }: VcardLine): boolean {
  if (name === "X-SOCIALPROFILE" || name === "SOCIALPROFILE") return true;
  return name === "URL" && networkOf(unescaped(value)) !== undefined;
}

/** The network by its own name, else by the address of the page. */
export function profileOf(line: VcardLine): { readonly network: string; readonly profile: string } {
  const url = lineOf(line);
  const given = parameterOf(line, "SERVICE-TYPE") ?? parameterOf(line, "X-SERVICE-TYPE");
  const named = [...(given === undefined ? [] : [given.toLowerCase()]), ...typesOf(line)].find(
    (type) => !/^(?:pref|home|work|other|profile|social)$/.test(type),
  );
  const network = (line.name === "URL" ? undefined : named) ?? networkOf(url) ?? "";
  const handle = decodedUri(url, "x-apple") || singleLine(parameterOf(line, "X-USER") ?? "");
  return { network: network === "twitter" ? "x" : singleLine(network), profile: handle };
}

/** Programs that people chat with; what others of an old address book were is nothing to write to. */
const CHATS: ReadonlySet<string> = new Set([
  "line",
  "slack",
  "teams",
  "msteams",
  "chatwork",
  "skype",
  "whatsapp",
  "telegram",
  "signal",
  "wechat",
  "kakaotalk",
  "viber",
  "discord",
  "zoom",
  "messenger",
  "matrix",
  "googlechat",
]);

/** `line:taro` and Apple's `X-SERVICE-TYPE=LINE:x-apple:taro`. */
export function chatOf(line: VcardLine): ImportedValue | undefined {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(lineOf(line)) ?? [];
  const named = (parameterOf(line, "X-SERVICE-TYPE") ?? parameterOf(line, "SERVICE-TYPE"))?.toLowerCase();
  const app = [named, scheme.toLowerCase()].find((name) => name !== undefined && CHATS.has(name));
  const id = percentDecoded(rest.replace(/^\/\//, "")).trim();
  return app === undefined || id === "" ? undefined : { app, id };
}
