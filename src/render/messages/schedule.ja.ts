import type { Messages } from "./catalogue.ts";

const OTHER = "原因を直すか、--using で別の仕組みを選んでください: keepintouch help remind";

export const scheduleJa: Messages["schedule"] = {
  unknownAction: (word, known) => `remind に「${word}」はありません。使えるもの: ${known}`,
  flagOfInstall: (flag) =>
    `${flag} は keepintouch remind install、uninstall、status と一緒に使うオプションです。`,
  notOfAction: (flag, command) => `${command} に ${flag} はありません。使い方: keepintouch help remind`,
  badTime: (value) => `--at の「${value}」は時刻ではありません。08:30 のように書いてください。`,
  controlCharacter: (value) =>
    `「${value}」には改行などの制御文字が含まれているため、予約できません。先に名前を変えてください。`,
  fromNpx: (command) =>
    `このプログラムは npx の一時的な置き場にあります。そこは折々に空にされ、通知が黙って止まってしまいます。先にインストールしてください: ${command}`,
  notHere: (using, known) => `--using ${using} はこのシステムでは使えません。使えるもの: ${known}`,
  noCron:
    "crontab コマンドがありません。cron をインストールするか(Debian では apt install cron)、--using で別の方法を選んでください。",
  cronRefuses: (detail) => `crontab -l で crontab を読めませんでした(${detail})。${OTHER}`,
  cronDamaged: (line) =>
    `crontab の ${line} 行目: 「# keepintouch: begin …」と「# keepintouch: end …」の組が崩れているため、何も変更していません。crontab -e で直すか、取り除いてください。`,
  tooLongForCron:
    "パスが長いため、コマンドが cron の上限を超えます。連絡先ファイルを短いパスに移すか、--using systemd を使ってください。",
  noSystemd:
    "このアカウントの systemd が応答しません(systemctl --user)。su や sudo ではなく直接ログインするか、--using cron を使ってください。",
  noLaunchd: `launchctl がありません。${OTHER}`,
  noTasks: `schtasks がありません。${OTHER}`,
  expandedByTasks: (word) =>
    `「${word}」には %…% または $(…) が含まれ、Windows が別のものに置き換えてしまいます。先に名前を変えてください。`,
  notOurs: (place) =>
    `${place} がすでにありますが、keepintouch が作ったものではないため、変更しません。名前を変えてから、もう一度お試しください。`,
  noProgram: (command) => `${command} というプログラムがありません。${OTHER}`,
  cannotWrite: (path, detail) => `${path} を変更できません(${detail})。${OTHER}`,
  cannotRead: (path, detail) => `${path} を読めません(${detail})。${OTHER}`,
  versionManager: (node, command) =>
    `Node.js は ${node} です。このバージョンを消すと動かなくなります。入れ替えたあとは、次のコマンドで確かめてください: ${command}`,
  failed: (command, detail) => `「${command}」が失敗しました: ${detail}\n${OTHER}`,
  notConfirmed: (command) =>
    `「${command}」は正常に終わりましたが、設定が反映されていません。もう一度お試しください。`,
  noDelivery: (troubles) =>
    `ここでお知らせを届ける方法が見つかりません:\n${troubles}\n普段ご覧になるファイルに書き出すには: keepintouch remind install --to-file ~/今日の連絡.txt`,
  trouble: {
    noNotifier:
      "デスクトップ通知に必要なプログラムがないか、動きません(Debian では apt install libnotify-bin)。",
    noDesktop: "デスクトップ通知にはデスクトップが必要ですが、このセッションにはありません。",
    noBus:
      "cron からのデスクトップ通知には /run/user にあるデスクトップのバスが必要ですが、見つかりません。--using systemd を使ってください。",
    noSendmail:
      "メールにはシステムの sendmail が必要ですが、/usr/sbin、/usr/lib、/usr/bin のどこにもありません。",
    noEmail:
      "--mail me にはご自身のアドレスが必要です。連絡先ファイルの me: の下に email: を書いてください。",
    isBook: (path) => `${path} は連絡先ファイルそのものです。お知らせには別のファイルを選んでください。`,
    foreignFile: (path) =>
      `${path} には別の内容が入っているため、変更しません。お知らせには別のファイルを選んでください。`,
    noFolder: (path, folder) =>
      `${path} に書き込めません。${folder} というフォルダーがありません。先に作ってください。`,
    badFile: (path, detail) => `${path} は使えません(${detail})。別のファイルを指定してください。`,
  },
  scheduler: {
    cron: "cron",
    systemd: "systemd タイマー",
    launchd: "launchd",
    schtasks: "タスク スケジューラ",
  },
  everyDay: (time) => `毎日 ${time}`,
  onWeekdays: (time) => `月曜から金曜の ${time}`,
  dayAndTime: (date, weekday, time) => `${date}(${weekday})${time}`,
  deliveredBy: {
    notification: "デスクトップ通知",
    localMail: "このマシンのアカウントへのメール",
    ownMail: "ご自身のアドレスへのメール",
    file: (path) => `ファイル ${path}`,
    scheduler: "スケジューラーの出力",
    and: "と",
  },
  installed: (file) => `お知らせを予約しました: ${file}`,
  unchanged: (file) => `${file} のお知らせはすでに予約されています。何も変更していません。`,
  movedFrom: (scheduler) => `${scheduler} にあった予約は取り除きました。`,
  when: (when) => `時刻: ${when}`,
  delivery: (by) => `届け方: ${by}`,
  next: (when) => `次回: ${when}`,
  seeAndRemove: (status, uninstall) => `様子を見るには: ${status}\nやめるには: ${uninstall}`,
  cronSleeps:
    "このマシンでは cron が動いていないようです。このままでは何も届きません。cron のサービスを起動してください。",
  onlyWhileLoggedIn: (command) =>
    `このマシンでは、ログインしている間だけタイマーが動きます。逃した朝の分は次のログイン時に届きます。いつも動くようにするには: ${command}`,
  nothingInstalled: "お知らせは予約されていません。",
  installHint: (command) => `予約するには: ${command}`,
  uninstalled: (scheduler, place) =>
    `予約を取り除きました(${place === "crontab" ? scheduler : `${scheduler}: ${place}`})。`,
  severalFiles: (commands) =>
    `複数の連絡先ファイルのお知らせが予約されています。どれかを指定してください:\n${commands}`,
  dryRun: {
    nothing: "何も変わりません。",
    write: (path) => `書き込む: ${path}`,
    remove: (path) => `削除する: ${path}`,
    run: (command) => `実行する: ${command}`,
  },
  lastRun: (what) => `前回: ${what}`,
  ranThen: (when, result, detail) => `${when} ${result}${detail ? `: ${detail}` : ""}`,
  result: {
    none: "まだありません",
    broken: "不明(記録を読めません)",
    told: "届けました",
    nothing: "新しいお知らせなし",
    problem: "問題をお知らせしました",
    undelivered: "届けられませんでした",
  },
  status: {
    file: (path) => `${path} のお知らせ`,
    unknownFile: "手で変更されたお知らせ",
    by: (scheduler, place) =>
      place === "crontab" ? `仕組み: ${scheduler}` : `仕組み: ${scheduler}(${place})`,
    warning: (text) => `! ${text}`,
    changed: (command) =>
      `keepintouch が書いたままではないため、何をするのか分かりません。作り直すには: ${command}`,
    inactive: (command) => `止められています。また動かすには: ${command}`,
    noNode: (path, command) =>
      `${path} がなくなったため動きません(Node.js を入れ替えましたか)。直すには: ${command}`,
    noProgram: (path, command) => `${path} がなくなったため動きません。直すには: ${command}`,
    noFile: (path) => `連絡先ファイル ${path} がなくなっています。`,
    undelivered: "前回のお知らせは届いていません。理由は上のとおりです。",
    problem: (command) => `前回はエラーがありました。見るには: ${command}`,
    missed:
      "そのあと動くはずのときに動いていません。電源が切れていましたか。それともスケジューラーが止まっていますか。",
  },
};
