/** What a name in a template may stand for; `free` is the user's own map. */
export type VariableKind = "text" | "flag" | "list" | "free";

export interface Variable {
  readonly name: string;
  readonly kind: VariableKind;
  readonly en: string;
  readonly ja: string;
}

const text = (name: string, en: string, ja: string): Variable => ({ name, kind: "text", en, ja });
const flag = (name: string, en: string, ja: string): Variable => ({ name, kind: "flag", en, ja });
const list = (name: string, en: string, ja: string): Variable => ({ name, kind: "list", en, ja });

/** Every variable of a template; a fact that is missing is an empty text. */
export const VARIABLES: readonly Variable[] = [
  text("me.full", "my name", "自分の氏名"),
  text("me.family", "my family name", "自分の姓"),
  text("me.given", "my given name", "自分の名"),
  text("me.email", "my e-mail address", "自分のメールアドレス"),
  text("me.phone", "my phone number", "自分の電話番号"),
  text("me.company", "where I work now", "現在の勤務先"),
  text("me.department", "my department", "自分の部署"),
  text("me.title", "my title", "自分の役職"),
  list("me.address", "lines of my address", "自分の住所（行ごと）"),
  text("contact.id", "id of the contact", "相手の id"),
  text("contact.full", "full name", "相手の氏名"),
  text("contact.family", "family name", "相手の姓"),
  text("contact.given", "given name", "相手の名"),
  text(
    "contact.salutation",
    "name with the honorific that fits: 佐藤部長, 鈴木さん, Sam Lee",
    "敬称つきの呼び方（佐藤部長、鈴木さん）",
  ),
  list("contact.addressee", "addressee lines: company, department, name", "宛名（会社・部署・氏名の各行）"),
  text("contact.company", "their company", "相手の会社"),
  text("contact.department", "their department", "相手の部署"),
  text("contact.title", "their title", "相手の役職"),
  text("contact.industry", "their industry", "相手の業界"),
  text(
    "contact.new_company",
    "their company, unless I was there with them",
    "相手の会社（一緒だった会社なら空）",
  ),
  text("contact.former_company", "the company at which we knew each other", "一緒だった（担当していた）会社"),
  flag("contact.needs_private_address", "no private e-mail or chat is known yet", "私用の連絡先がまだない"),
  flag(
    "contact.company_address_used",
    "it goes to an address or a chat program that ends with the last day",
    "退職すると使えなくなる会社のアドレスやチャット宛てか",
  ),
  flag("contact.has_left", "their last day has gone by", "退職日を過ぎているか"),
  text(
    "contact.news_sender",
    "whose news they may be invited to: settings.sender.name, else the company",
    "お便りの送り主（settings.sender.name、なければ会社）",
  ),
  flag(
    "contact.left_after_me",
    "I had left the place where we worked before they did",
    "相手より先に自分がそこを退職していたか",
  ),
  text("contact.country", "their country, else that of the settings: GB", "相手の国（なければ設定の国）"),
  flag("contact.may_be_invited", "not asked yet whether they want news", "お便りの希望をまだ聞いていない"),
  list("contact.tags", "their tags", "タグ"),
  text("contact.notes", "my notes about them", "自分用のメモ"),
  {
    name: "contact.extra",
    kind: "free",
    en: "own fields: contact.extra.hobby",
    ja: "自由項目（contact.extra.hobby など）",
  },
  text("occasion.id", "id of the occasion", "機会の id"),
  text("occasion.label", "name of the occasion", "機会の名前"),
  flag("occasion.custom", "an occasion of the file's own", "自分で定義した機会か"),
  text(
    "occasion.subject",
    "what a subject calls an occasion of the file's own; empty in English",
    "自分で定義した機会を件名で言う言葉（英語では空）",
  ),
  text(
    "occasion.mention",
    "a sentence that brings up an occasion of the file's own",
    "自分で定義した機会に触れる一文",
  ),
  flag(
    "occasion.invites",
    "that sentence invites already; never in English",
    "その一文が誘いを兼ねるか（日本語のみ）",
  ),
  text("occasion.window", "first to last right day", "ふさわしい期間"),
  flag("occasion.late", "the late part of the window", "時期を過ぎているか"),
  text("days_since", "days since the last contact", "最後の連絡からの日数"),
  text("months_since", "whole months since the last contact", "最後の連絡からの月数"),
  text("today.date", "today, 2026-12-16", "今日（2026-12-16）"),
  text("today.long", "today in words", "今日（2026年12月16日）"),
  text("today.wareki", "today in the Japanese era", "今日（令和8年12月16日）"),
  text("today.year", "this year", "今年"),
  text("season.kanji", "season phrase of a letter's head, right that day: 新緑の候", "時候（新緑の候）"),
  text("season.soft", "season phrase to which が can be added", "時候（やわらかい言い方）"),
  text(
    "season.mimai",
    "the season greeting of that day: 暑中お伺い申し上げます",
    "その日の見舞い（暑中お伺い申し上げます）",
  ),
  flag("season.fits", "that day is in the season that the occasion greets", "その日が、機会の季節のうちか"),
  flag(
    "season.year_is_new",
    "read in January or February: 本年もよろしく may be said",
    "読まれるのが1月か2月か（「本年も…」と言えるか）",
  ),
  text("greeting", "greeting of the New Year or the season", "賀詞や見舞いの言葉"),
  text(
    "opening",
    "names the gap: ご無沙汰しております; empty under 2 months",
    "間があいたときの書き出し（2か月未満は空）",
  ),
  text("hello", "opening where there is no gap", "間があいていないときの書き出し"),
  text("introduction", "says who I am, after more than 3 months", "名乗り"),
  text("apology", "for writing late", "遅くなったお詫び"),
  list(
    "preamble",
    "greeting, opening, introduction and apology, those that apply",
    "書き出しの文（該当するものだけ）",
  ),
  text("wellbeing", "asks how they are, with the season", "時候と安否"),
  text("thanks", "thanks for the last help received", "最後に受けた助けへのお礼"),
  text("memory", "one thing from the time together", "一緒だった頃の思い出"),
  text("news", "one or two lines about me", "自分の近況"),
  flag("tells_news", "own news is an occasion of this draft", "近況の報告を兼ねるか"),
  text("care", "wish for their health", "体を気づかう言葉"),
  text("closing", "closing for register and addressee", "結びの言葉"),
  text(
    "signed_name",
    "my name under a letter or card; the given name alone to relatives",
    "手紙やはがきの差出人名（同じ姓の親族には名だけ）",
  ),
  flag("tells_job", "my work is told of in this draft", "自分の仕事のことに触れるか"),
  list("signature", "lines of my signature", "署名（行ごと）"),
  text("sender", "my name for the end of a subject", "件名の末尾に添える名前"),
  text("year_end_wish", "よいお年を, where it may be said", "よいお年を（言ってよいときだけ）"),
  text("quiet", "quiet words for somebody in mourning", "喪中の相手への静かな言葉"),
  text("easy_answer", "says that a word is answer enough", "返事はひと言でよいという言葉"),
  text("also_wish", "a clause for the birthday or event named as well", "併せて伝える誕生日やお祝いの一言"),
  text(
    "birthday_wish",
    "the wish for a birthday, another one every year",
    "誕生日に添える言葉（年ごとに変わる）",
  ),
  text("late_wish", "opens a birthday wish after the day", "誕生日を過ぎたときの前置き"),
  text("phone_opening", "how a call begins", "電話の第一声"),
  text("shared.company", "the company I left, where we worked together", "在籍していた会社"),
  text("shared.department", "my department there", "在籍していた部署"),
  text("shared.place", "department or company", "部署、なければ会社"),
  text(
    "shared.tenure",
    "my time there: 株式会社ひかり在籍中, at Hikari; without the company (在籍中, there) where the introduction names it",
    "在籍していた時期（株式会社ひかり在籍中。英語では at Hikari。名乗りで会社名に触れていれば「在籍中」、there）",
  ),
  flag(
    "shared.there",
    "they worked at the company I left, or with it, as far as the file tells",
    "退職した会社に相手もいた（または取引があった）か",
  ),
  flag(
    "shared.this_year",
    "I left it this year, and they were in touch with me this year",
    "今年退職し、相手とも今年やりとりがあったか",
  ),
  text(
    "shared.work",
    "a sentence on the time together, for alumni: department and years",
    "一緒に働いた部署と年数の一文（OB・OG のみ）",
  ),
  text(
    "item.title",
    "headline of the piece of news; empty outside of keepintouch news",
    "お便りの見出し（news 以外では空）",
  ),
  text("item.body", "its text", "お便りの本文"),
  text("item.url", "where to read more", "お便りのリンク"),
  text("item.insider_note", "what makes those smile who worked here", "在籍者ならではのひとこと"),
  flag("news_is_fresh", "my new job is at most two weeks old", "新しい仕事から二週間以内か"),
  flag(
    "heard_this_year",
    "a touch or help is noted for the year that is looked back on",
    "振り返る年にやりとりや助けの記録があるか",
  ),
  flag("between_jobs", "I have left and nothing newer is known", "退職後で次の仕事がまだないか"),
  flag("together", "we worked together: boss, colleague, client, alumni", "一緒に働いた相手か"),
  text("learned", "what I learned there", "そこで学んだこと"),
  text(
    "milestone.kind",
    "my newest milestone: left, new-job, career-change, independent",
    "最新の節目の種類",
  ),
  text("milestone.date", "its date", "その日付"),
  text("milestone.company", "its company", "その会社"),
  text("milestone.department", "its department", "その部署"),
  text("milestone.role", "its role", "その役割"),
  text("event.kind", "their newest event: promotion, wedding …", "相手の出来事の種類"),
  text("event.date", "its date", "その日付"),
  text("event.note", "its note", "その説明"),
  text("event.congratulation", "the congratulation", "お祝いの言葉"),
  text("event.wish", "the wish that goes with it", "お祝いに添える言葉"),
  flag("event.joyful", "an event to celebrate", "おめでたい出来事か"),
  text("event.subject", "what a subject line calls it", "件名に書く言葉"),
  text("help.received", "the last help received", "最後に受けた助け"),
  text("help.given", "the last help given", "最後にした手助け"),
  text("follow_up.date", "date of the open follow-up", "フォローの日付"),
  text("follow_up.note", "its note, as written for myself", "そのメモ（自分用）"),
  text(
    "follow_up.promise",
    "what I owe, of a note like 本を返す: 本をお返しする; empty in English",
    "自分が果たす約束（「本を返す」なら「本をお返しする」）",
  ),
  text(
    "follow_up.matter",
    "what it is about, if the note names a thing",
    "フォローの用件（メモが名詞のとき）",
  ),
  text(
    "follow_up.thanks",
    "the thanks that it is for; empty where it is for something else",
    "フォローがお礼のとき、そのお礼の言葉（ほかの用件なら空）",
  ),
  text("follow_up.thanks_subject", "what a subject line calls these thanks", "そのお礼の件名"),
  text(
    "follow_up.goodbye",
    "the step of a goodbye that it is: thanks, address, any-time",
    "送別の準備のどれか: thanks、address、any-time",
  ),
  flag(
    "follow_up.several",
    "it is about several things: the photos; never in Japanese",
    "用件が複数のものか（英語のみ）",
  ),
  flag("follow_up.late", "a week or more after its date", "予定の日から一週間以上過ぎているか"),
  flag("mourning", "they are in mourning", "相手が喪中か"),
  flag("newly_mourning", "the death is not 49 days past", "相手の忌明け（49日）前か"),
  flag("my_mourning", "I am in mourning", "自分が喪中か"),
  text("relationship", "type of the contact", "関係の種類"),
  text("language", "ja or en", "文面の言語: ja か en"),
  text("channel", "email, chat, letter, card, sns or phone", "届け方: email、chat、letter、card、sns、phone"),
  text("register", "formal or casual", "文体: formal か casual"),
  flag("formal", "the register is formal", "改まった文面か"),
  flag("plain", "as friends chat", "くだけた文面か"),
  text("letter.head", "拝啓, season and well-being", "拝啓・時候・安否"),
  text("letter.end", "敬具, Yours sincerely", "敬具"),
  text("letter.date", "date of a letter", "手紙の日付"),
  text("card.date", "date of a card: 令和九年 元旦", "はがきの日付（令和九年 元旦）"),
];

export interface TemplateHelper {
  readonly name: string;
  readonly example: string;
  readonly en: string;
  readonly ja: string;
}

/** Every helper of a template, beside Handlebars' if, unless, each and with. */
export const HELPERS: readonly TemplateHelper[] = [
  {
    name: "date",
    example: '{{date event.date}} {{date event.date "long"}}',
    en: "a date in words",
    ja: "日付",
  },
  { name: "wareki", example: "{{wareki event.date}}", en: "a date in the Japanese era", ja: "和暦の日付" },
  { name: "eq", example: '{{#if (eq channel "chat")}}', en: "whether two values are equal", ja: "等しいか" },
  {
    name: "lines",
    example: "{{lines thanks news}}",
    en: "those that are not empty, each on a line",
    ja: "空でないものを一行ずつ",
  },
  {
    name: "sentences",
    example: "{{sentences thanks news}}",
    en: "those that are not empty, on one line",
    ja: "空でないものを続けて",
  },
  {
    name: "emoji",
    example: '{{emoji "😊" "。"}}',
    en: "an emoji where one fits, else the second text",
    ja: "絵文字（合わない場面では二つ目の文字）",
  },
  {
    name: "trim",
    example: "{{#trim}}…{{/trim}}",
    en: 'without blank lines around; lead="…" goes before what is not empty',
    ja: '前後の空行を除く。lead="…" は空でないときだけ前に付く',
  },
  {
    name: "compact",
    example: "{{#compact}}…{{/compact}}",
    en: "without any blank line, for chat",
    ja: "空行なし（チャット用）",
  },
  {
    name: "brief",
    example: "{{#brief}}…{{/brief}}",
    en: "the first line, or two short ones",
    ja: "最初の一行（短ければ二行）",
  },
  {
    name: "unpunctuated",
    example: "{{#unpunctuated}}…{{/unpunctuated}}",
    en: "without 、 and 。, as on cards",
    ja: "句読点なし（はがき用）",
  },
];
