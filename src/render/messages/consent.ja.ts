import type { Messages } from "./catalogue.ts";

export const consentJa: Messages["consent"] = {
  whatSaid: (command) =>
    `ご本人は何とおっしゃいましたか。--news yes または --news no を付けてください: ${command}`,
  badDay: (value) =>
    `--on 「${value}」は日付として読めません。2026-11-20、昨日、3日前、先週の金曜のように書いてください。`,
  ahead: (day) => `--on ${day} はまだ先の日です。ご本人がそう言った日を書いてください。`,
  onWithoutNews: (option) => `${option} は --news yes または --news no と一緒にお使いください。`,
  howOfRefusal: "--how は承諾をどう得たかの記録で、そのまま残ります。--news no では付けないでください。",
  refusedLater: (name, on, from) =>
    `${name}さんは${on}に配信を断っています。それより後の承諾だけが有効です。その後に承諾を得たなら、--on は${from}以降の日にしてください。断ったという記録が誤りなら、ファイルを直してください。`,
  agreedLater: (name, on) =>
    `${name}さんはその日より後の${on}に承諾しているので、この記録では何も変わりません。断られた日を書いてください。`,
  agreed: (name, on) => `記録しました: ${name}さんは${on}に、お便りを承諾。`,
  agreedAlready: (name, on) => `すでにそう記録されています: ${name}さんは${on}に承諾。`,
  refused: (name, on) => `記録しました: ${name}さんは${on}に、お便りを断る。`,
  never: (name) => `記録しました: ${name}さんはお便りを希望しない。`,
  refusedAlready: (name) => `すでにそう記録されています: ${name}さんはお便りを希望しない。`,
  vouches: (name) => `記録しました: ${name}さんは推薦してくださる。`,
  vouchesNot: (name) => `記録しました: ${name}さんからの推薦はなし。`,
  nowGets: (name) => `これから${name}さんにお便りが届きます。`,
  getsNone: (name) => `${name}さんにお便りは届きません。`,
  noHow: "--how も付けてください。どのように承諾を得たかも、記録の一部です。",
  notAlumni: (name) =>
    `お便りの対象は、関係またはタグが alumni の人だけです。${name}さんはどちらでもないので、まだ届きません。`,
  doNotContact: (name) => `${name}さんには連絡しないことになっている(do_not_contact)ので、届きません。`,
};
