import { calendarJa } from "./calendar.ja.ts";
import type { Messages } from "./catalogue.ts";
import { changeJa } from "./change.ja.ts";
import { clipboardJa } from "./clipboard.ja.ts";
import { completionJa } from "./completion.ja.ts";
import { composeJa } from "./compose.ja.ts";
import { consentJa } from "./consent.ja.ts";
import { draftJa } from "./draft.ja.ts";
import { exportJa } from "./export.ja.ts";
import { favorJa } from "./favor.ja.ts";
import { firstJa } from "./first.ja.ts";
import { forgetJa } from "./forget.ja.ts";
import { importJa } from "./import.ja.ts";
import { initJa } from "./init.ja.ts";
import { leavingJa } from "./leaving.ja.ts";
import { lintJa } from "./lint.ja.ts";
import { logJa } from "./log.ja.ts";
import { newsJa } from "./news.ja.ts";
import { outletJa } from "./outlet.ja.ts";
import { personJa } from "./person.ja.ts";
import { remindJa } from "./remind.ja.ts";
import { reviewJa } from "./review.ja.ts";
import { scheduleJa } from "./schedule.ja.ts";
import { templatesJa } from "./templates.ja.ts";

export const ja: Messages = {
  ...firstJa,
  calendar: calendarJa,
  change: changeJa,
  clipboard: clipboardJa,
  completion: completionJa,
  compose: composeJa,
  consent: consentJa,
  draft: draftJa,
  export: exportJa,
  favor: favorJa,
  forget: forgetJa,
  import: importJa,
  init: initJa,
  leaving: leavingJa,
  lint: lintJa,
  log: logJa,
  news: newsJa,
  outlet: outletJa,
  person: personJa,
  remind: remindJa,
  review: reviewJa,
  schedule: scheduleJa,
  templates: templatesJa,
};
