import { VIAS, type Via } from "../domain/contact.ts";
import { singleLine } from "../domain/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Messages } from "../render/messages/catalogue.ts";

/** What people call the ways by which they keep in touch, programs included. */
const WAYS: Readonly<Partial<Record<Via, readonly string[]>>> = {
  email: ["mail", "e-mail", "gmail", "メール", "eメール", "電子メール"],
  chat: [
    "line",
    "slack",
    "teams",
    "chatwork",
    "messenger",
    "whatsapp",
    "wechat",
    "kakaotalk",
    "telegram",
    "signal",
    "discord",
    "sms",
    "チャット",
    "ライン",
    "スラック",
    "ショートメール",
  ],
  letter: ["手紙", "封書", "お手紙"],
  card: ["postcard", "はがき", "ハガキ", "葉書", "年賀状"],
  sns: ["linkedin", "facebook", "instagram", "twitter", "x", "インスタ", "フェイスブック", "ツイッター"],
  phone: ["call", "tel", "telephone", "電話", "通話"],
  meeting: ["met", "lunch", "dinner", "対面", "会った", "面会", "食事", "ランチ", "飲み会"],
  reaction: ["like", "いいね", "リアクション"],
  other: ["その他"],
};

const ANSWERS: Readonly<Record<"yes" | "no", readonly string[]>> = {
  yes: ["yes", "y", "true", "はい", "あり", "有り", "有", "来た"],
  no: ["no", "n", "false", "いいえ", "なし", "無し", "無", "まだ"],
};

/** The value of `--via` as it was said: `line`, メール. Throws UserError for what means no way. */
export function viaOf(value: string, flag: string, command: string, messages: Messages): Via {
  const said = tidied(value);
  const way = VIAS.find((via) => via === said || WAYS[via]?.includes(said));
  if (way !== undefined) return way;
  throw refusal(value, flag, command, VIAS, messages);
}

/** The value of a flag that takes yes or no, as it was said: はい. Throws UserError for anything else. */
export function answerOfWord(value: string, flag: string, command: string, messages: Messages): "yes" | "no" {
  const said = tidied(value);
  if (ANSWERS.yes.includes(said)) return "yes";
  if (ANSWERS.no.includes(said)) return "no";
  throw refusal(value, flag, command, ["yes", "no"], messages);
}

function tidied(value: string): string {
  return singleLine(value).normalize("NFKC").toLowerCase();
}

function refusal(
  value: string,
  flag: string,
  command: string,
  choices: readonly string[],
  { cli }: Messages,
): UserError {
  const { usage } = cli;
  return new UserError(
    `${usage.badChoice(flag, singleLine(value), choices.join(", "))}\n${usage.seeHelp(`keepintouch ${command} --help`)}`,
    2,
  );
}
