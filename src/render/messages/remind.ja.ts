import { fromDay } from "../../domain/calendar-date.ts";
import type { Messages } from "./catalogue.ts";
import { planJa } from "./plan.ja.ts";
import { withSan } from "./with-san.ja.ts";

export const remindJa: Messages["remind"] = {
  title: (day) => `keepintouch ${fromDay(day).year}年${planJa.date(day, day)}(${planJa.weekday(day)})`,
  person: (name, relationship) => `${name}(${relationship})`,
  heading: (person, label, by) => `${person}: ${label}、${by}`,
  until: (day) => `${day}までがよいでしょう。`,
  from: (day, heading) => `${day}から ${heading}`,
  day: (date, weekday) => `${date}(${weekday})`,
  by: {
    email: "メールで",
    chat: "チャットで",
    letter: "手紙で",
    card: "はがきで",
    sns: "SNSで",
    phone: "電話で",
  },
  relationship: {
    boss: "上司",
    mentor: "恩師",
    client: "取引先",
    colleague: "同僚",
    friend: "友人",
    alumni: "OB・OG",
  },
  subject: {
    due: (count) => `keepintouch: 今日は${count}名`,
    comingUp: (count) => `keepintouch: 近いうちに${count}名`,
    trouble: "keepintouch: 確認が必要です",
    note: "keepintouch: 連絡先ファイルに見直す行があります",
  },
  line: (name, label) => `${name}: ${label}`,
  more: (count) => `ほか${count}名`,
  stillLeaving: (name, on) =>
    `${withSan(name)}は${on}に退職されましたが、phase が leaving のままです。このままでは近況伺いが出ません。改めるには:`,
  trouble: {
    failed: "今日は、連絡する方を調べられませんでした。",
    leftOut: (count) => `連絡先ファイルにエラーがあるため、${count}名を除いています。`,
    errors: () => "連絡先ファイルにエラーがあります。",
    more: (count) => `エラーはほかに${count}件あります。`,
    check: (command) => `ファイルを調べるには: ${command}`,
  },
  usage: {
    json: "--notify と --mail は文章で知らせます。--json や --format json は付けないでください。",
    emptyPath: "--to-file が空です。ファイル名を書いてください。",
  },
  state: {
    broken: (path) =>
      `${path}: 前回までに知らせた内容を読めないため、今連絡してよい方をもう一度すべて知らせます。`,
    unwritable: (path, detail) =>
      `${path}: 今日知らせた内容を書き残せません(${detail})。次回も同じ内容を知らせます。`,
  },
  delivered: {
    notification: "通知で知らせました。",
    mail: (to) => `${to} 宛てにメールで送りました。`,
    file: (path) => `${path} に書きました。`,
  },
  delivery: {
    onStdout: "内容は標準出力にあります。",
    noDesktop:
      "--notify: ここにはデスクトップのセッションがありません。--mail か --to-file を使ってください。",
    noProgram: (program) =>
      `--notify には ${program} が必要ですが、見つかりません(Debian では apt install libnotify-bin)。`,
    notShown: (program, detail) =>
      `--notify: ${program} で通知を出せませんでした${detail ? `(${detail})` : ""}。`,
    noSendmail:
      "--mail にはシステムの sendmail が必要ですが、見つかりません(postfix や msmtp-mta などに入っています)。--notify か --to-file を使ってください。",
    notMailed: (detail) => `--mail: sendmail がメールを受け付けませんでした${detail ? `(${detail})` : ""}。`,
    noUser: "--mail: ここではユーザー名が分かりません。--mail me か --to-file を使ってください。",
    noAddress:
      "--mail me: 連絡先ファイルにあなたのメールアドレス(me: の email:)がありません。書き足すか、--mail local を使ってください。",
    contactFile: (path) =>
      `--to-file の ${path} は連絡先ファイルそのものです。別のファイル名にしてください。`,
    foreignFile: (path) =>
      `--to-file の ${path} には別の内容が入っているため、そのままにしました。別のファイル名にしてください。`,
    notWritten: (path, detail) => `--to-file の ${path} に書けません(${detail})。`,
    why: {
      "not-allowed": "権限がありません",
      "no-space": "ディスクに空きがありません",
      directory: "フォルダーです",
      "not-regular": "通常のファイルではありません",
    },
  },
};
