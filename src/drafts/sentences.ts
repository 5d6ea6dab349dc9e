/**
 * The sentences of a draft that depend on several facts at once: one interface, written in each language's own file.
 * An empty text means that the sentence is left out.
 */
export interface Sentences {
  /** 賀詞 or 見舞い at the head of a New Year or season greeting. */
  readonly greeting: string;
  /** The New Year in the first message of a year that has another reason. */
  readonly newYear: string;
  /** Names the gap since the last contact. */
  readonly opening: string;
  /** Stands in the opening's place where there is no gap to name. */
  readonly hello: string;
  readonly introduction: string;
  /** 株式会社ひかり在籍中, at Hikari; empty where no company is known. */
  readonly tenure: string;
  readonly apology: string;
  /** Season and a question after their health. */
  readonly wellbeing: string;
  /** Thanks for the last help received. */
  readonly thanks: string;
  /** The thanks that a follow-up is for, with an offer in return; empty where it is for something else. */
  readonly gratitude: string;
  readonly gratitudeSubject: string;
  /** One thing from the time together. */
  readonly memory: string;
  readonly news: string;
  /** Wish for their health that fits the season. */
  readonly care: string;
  readonly closing: string;
  readonly yearEndWish: string;
  /** Says to somebody who mourns that no answer is expected. */
  readonly quiet: string;
  /** Makes the answer easy. */
  readonly easyAnswer: string;
  /** Congratulations that come before all else in this message. */
  readonly alsoFirst: string;
  /** One clause for a birthday or an event that this message has to name as well. */
  readonly alsoWish: string;
  /** Opens a birthday wish that comes after the day. */
  readonly lateWish: string;
  /** The wish that goes with a birthday. */
  readonly birthdayWish: string;
  /** How a call begins. */
  readonly phoneOpening: string;
  readonly congratulation: string;
  readonly eventWish: string;
  /** What the subject of a congratulation names. */
  readonly eventSubject: string;
  /** My name for the end of a subject line. */
  readonly sender: string;
  readonly letterHead: string;
  readonly letterEnd: string;
  readonly letterDate: string;
  readonly cardDate: string;
}
