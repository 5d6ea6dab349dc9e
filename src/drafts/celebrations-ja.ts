import type { LifeEvent } from "../domain/contact.ts";
import type { Facts } from "./facts.ts";
import { phraseInLanguage } from "./free-text.ts";

/** The same sentence in 敬語, です・ます and as friends talk. */
export type Styles<Text> = { readonly formal: Text; readonly polite: Text; readonly plain: Text };

export function congratulation(facts: Facts, event: LifeEvent | undefined = facts.event): string {
  const { style } = facts;
  if (event === undefined && facts.newlyMourning) {
    return style === "formal" ? "その後、いかがお過ごしでしょうか。" : "その後、どうしているかなと思って。";
  }
  if (event?.kind === "retirement") {
    return {
      formal: "このたびは、長年のお勤め、誠にお疲れ様でございました。",
      polite: "長い間のお勤め、本当にお疲れさまでした。",
      plain: "長い間、本当におつかれさま！",
    }[style].replace("！", facts.newlyMourning ? "。" : "！");
  }
  if (event?.kind === "other") {
    return {
      formal: "その後いかがお過ごしかと思い、ご連絡いたしました。",
      polite: "その後どうされているかなと思い、ご連絡しました。",
      plain: "その後どうしてるかなと思って連絡したよ。",
    }[style];
  }
  const thing = celebrated(facts, event);
  if (facts.newlyMourning) return heardOf(facts, event, thing);
  if (thing === undefined) {
    return {
      formal: "このたびは、誠におめでとうございます。",
      polite: "このたびは、本当におめでとうございます。",
      plain: "おめでとう！",
    }[style];
  }
  return {
    formal: `このたびは${thing}、誠におめでとうございます。`,
    polite: `${thing}、おめでとうございます。`,
    plain: `${inPlainWords(thing)}おめでとう！`,
  }[style];
}

/** Without the ご of politeness: 営業部長への昇進. */
export function inPlainWords(thing: string): string {
  return thing.replace(/^ご|(?<=の|へ)ご/g, "");
}

/** To whoever has just lost somebody: that it was heard of, and no more. */
function heardOf({ style }: Facts, event: LifeEvent | undefined, thing: string | undefined): string {
  const what = event?.kind === "new-job" ? "新しいお勤め先に移られた" : thing;
  const plain = event?.kind === "new-job" ? "転職" : inPlainWords(thing ?? "知らせ");
  return {
    formal: what === undefined ? "お知らせを伺いました。" : `このたび、${what}と伺いました。`,
    polite: what === undefined ? "お知らせを伺いました。" : `${what}と伺いました。`,
    plain: `${plain}のこと、聞いたよ。`,
  }[style];
}

const POST = /[長役事部課室店局社院校所]$|マネージャー$|リーダー$|支社$|本社$|チーム$/;
/** A note that names a town. */
const PLACE =
  /^(札幌|旭川|仙台|東京|横浜|川崎|千葉|埼玉|大宮|新潟|金沢|長野|静岡|浜松|名古屋|京都|大阪|神戸|岡山|広島|高松|松山|福岡|北九州|熊本|鹿児島|那覇|沖縄|北海道|海外|上海|北京|台北|ソウル|香港|シンガポール|バンコク|ニューヨーク|ロンドン|パリ|ベルリン)$|[都道府県]$/;
const MOVE =
  /(への|へ|に)?(ご)?(昇進|昇格|就任|異動|転勤|着任|赴任)?(し(まし)?た|する|になった|になりました)?$/;

/** 営業本部長へのご昇進, ご結婚 … */
export function celebrated({ style }: Facts, event: LifeEvent | undefined): string | undefined {
  const note = phraseInLanguage(event?.note, "ja");
  switch (event?.kind) {
    case "promotion": {
      const post = newPost(note);
      return post !== undefined && POST.test(post) ? `${post}へのご昇進` : "ご昇進";
    }
    case "transfer":
      return transfer(note);
    case "new-job":
      return style === "plain" ? "転職" : "新たなご門出";
    case "award":
      return award(note);
    case "wedding":
      return "ご結婚";
    case "birth":
      return style === "plain" ? "赤ちゃん誕生" : "お子さまのご誕生";
    default:
      return undefined;
  }
}

/** 部長 of 課長から部長へ; undefined for what is too long for a title. */
function newPost(note: string | undefined): string | undefined {
  if (note === undefined || note.length > 20) return undefined;
  const post = note.replace(MOVE, "").replace(/^.*から(?=.)/, "");
  return post === "" ? undefined : post;
}

function transfer(note: string | undefined): string {
  const post = newPost(note);
  const isMove = note !== undefined && /転勤|赴任/.test(note);
  if (post === undefined || /[をがはで、]/.test(post)) return isMove ? "ご転勤" : "ご異動";
  if (isMove) return `${post}へのご転勤`;
  if (PLACE.test(post)) return `${post}へのご異動`;
  if (!POST.test(post)) return "ご異動";
  return /(長|マネージャー|リーダー)$/.test(post) ? `${post}へのご就任` : `${post}へのご異動`;
}

const AWARDED =
  /(を|の|に|で)?(ご)?(受賞|獲得|授賞|いただ[いく]|もらっ|もらう|受け|受ける|と[っる]|取[っる]|輝[いく]|選ばれ|選出|認定)(し|され|る)?(た|ました)?$/;

/** 学会賞 of 学会賞を受賞: the word that follows says it. */
function award(note: string | undefined): string {
  const name = note?.replace(AWARDED, "").replace(/^「(.+)」$/, "$1");
  if (name === undefined || name === "" || name.length > 20) return "ご受賞";
  const won = /^(.*?)(?:で|での|に|の)?(準優勝|優勝|入選|入賞)$/.exec(name);
  if (won !== null) {
    const [, where = "", what = ""] = won;
    return where === "" ? `ご${what}` : `${where}での${what === "準優勝" ? "" : "ご"}${what}`;
  }
  return /(賞|表彰|MVP|グランプリ|メダル)$/.test(name) && !/[をが]/.test(name) ? `${name}のご受賞` : "ご受賞";
}

/** Whom a scholar's words fit better than those about diligence at work. */
function isTeacher(salutation: string): boolean {
  return salutation.endsWith("先生") || salutation.endsWith("教授");
}

export function eventWish(facts: Facts, salutation: string): string {
  const { event, style, newlyMourning } = facts;
  if (event?.kind === "other") return "";
  if (newlyMourning) return quietWish(facts);
  const wishes: Record<string, Styles<string>> = {
    promotion: {
      formal:
        "日頃のご尽力が実を結ばれたことと、私も大変うれしく存じます。\n新しいお立場でのご活躍を、心よりお祈り申し上げます。",
      polite:
        "これまでのお仕事ぶりを思うと、私もとてもうれしいです。\n新しい役割でのご活躍を応援しています。",
      plain: "がんばってきたのを知ってるから、自分のことみたいにうれしいよ。",
    },
    transfer: {
      formal: "新天地でのご活躍を、心よりお祈り申し上げます。",
      polite: "新天地でのご活躍を応援しています。",
      plain: "新しい場所でも応援してるよ。",
    },
    "new-job": {
      formal: "これまでのご経験を生かされ、新しい職場でもご活躍なさいますよう、心よりお祈り申し上げます。",
      polite: "新しい職場でのご活躍を、心から応援しています。",
      plain: "新しい職場、どんな感じ？応援してるよ。",
    },
    award: {
      formal: isTeacher(salutation)
        ? "長年のご研鑽のたまものと拝察し、心よりお祝い申し上げます。"
        : "日頃のご努力のたまものと、心より敬意を表します。\nさらなるご活躍をお祈り申し上げます。",
      polite: isTeacher(salutation)
        ? "長年のご研鑽が実を結ばれたこと、私もとてもうれしいです。"
        : "日頃の努力が形になって、私までうれしくなりました。",
      plain: "すごい！自分のことみたいにうれしいよ。",
    },
    wedding: {
      formal: "お二人の末永いお幸せを、心よりお祈り申し上げます。",
      polite: "お二人でどうぞ末永くお幸せに。",
      plain: "二人でいつまでも幸せにね。",
    },
    birth: {
      formal: "ご家族の皆様の健やかな毎日を、心よりお祈り申し上げます。",
      polite: "ご家族の皆さまが健やかに過ごされますように。",
      plain: "家族みんなが元気に過ごせますように。",
    },
    retirement: {
      formal:
        "これまで賜りましたご厚情に、心より御礼申し上げます。\nこれからの毎日が、健やかで実り多いものとなりますようお祈り申し上げます。",
      polite: "これまで本当にお世話になりました。\nこれからの毎日が、楽しく実り多いものになりますように。",
      plain: "これからはゆっくり楽しんでね。",
    },
  };
  const neutral: Styles<string> = {
    formal: "心よりお喜び申し上げます。",
    polite: "私もとてもうれしいです。",
    plain: "自分のことみたいにうれしいよ。",
  };
  return (wishes[event?.kind ?? ""] ?? neutral)[style];
}

/** Beside a loss: thanks to whoever retires, and a thought for the health of everybody else. */
function quietWish({ event, style }: Facts): string {
  if (event?.kind === "retirement") {
    return {
      formal: "これまで賜りましたご厚情に、心より御礼申し上げます。",
      polite: "これまで本当にお世話になりました。",
      plain: "これからはゆっくりしてね。",
    }[style];
  }
  const isWork = ["promotion", "transfer", "new-job"].includes(event?.kind ?? "");
  return {
    formal: `${isWork ? "何かとご多用の時期と存じますが、" : ""}どうかお体を第一になさってください。`,
    polite: `${isWork ? "何かと気の張る時期と思いますが、" : ""}どうか体を一番に、無理なさらないでください。`,
    plain: "体が一番だから、無理しないでね。返事は気にしないで。",
  }[style];
}

const SUBJECTS: Readonly<Record<string, readonly [joyful: string, quiet: string]>> = {
  promotion: ["ご昇進のお祝い", "ご昇進と伺って"],
  transfer: ["ご異動のお祝い", "ご異動と伺って"],
  "new-job": ["新しい門出のお祝い", "新しいお勤め先と伺って"],
  award: ["ご受賞のお祝い", "ご受賞と伺って"],
  wedding: ["ご結婚のお祝い", "ご結婚と伺って"],
  birth: ["ご誕生のお祝い", "ご誕生と伺って"],
  retirement: ["長年のお勤めに感謝を込めて", "長年のお勤めに感謝を込めて"],
  other: ["その後のご様子伺い", "その後のご様子伺い"],
};

export function eventSubject({ event, newlyMourning }: Facts): string {
  const subjects = SUBJECTS[event?.kind ?? ""] ?? ["お祝い", "ご様子伺い"];
  const subject = subjects[newlyMourning ? 1 : 0];
  if (event?.kind === "transfer" && transfer(phraseInLanguage(event.note, "ja")).endsWith("転勤")) {
    return subject.replace("異動", "転勤");
  }
  if (event?.kind === "award") {
    const won = award(phraseInLanguage(event.note, "ja"));
    const what = /(準優勝|優勝|入選|入賞)$/.exec(won)?.[1];
    return what === undefined ? subject : subject.replace("ご受賞", what === "準優勝" ? what : `ご${what}`);
  }
  return subject;
}
