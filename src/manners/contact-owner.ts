/** Words for things and places that stand before の番号 or の住所 as a name does. */
const NO_NAME =
  /(?:私|わたし|わたくし|僕|俺|ぼく|おれ|自分|うち|当方|小生|弊社|当社|御社|貴社|会社|お?店|本店|支店|本社|支社|会場|受付|予約|注文|追跡|伝票|整理|受験|会員|口座|ホテル|旅館|宿|病院|医院|薬局|事務所|事務局|窓口|代表|緊急|緊急時|こちら|そちら|あちら|どちら|新居|転居先|引っ越し先|引越し先|移転先|実家|今|今度|次|下記|以下|上記|問い合わせ|問合せ|部屋|学校|大学|会議|当日|以前|前|新|現在|相手|皆|みんな|全員|美容院|市役所|役所|区役所|図書館|新しい|古い|あと|あなた|君|お前|いつも|普段|平日|仕事|勤務先|職場|個人|自宅|家|携帯|直通|専用|共通|公式|本人|ご本人|お互い|先方|式場|教室|体育館|公民館|市民体育館|交番|警察|劇場|映画館|駅|空港|工場|倉庫|営業所|出張所|サイト|アプリ|チーム|クラブ|サークル|ショップ|サロン|カフェ|レストラン|タクシー|センター|サポート|メール|電話|スマホ|パソコン|イベント|チケット|カード|ライン|グループ|ホーム|別|例|件|方|人|者|所|物|時|日|さん|くん|ちゃん|さま|から|まで|ので|けど|では|です|ます|った|して|という)$|(?:(?<![土古守熊細])屋|店|所|局|館|院|社|会|(?<![服阿渡磯])部|課|園|校|署|室|駅|号|県|市|(?<!東)区|都|府)$/;
const WAY_OF =
  "(?:(?:新しい|今の|個人の|私用の|自宅の|携帯の|直接の|仕事の|会社の|家の|新|別の)?(?:ご)?(?:携帯|ケータイ|スマホ|番号|電話|連絡先|住所|実家|自宅|お?家|メール|メアド|アドレス|転居先|引っ越し先|引越し先|届け先|お届け先|送り先|LINE|ライン|インスタ|テレグラム|ツイッター|フェイスブック|X|アカウント|ID|直通|FAX|チャット|カカオ|スカイプ|ディスコード))";
const BARE_NAME = "([\\u4e00-\\u9fff々]{1,4}|[ァ-ヺー]{2,8}|(?<![ぁ-ん])[ぁ-ん]{2,4})";
/** 美咲の番号 · 野口に直接 · 原田はカカオの · 藤井:090 */
const BARE = new RegExp(
  [
    `${BARE_NAME}の${WAY_OF}`,
    `${BARE_NAME}(?:んち|ん家|宅)(?:は|の|、|:|に)`,
    `${BARE_NAME}(?:は|が|って)、?(?:${WAY_OF}|今?[\\u4e00-\\u9fff]{2,3}[都道府県市区])`,
    `(?:^|[、。!?\\s])${BARE_NAME}(?:なら|でしたら|には?|へ(?:は)?|は|:|→|、)[ 　]?(?=[(+\\d〇@]|[a-z][\\w.]*[@_\\d])`,
    // A name and a number on a line of their own.
    "(?:^|\\n)[ \\u3000]*([\\u4e00-\\u9fff々]{1,4}[ \\u3000][\\u4e00-\\u9fff々]{1,4})[ \\u3000]*(?=[(+\\d])",
    `${BARE_NAME}(?:が|は)[^。!?]{0,6}(?:仕切|担当|まとめ役|受け持|幹事|世話役|引き受け)`,
    `(?:が|のは|は|では(?:なく|なくて)|じゃなくて?)、?${BARE_NAME}(?:ね|だよ|です|なので|だから)(?=[。、!]|$)`,
  ].join("|"),
  "g",
);
/** Somebody who is spoken of without a name. */
const SOMEBODY =
  /(?:あいつ|あの(?:子|人|方)|彼女?|本人|[^\s、。]{1,8}(?:した|する|ある|いる|の)方)(?:の|は|が|に|へ|、)|(?:お姉さん|お兄さん|おばさん|おじさん|お母さん|お父さん|お母様|お父様|お義母さん|奥様|奥さん|旦那さん|ご主人|娘さん|息子さん|妹さん|弟さん|妹|姉|弟|兄|姪|甥|幹事|世話役|発起人|仲人|弁護士|税理士|先生|講師|通訳|家庭教師|シッター|代理人|大家さん)(?:さん|様)?(?:の|は|が|に|へ|、|で(?=[^。]{0,8}(?:電話|番号)))/;
const SOMEBODY_ENGLISH =
  /\b(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Pp]rof(?:essor)?|[Aa]unt(?:ie)?|[Uu]ncle|[Gg]ran(?:dma|ny)?|[Gg]randpa)\.? ?[A-Z][a-z]+|\b(?:he|she|He|She)(?:'s|'ll|'d)?\b(?= |,)|\b(?:add|call|text|ring|ping|try|message|phone|email|mail|contact|reach|write|tell|ask|hit|buzz|nudge|chase|give|poke|shout|get|find|catch|grab) (?:up )?[A-Z][a-z]+\b|\b[A-Z][a-z]+(?:'s| is| lives| moved| would| prefers| has| uses| likes| won't| can| changed| wants| said| asked| says| reckons| answers| picks up| works| stays)\b|(?:^|[.!?] )[A-Z][a-z]+[?,:] |\b(?:for|reach|[Cc]ontact) [A-Z][a-z]+\b(?= ?[.,:!?)]|$| on\b| directly\b| himself\b| herself\b)|\b[A-Z][a-z]+ [A-Z][a-z]+(?=, )|\b[A-Z][a-z]+ (?:at|on|via|under) (?=[\w.+-]{2,40}@)|\b(?:landlord|landlady|plumber|nanny|babysitter|tutor|lawyer|solicitor|accountant|organi[sz]er|sister|brother|mum|mom|dad|gran|aunt|uncle|cousin|nephew|niece|in-law|flatmate|roommate|ex|chair(?:man|woman|person)|teacher|coach|professor|tenant|neighbou?rs?|widow|godmother|godfather|parents|grand(?:son|daughter)|stepmother|stepfather|fianc[ée]e?|girlfriend|boyfriend|mate)\b/g;
const NO_ENGLISH_NAME =
  /^(?:The|This|That|These|Those|It|There|Here|What|When|Where|Who|How|Why|Which|Please|Thanks|Thank|Yes|No|Sure|Well|Now|Today|Tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Dear|Hi|Hello|Hey|My|Our|Your|His|Her|Their|We|You|I|Me|Us|Everyone|Everybody|Nobody|Someone|Anyone|Tickets|Ticket|Call|Text|Ring|Phone|Number|Address|Office|Home|Work|Mobile|Cell|Email|Mail|Tel|Fax|Best|Kind|Yours|Subject|Also|And|But|Or|So|If|As|At|On|In|To|For|From|Instagram|Telegram|Discord|Signal|Facebook|Twitter|Skype|Slack|Teams|Line|Zoom|London|Paris|Tokyo|Berlin|York|England|Japan|Support|Sales|Info|Reception|Grand|Hotel|Good|Great|New|Old|Sorry|Cheers|Let|Just|See|Meet|Come|Take|Send|Write|Reach|Ask|Visit|Use|Add)$/;

function ownersInJapanese(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(BARE)) {
    const name = match.slice(1).find((group) => group !== undefined) ?? "";
    if (name !== "" && !NO_NAME.test(name)) found.push(name);
  }
  const somebody = SOMEBODY.exec(text)?.[0];
  if (somebody !== undefined) found.push(somebody);
  return found;
}

/**
 * The names, titles and kin a text gives somebody a number or an address may be of, as far as the form alone tells.
 * Words that stand for a shop or a desk are no names.
 */
export function ownersNamed(text: string): string[] {
  const found = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? ownersInJapanese(text) : [];
  for (const match of /[A-Z][a-z]|\b(?:s?he|my|the|a|our|call|text)\b/.test(text)
    ? text.matchAll(SOMEBODY_ENGLISH)
    : []) {
    const name = /([A-Z][a-z]+)[^A-Za-z]*(?:(?:s|is|on|at|has|would|lives|moved)\b.*)?$/.exec(
      match[0].trim(),
    )?.[1];
    if (name === undefined || !NO_ENGLISH_NAME.test(name)) found.push(name ?? match[0].trim());
  }
  return found;
}
