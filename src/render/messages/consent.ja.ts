import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const consentJa: Messages["consent"] = {
  whatSaid: (command) =>
    `ご本人は何とおっしゃいましたか。--news yes または --news no を付けてください: ${command}`,
  badDay: (value) =>
    `--on 「${value}」は日付として読めません。2026-11-20、昨日、3日前、先週の金曜のように書いてください。`,
  ahead: (day) => `--on ${day} はまだ先の日です。ご本人がそう言った日を書いてください。`,
  onWithoutNews: (option) => `${option} は --news yes または --news no と一緒にお使いください。`,
  refusedLater: (name, on, from) =>
    `${withSan(name)}は${on}にお便りを断られました。それより後の承諾だけが有効です。その後に承諾されたのでしたら、--on は${from}以降の日にしてください。断られたという記録が誤りなら、ファイルを直してください。`,
  agreedLater: (name, on) =>
    `${withSan(name)}はその日より後の${on}にお便りを承諾されましたので、この記録では何も変わりません。断られた日を書いてください。`,
  agreed: (name, on) => `記録しました: ${withSan(name)}は${on}にお便りを承諾されました。`,
  agreedAlready: (name, on) =>
    `すでにそう記録されています: ${withSan(name)}は${on}にお便りを承諾されました。`,
  saidOtherwise: (name, on, how, today, then) =>
    `${withSan(name)}は${on}に承諾されています(${how})。改めて承諾されたのでしたら、その日を --on ${today} のように付けてください。書き方だけを直すなら --on ${then} を付けてください。`,
  refused: (name, on) => `記録しました: ${withSan(name)}は${on}にお便りを断られました。`,
  never: (name) => `記録しました: ${withSan(name)}はお便りを希望されません。`,
  refusedAlready: (name) => `すでにそう記録されています: ${withSan(name)}はお便りを希望されません。`,
  vouches: (name) => `記録しました: ${withSan(name)}は推薦してくださいます。`,
  vouchesNot: (name) => `記録しました: ${withSan(name)}からの推薦はいただけません。`,
  nowGets: (name) => `これから${withSan(name)}にお便りが届きます。`,
  howNoted: (name) => `${withSan(name)}がどのようにお便りを断られたかを記録しました。`,
  getsNoneYet: (name, why) => `今のところ、${withSan(name)}にお便りは届きません(${why})。`,
  getsNone: (name) => `${withSan(name)}にお便りは届きません。`,
  noHow: "--how も付けてください。どのように承諾されたかも、記録の一部です。",
  notAlumni: (name) =>
    `お便りの対象は、関係またはタグが alumni の人だけです。${withSan(name)}はどちらでもないので、まだ届きません。`,
  doNotContact: (name) => `${withSan(name)}には連絡しないことになっている(do_not_contact)ので、届きません。`,
};
