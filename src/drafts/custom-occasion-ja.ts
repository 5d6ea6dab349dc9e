import type { Style } from "./facts.ts";

/** What the text of an occasion of the file's own begins with, and its subject. */
interface CustomWords {
  readonly subject: string;
  readonly sentence: string;
  /** The text invites already. */
  readonly invites: boolean;
}

const END = /[\s\u3000。.!！、]+$/;
/** A label that names the message itself: it is not greeted once more. */
const SAID_HUMBLY = /(お祝い|御礼|お礼|お見舞い|お悔やみ|お詫び)$/;
const GREETING = /(?:の)?(?:ご|御)?(挨拶|あいさつ)$/;
const INVITATION = /(お誘い|誘い|ご招待|招待)$/;
const NOTICE = /(ご案内|案内|お知らせ|知らせ|ご報告|報告|ご連絡|連絡|お願い|お便り|お伺い|ご確認|ご相談)$/;

/** 決算期のご挨拶 is its own subject; お花見 is what the message is written for. */
export function customWords(label: string, style: Style, inMourning: boolean): CustomWords {
  const name = label.replace(END, "");
  if (name === "") return { subject: "", sentence: "", invites: false };
  if (GREETING.test(name)) return greetingWords(name, style);
  if (SAID_HUMBLY.test(name)) {
    return {
      subject: name,
      sentence: {
        formal: `このたびは、${name}を申し上げたく、ご連絡いたしました。`,
        polite: `${name}をお伝えしたくて、ご連絡しました。`,
        plain: `${name}が言いたくて連絡したよ。`,
      }[style],
      invites: false,
    };
  }
  if (INVITATION.test(name)) return invitation(name, style, inMourning);
  if (NOTICE.test(name)) {
    return {
      subject: name,
      sentence: {
        formal: `${name}で、ご連絡いたしました。`,
        polite: `${name}で、ご連絡しました。`,
        plain: `${name.replace(/[ごお](?=(案内|知らせ|報告|連絡|確認|相談)$)/, "")}で連絡したよ。`,
      }[style],
      invites: false,
    };
  }
  return {
    subject: `${name}のご挨拶`,
    sentence: {
      formal: `${name}にあたり、ご挨拶申し上げます。`,
      polite: `${name}ということで、ご連絡しました。`,
      plain: `${name}ということで、連絡してみたよ。`,
    }[style],
    invites: false,
  };
}

function greetingWords(name: string, style: Style): CustomWords {
  const bare = name.replace(GREETING, "");
  const subject = bare === "" ? "ご挨拶" : `${bare}のご挨拶`;
  return {
    subject,
    sentence: {
      formal: `このたびは、${subject}を申し上げたく、ご連絡いたしました。`,
      polite: `${subject}にと思い、ご連絡しました。`,
      plain: `${bare === "" ? "" : `${bare}の`}あいさつをと思って連絡したよ。`,
    }[style],
    invites: false,
  };
}

function invitation(name: string, style: Style, inMourning: boolean): CustomWords {
  const begun: Record<Style, string> = {
    formal: `${name}で、ご連絡いたしました。`,
    polite: inMourning ? `${name}でご連絡しました。` : `${name}です。`,
    plain: inMourning ? `${name}で連絡したよ。` : `${name}です！`,
  };
  const asked: Record<Style, string> = {
    formal: "ご都合がよろしければ、ご一緒できましたら幸いです。",
    polite: "よろしければ、ご一緒しませんか。",
    plain: "よかったら一緒にどう？",
  };
  return {
    subject: name,
    sentence: `${begun[style]}${inMourning ? "" : asked[style]}`,
    invites: !inMourning,
  };
}
