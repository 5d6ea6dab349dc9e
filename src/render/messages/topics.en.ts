import type { Hold, OCCASIONS } from "../../domain/plan-types.ts";

/** Days of a window, counted from the date it is about; `late` is the last day on which a late message is welcome. */
interface Days {
  readonly first: number;
  readonly last: number;
  readonly late: number;
}

/** First to last day of a season's greeting, as texts. */
interface Dates {
  readonly japan: string;
  /** Japan, to people written to casually, where that differs. */
  readonly casual: string;
  readonly elsewhere: string;
}

type ByHold<Value> = Readonly<Record<Hold, Value>>;
type Season =
  | "nengajo"
  | "year-end"
  | "new-year"
  | "kanchu-mimai"
  | "yokan-mimai"
  | "shochu-mimai"
  | "zansho-mimai";
type ByDays<Value> = Readonly<Record<Exclude<(typeof OCCASIONS)[number], Season>, Value>>;

const ownNews = ({ last, late }: Days): string => `your own news: ${last} days, late until day ${late}`;
const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? "" : "s"}`;

export const topicsEn = {
  unknown: (word: string): string => `There is no command and no help topic "${word}".`,
  didYouMean: (command: string): string => `Did you mean: ${command}`,
  all: (command: string): string => `Everything there is help for: ${command}`,
  file: {
    title: "The contact file is one text file (YAML), yours to edit. It is looked for here, in this order:",
    named: "the file you name",
    variable: "the file that this variable names",
    here: "in the folder you are in",
    home: "your own place",
    exampleTitle: "A small one, complete:",
    example: `me:
  name: Alex Morgan
  milestones:
    - { date: 2026-10-31, kind: left, company: Hikari Trading }
contacts:
  - name: Sam Lee
    relationship: boss
    email: sam@lee.example
    met: 2019-04-01
    history:
      - { on: 2026-10-30, via: meeting, note: goodbye }
  - name: Kim Park        # name and relationship are all a contact needs
    relationship: friend
`,
    fieldsTitle: (types: string): string =>
      `The relationship is one of ${types}, or one of your own. What else a contact may have:`,
    group: {
      name: "who it is",
      work: "work",
      reach: "how to write",
      often: "how often",
      dates: "their dates",
      past: "so far",
      quiet: "to hold back",
      alumni: "for alumni",
      own: "for yourself",
    },
    /** What a key of a contact means, where the language of the keys is not the reader's. */
    word: {} as Readonly<Record<string, string>>,
    insideTitle: "Fields with several parts, written { part: value, part: value }:",
    sectionsTitle: "Beside contacts the file may have:",
    rules:
      "Dates are written 2026-12-16; several of a kind stand in a list, one a line. When the program writes, your comments and your order stay.",
    more: {
      first: "a first file",
      mistakes: "mistakes in it",
      schema: "each field told",
      templates: "the texts; your own stand in templates/ beside the file",
    },
    exampleFile: "A long example, with comments:",
  },
  planning: {
    title:
      'Each person is shown once, with the best reason to write; the others follow as "Also". What is not late comes first, and then this order decides:',
    own: "Your own occasions",
    ownText: "occasions of the file, from their first day to the last",
    window: {
      congratulations: ({ last, late }: Days): string =>
        `their news (events): ${last} days, late until day ${late}`,
      birthday: ({ last }: Days): string => `the day and the ${last} days after it`,
      independence: ownNews,
      "new-job": ownNews,
      "after-leaving": ({ first, last, late }: Days): string =>
        `thanks, ${first} to ${last} days after you left, late until day ${late}`,
      farewell: ({ first }: Days): string => `the ${-first} days before somebody's last day (left_on)`,
      "check-in": ({ first, last, late }: Days): string =>
        `${first} to ${last} days after that, late until day ${late}`,
      "follow-up": (): string => "what you promised (follow_ups), from its day until done",
      "catch-up": (): string => "nothing else came up for as long as told below",
    } satisfies ByDays<(days: Days) => string>,
    season: {
      nengajo: ({ japan }: Dates): string => `Japan, to be posted: ${japan}`,
      "year-end": ({ japan, elsewhere }: Dates): string => `Japan: ${japan}; elsewhere: ${elsewhere}`,
      "new-year": ({ japan, casual, elsewhere }: Dates): string =>
        `Japan: ${japan}, casual ${casual}; elsewhere: ${elsewhere}`,
      "kanchu-mimai": ({ japan }: Dates): string => `Japan: ${japan}`,
      "yokan-mimai": ({ japan }: Dates): string => `Japan: ${japan}`,
      "shochu-mimai": ({ japan }: Dates): string => `Japan: ${japan}`,
      "zansho-mimai": ({ japan }: Dates): string => `Japan: ${japan}`,
    } satisfies Readonly<Record<Season, (dates: Dates) => string>>,
    dates: (first: string, last: string): string => `${first} to ${last}`,
    oftenTitle: "How often, where the file does not say otherwise (every, min_gap, channel):",
    often: (every: string, gap: string, channel: string, isFormal: boolean): string =>
      `every ${every.replace(/^1 /, "")}, at least ${gap} apart, by ${channel}, ${isFormal ? "formal" : "casual"}`,
    duration: (months: number, days: number): string => {
      if (months > 0 && months % 12 === 0) return count(months / 12, "year");
      return months > 0 ? count(months, "month") : count(days, "day");
    },
    holdTitle: "What holds a message back:",
    hold: {
      "do-not-contact": (): string => "do_not_contact: yes. Nothing, ever.",
      snoozed: (): string => "snoozed_until: nothing before that day.",
      "just-followed": ({ days }): string =>
        `You write by sns and followed them (followed_on) less than ${days} days ago: only what you promised.`,
      leaving: ({ days }): string =>
        `They leave, or left less than ${days} days ago, or came back: only goodbye, good wishes and what you promised.`,
      "too-soon-after-leaving": ({ days }): string =>
        `You left less than ${days} days ago: only good wishes and what you promised.`,
      imported: (): string =>
        "Imported, and no contact noted yet: no greetings of the season, none of your own occasions.",
      mourning: (): string =>
        "A death in their family or yours (mourning): no year-end or New Year greetings for a year; in Japan a midwinter greeting instead.",
      "nengajo-declined": (): string => "nengajo: declined or no. No New Year card.",
      resting: ({ count: messages }): string =>
        `${messages} messages in a row without an answer (reply: no): greetings, catch-ups and your own occasions rest.`,
      "season-greeted": (): string => "One greeting a season is enough.",
      "min-gap": (): string =>
        "The last message is not long enough ago (min_gap): greetings, catch-ups, your own occasions.",
      held: ({ days }): string =>
        `A better occasion comes within ${days} days (hold_days): the catch-up waits for it.`,
    } satisfies ByHold<(limits: { days: number; count: number }) => string>,
    day: (postDays: number): string =>
      `The right day: formal messages go out on working days; cards and letters on any day, ${count(postDays, "day")} earlier for the post (post_days). Greetings of the season and your own news are spread over the first two thirds of their days, so that not everybody comes up on one morning (spread: no).`,
    more: { explain: "what is held back today, and why", show: "all about one person" },
  },
  environment: {
    title: "Variables that are read:",
    variable: {
      KEEPINTOUCH_FILE: "the contact file, where --file does not name one",
      XDG_CONFIG_HOME: "folder of keepintouch/contacts.yaml (~/.config)",
      XDG_STATE_HOME: "what undo and remind remember (~/.local/state)",
      "APPDATA, LOCALAPPDATA": "the same two on Windows",
      "VISUAL, EDITOR": "the editor of edit and draft --edit",
      "LC_ALL, LC_MESSAGES, LANG": "language, without --ui-lang and settings.language",
      TZ: "whose day is today, without settings.time_zone",
      "NO_COLOR, FORCE_COLOR": "never, always colour (else on a terminal)",
      "TERM, COLUMNS": "dumb: no colour; the width, outside a terminal",
      "TMUX, SSH_TTY, SSH_CONNECTION": "how --copy reaches your clipboard",
      "DISPLAY, WAYLAND_DISPLAY": "the desktop for --copy, --open and --notify",
      "WSL_DISTRO_NAME, WSL_INTEROP": "Linux in Windows: its clipboard and mail program",
      "LOGNAME, USER": "to whom remind --mail writes",
    },
    flagsTitle: "Flags that every command takes (--json: those whose help names it):",
    statusTitle: "Exit status:",
    status: {
      "0": "done, also with warnings",
      "1": "due --exit-code: somebody is due; lint: a finding from warn up; a draft refused; news for nobody; no clipboard",
      "2": "wrong use, an unknown name, a mistake in the contact file (also when it left only some people out)",
      "70": "a bug of the program",
      "130": "cancelled with Ctrl-C",
    },
    streams: "What you asked for goes to stdout, remarks and questions to stderr.",
  },
} as const;
