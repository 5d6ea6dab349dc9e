import { calendarEn } from "./calendar.en.ts";
import { changeEn } from "./change.en.ts";
import { clipboardEn } from "./clipboard.en.ts";
import { completionEn } from "./completion.en.ts";
import { composeEn } from "./compose.en.ts";
import { consentEn } from "./consent.en.ts";
import { draftEn } from "./draft.en.ts";
import { exportEn } from "./export.en.ts";
import { favorEn } from "./favor.en.ts";
import { firstEn } from "./first.en.ts";
import { forgetEn } from "./forget.en.ts";
import { importEn } from "./import.en.ts";
import { initEn } from "./init.en.ts";
import { leavingEn } from "./leaving.en.ts";
import { lintEn } from "./lint.en.ts";
import { logEn } from "./log.en.ts";
import { newsEn } from "./news.en.ts";
import { outletEn } from "./outlet.en.ts";
import { personEn } from "./person.en.ts";
import { remindEn } from "./remind.en.ts";
import { reviewEn } from "./review.en.ts";
import { scheduleEn } from "./schedule.en.ts";
import { templatesEn } from "./templates.en.ts";

export const en = {
  ...firstEn,
  calendar: calendarEn,
  change: changeEn,
  clipboard: clipboardEn,
  completion: completionEn,
  compose: composeEn,
  consent: consentEn,
  draft: draftEn,
  export: exportEn,
  favor: favorEn,
  forget: forgetEn,
  import: importEn,
  init: initEn,
  leaving: leavingEn,
  lint: lintEn,
  log: logEn,
  news: newsEn,
  outlet: outletEn,
  person: personEn,
  remind: remindEn,
  review: reviewEn,
  schedule: scheduleEn,
  templates: templatesEn,
} as const;
