import type { Messages } from "./catalogue.ts";
import { withSan } from "./with-san.ja.ts";

export const leavingJa: Messages["leaving"] = {
  ask: {
    lastDay: (name) => `${withSan(name)}の最終日は?(YYYY-MM-DD)`,
    email: (name) => `${withSan(name)}の私用のメールアドレスは?(まだわからなければ空のまま)`,
    sns: (name) => `${withSan(name)}の SNS は? 例: linkedin:sam-lee(なければ空のまま)`,
    news: (name) => `${withSan(name)}は、会社のお便りを受け取ることを承諾していますか?`,
    notAsked: "まだ聞いていない",
    agreed: "はい、承諾をもらった",
    declined: "いいえ、希望しない",
    how: "どのように伺いましたか? 例: 送別ランチで口頭(書かなければ空のまま)",
    channel: (name) => `${withSan(name)}には、これから何で連絡しますか?`,
    asBefore: "これまで通り",
    potential: (name) => `${withSan(name)}とは、いつかどんな形でご縁がありそうですか?`,
    open: "特に決めない",
    potentials: {
      customer: "お客さまとして",
      partner: "協業の相手として",
      referrer: "紹介してくださる方として",
      rejoin: "復職される方として",
    },
  },
  noLastDay: (name, command) => `${withSan(name)}の最終日はいつですか。指定してください: ${command}`,
  howAlone: "--how は承諾や辞退をどのように伺ったかです。--news yes か --news no と一緒に使ってください。",
  wrong: {
    flag: (flag, message) => `${flag}: ${message}`,
    date: (value) => `「${value}」は日付として読めません。2027-03-31 のように書いてください。`,
    email: (value) => `「${value}」はメールアドレスではありません。sam@example.com のように書いてください。`,
    sns: (value) =>
      `「${value}」には SNS の名前がありません。linkedin:sam-lee か、プロフィールの URL を書いてください。`,
  },
  dated: (date, weekday) => `${date}(${weekday})`,
  leaves: (name, on) => `${withSan(name)}は${on}に退職されます。`,
  left: (name, on) => `${withSan(name)}は${on}に退職されました。`,
  changed: (name) => `${withSan(name)}の項目を改めました。`,
  unchanged: (name) => `${withSan(name)}については、すでにその通り書かれています。何も変えていません。`,
  relationship: (before) => `関係は alumni になりました(これまでは ${before})。`,
  register: (register) =>
    register === "formal"
      ? "言葉づかいはこれまで通り敬語です(register: formal)。"
      : "言葉づかいはこれまで通りです(register: casual)。",
  honorific: (word) => `お名前にはこれまで通り「${word}」を付けます(honorific: ${word})。`,
  phase: (phase) => `phase は ${phase} です。`,
  channel: (channel) => `連絡は${channel}でします(channel)。`,
  channelGuess: {
    email: (channel) => `メールは会社のアドレスだけなので、連絡は${channel}でします(channel に書きました)。`,
    chat: (channel) => `チャットは会社のものなので、連絡は${channel}でします(channel に書きました)。`,
  },
  newsYes: "お便りへの承諾を今日の日付で記録しました。",
  newsNo: "お便りは送りません。",
  newsHow: (command) => `どのように承諾をもらったかも書いておくと安心です: ${command}`,
  newsRefused:
    "consent.opted_out が今日以降のため、お便りはまだ送られません。気持ちが変わられたのなら、その行を消してください。",
  steps: "よい送り出しのために、次のことが due に出ます。",
  moved: "最終日に合わせて日を移しました。",
  step: (on, note) => `  ${on}  ${note}`,
  removed: (notes) => `要らなくなったので外しました: ${notes}。`,
  ahead: (parts) => `このほかに自動で出るもの: ${parts}。`,
  heldBack: (name) =>
    `${withSan(name)}には連絡しないことになっている(do_not_contact)ので、送別も、送り出しのための予定も出ません。予定は書き込んでいません。`,
  heldBackAfter: (name) =>
    `${withSan(name)}には連絡しないことになっている(do_not_contact)ので、何も出ません。`,
  from: (label, on) => `「${label}」が${on}から`,
  onlyCompany: (name) => `${withSan(name)}のメールは会社のアドレスだけで、最終日を過ぎると使えなくなります。`,
  onlyCompanyGone: (name) => `${withSan(name)}のメールは会社のアドレスだけで、退職された今は届きません。`,
  noOtherWay: "ほかに私的に連絡する手段もまだありません。",
  noWay: (name) =>
    `${withSan(name)}に私的に連絡する手段がまだありません(メール、チャット、SNS、電話のどれも)。`,
  addEmail: (command) => `わかったら: ${command}`,
  noDomains: (domain) =>
    domain === undefined
      ? "どのアドレスが会社のものかがファイルに書かれていないため、退職後の下書きが使えないアドレス宛てになるかもしれません。settings: の下に一度だけ書いてください: company_domains: [example.com]"
      : `ご自分のアドレスと同じ ${domain} を会社のものとみなします。違うときや、ほかにもあるときは、settings: の下に書いてください: company_domains: [${domain}]`,
  rejoined: (name) =>
    `${withSan(name)}が戻られました。これからは予定、お祝い、誕生日だけが出て、近況伺いや季節の挨拶は出ません。`,
  skipped: (labels) => `退職にまつわる次のものは見送りました: ${labels}。`,
  leavingWithoutDay: (command) =>
    `最終日がないと送別の機会がなく、近況伺いも出ないままになります。書くには: ${command}`,
};
