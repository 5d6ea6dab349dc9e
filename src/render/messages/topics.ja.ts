import type { TopicMessages } from "./catalogue.ts";

const ownNews = ({ last, late }: { last: number; late: number }): string =>
  `ご自身の近況。その日から${last}日間(遅れても${late}日目まで)`;

export const topicsJa: TopicMessages = {
  unknown: (word) => `「${word}」というコマンドやヘルプの項目はありません。`,
  didYouMean: (command) => `お探しのものはこちらでしょうか: ${command}`,
  all: (command) => `ヘルプの一覧: ${command}`,
  file: {
    title: "連絡先ファイルは一つのテキストファイル(YAML)で、ご自分で編集できます。次の順に探します。",
    named: "指定したファイル",
    variable: "この環境変数が示すファイル",
    here: "今いるフォルダー",
    home: "ご自分の置き場所",
    exampleTitle: "小さな例(これで全部です):",
    example: `me:
  name: 山田 太郎
  milestones:
    - { date: 2026-10-31, kind: left, company: 株式会社ひかり }
contacts:
  - name: 佐藤 健
    reading: さとう たける
    relationship: boss
    email: sato@hikari.example
    met: 2019-04-01
    history:
      - { on: 2026-10-30, via: meeting, note: 退職のご挨拶 }
  - name: 鈴木 花子        # 必要なのは name と relationship だけです
    relationship: friend
`,
    fieldsTitle: (types) => `relationship(関係)は ${types}、またはご自分で決めた名前です。ほかに書ける項目:`,
    group: {
      name: "名前",
      work: "勤務先",
      reach: "連絡手段",
      often: "間隔",
      dates: "相手の予定",
      past: "これまで",
      quiet: "控えるとき",
      alumni: "退職した方",
      own: "自分用",
    },
    word: {
      family: "姓",
      given: "名",
      reading: "読み",
      aliases: "別名",
      honorific: "敬称",
      company: "会社",
      department: "部署",
      title: "役職",
      industry: "業種",
      phone: "電話",
      address: "住所",
      followed_on: "フォローした日",
      channel: "連絡手段",
      register: "改まるか、くだけるか",
      language: "言語",
      country: "国",
      region: "地方",
      every: "連絡の間隔",
      min_gap: "最低限あける間隔",
      birthday: "誕生日",
      events: "慶事など",
      follow_ups: "約束",
      celebrates: "祝う行事",
      met: "出会った日",
      last_contact: "最後の連絡",
      history: "連絡の記録",
      added: "取り込んだ日",
      snoozed_until: "この日までお休み",
      skips: "見送った機会",
      do_not_contact: "連絡しない",
      mourning: "喪中",
      nengajo: "年賀状",
      left_on: "最終日",
      phase: "段階",
      potential: "見込み",
      consent: "承諾",
      help: "助け合い",
      tags: "タグ",
      notes: "メモ",
      extra: "その他",
    },
    insideTitle: "いくつかの値からなる項目は { 名前: 値, 名前: 値 } の形で書きます:",
    sectionsTitle: "contacts のほかに書けるもの:",
    rules:
      "日付は 2026-12-16 の形です。同じ項目がいくつもあるときは、一行に一つずつ並べます。プログラムが書き込んでも、コメントや順番はそのまま残ります。",
    more: {
      first: "最初のファイルを作る",
      mistakes: "誤りを調べる",
      schema: "全項目の説明",
      templates: "文面のもと。自作のものはファイルの隣の templates/ に",
    },
    exampleFile: "コメント付きの詳しい例:",
  },
  planning: {
    title:
      "一人につき、いちばんよい機会を一つだけ示し、残りは「ほかに」に並べます。期限内のものが遅れたものより先で、その中では次の順です。",
    own: "ご自分で決めた機会",
    ownText: "ファイルの occasions。その初日から最終日まで",
    window: {
      congratulations: ({ last, late }) => `相手の慶事(events)から${last}日間(遅れても${late}日目まで)`,
      birthday: ({ last }) => `当日とその後${last}日間`,
      independence: ownNews,
      "new-job": ownNews,
      "after-leaving": ({ first, last, late }) =>
        `退職のお礼。退職日の${first}日後から${last}日後(遅れても${late}日目まで)`,
      farewell: ({ first }) => `会社を去る方の最終日(left_on)までの${-first}日間`,
      "check-in": ({ first, last, late }) =>
        `その方の退職${first}日後から${last}日後(遅れても${late}日目まで)`,
      "follow-up": () => "約束したこと(follow_ups)。その日から、済むまで",
      "catch-up": () => "下の間隔のあいだ、ほかの機会がなかったとき",
    },
    season: {
      nengajo: ({ japan }) => `日本。投函する日: ${japan}`,
      "year-end": ({ japan, elsewhere }) => `日本は${japan}、日本以外は${elsewhere}`,
      "new-year": ({ japan, casual, elsewhere }) =>
        `日本は${japan}(親しい方には${casual})、日本以外は${elsewhere}`,
      "kanchu-mimai": ({ japan }) => `日本: ${japan}`,
      "yokan-mimai": ({ japan }) => `日本: ${japan}`,
      "shochu-mimai": ({ japan }) => `日本: ${japan}`,
      "zansho-mimai": ({ japan }) => `日本: ${japan}`,
    },
    dates: (first, last) => `${first}〜${last}`,
    oftenTitle: "連絡の間隔。ファイルに every、min_gap、channel があれば、そちらに従います。",
    often: (every, gap, channel, isFormal) =>
      `${every}ごと、${gap}以上あける、${channel}、${isFormal ? "改まった文面" : "くだけた文面"}`,
    duration: (months, days) => {
      if (months > 0 && months % 12 === 0) return `${months / 12}年`;
      return months > 0 ? `${months}か月` : `${days}日`;
    },
    holdTitle: "連絡を控えるとき:",
    hold: {
      "do-not-contact": () => "do_not_contact: yes の方には、何もお勧めしません。",
      snoozed: () => "snoozed_until の日までは、何もお勧めしません。",
      "just-followed": ({ days }) =>
        `SNS でやり取りする方をフォローして(followed_on)${days}日たたないうち。約束だけにします。`,
      leaving: ({ days }) =>
        `会社を去る方の退職後${days}日たたないうちと、戻った方。お別れ、お祝い、約束だけにします。`,
      "too-soon-after-leaving": ({ days }) =>
        `ご自身の退職から${days}日たたないうち。お祝いと約束だけにします。`,
      imported: () => "取り込んだだけで連絡の記録がない方への、季節の挨拶とご自分で決めた機会。",
      mourning: () =>
        "先方かご自身の喪中(mourning)の一年は、年末年始の挨拶と年賀状。日本では寒中見舞いに替えます。",
      "nengajo-declined": () => "nengajo: declined または no の方への年賀状。",
      resting: ({ count }) =>
        `${count}度続けてお返事(reply: no)がないとき。挨拶、近況伺い、ご自分で決めた機会は休みます。`,
      "season-greeted": () => "季節の挨拶は、一つの季節に一度だけです。",
      "min-gap": () => "前の連絡から min_gap がたたないうちの、挨拶、近況伺い、ご自分で決めた機会。",
      held: ({ days }) => `${days}日以内(hold_days)によりよい機会があれば、近況伺いはそれを待ちます。`,
    },
    day: (postDays) =>
      `送る日: 改まった相手へは、土日祝日と年末年始を避けて送ります。はがきと手紙は曜日を問わず、届くまでの${postDays}日(post_days)だけ早めます。季節の挨拶とご自身の近況は、一日に集まらないよう期間の初めの三分の二に散らします(spread: no で散らしません)。`,
    more: { explain: "今日控えているものと、その理由", show: "一人の詳しい内容" },
  },
  environment: {
    title: "参照する環境変数:",
    variable: {
      KEEPINTOUCH_FILE: "--file がないときの連絡先ファイル",
      XDG_CONFIG_HOME: "keepintouch/contacts.yaml を置くフォルダー(~/.config)",
      XDG_STATE_HOME: "undo と remind の記録(~/.local/state)",
      "APPDATA, LOCALAPPDATA": "Windows では上の二つの代わり",
      "VISUAL, EDITOR": "edit と draft --edit で使うエディター",
      "LC_ALL, LC_MESSAGES, LANG": "--ui-lang と settings.language がないときの言語",
      TZ: "settings.time_zone がないときのタイムゾーン",
      "NO_COLOR, FORCE_COLOR": "色を付けない、いつも付ける(通常は端末でだけ)",
      "TERM, COLUMNS": "dumb なら色なし。端末でないときの幅",
      "TMUX, SSH_TTY, SSH_CONNECTION": "--copy がクリップボードに届く経路",
      "DISPLAY, WAYLAND_DISPLAY": "--copy、--open、--notify で使うデスクトップ",
      "WSL_DISTRO_NAME, WSL_INTEROP": "WSL(Windows のクリップボードとメールソフト)",
      "LOGNAME, USER": "remind --mail の宛先",
    },
    flagsTitle: "どのコマンドでも使えるオプション(--json は、説明に載っているコマンドだけ):",
    statusTitle: "終了コード:",
    status: {
      "0": "正常に終わりました(警告があるときも)",
      "1": "due --exit-code で連絡する人がいる、lint の warn 以上の指摘、断られた下書き、お便りを送れる人がいない、クリップボードがない",
      "2": "使い方の誤り、名前が見つからない、連絡先ファイルの誤り(一部の人が除かれたときも)",
      "70": "プログラムの不具合",
      "130": "Ctrl-C で中止",
    },
    streams: "結果は標準出力に、注意や質問は標準エラー出力に出ます。",
  },
};
