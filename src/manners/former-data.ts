import type { Context } from "./context.ts";
import { employer, withNeighbours } from "./employer.ts";
import { fitting } from "./fitting.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const DATA = fitting(
  () =>
    /ひな型|ひな形|雛形|雛型|在庫表|wiki|Wiki|スクリーンショット|スクショ|イントラ|仕入先リスト|提案書|企画書|報告書|稟議書|手順書|回路図|配合表|レシピ|アルゴリズム|金型|見積り|連絡網|(?:取引|発注|受注|注文|納品|出荷|修理|クレーム|購買|購入|売上|営業|商談|契約|案件)(?:の)?(?:履歴|実績|記録|データ|情報|一覧|管理表)|(?:在庫|売上|販売|実験|研究|テスト|原価|社員|人事|給与|個人|会員|予算|見込み客|見込客|リード)(?:の)?(?:データ(?:ベース)?|情報|リスト|名簿|一覧|表)|(?:リスト|一覧|台帳|管理表|一覧表|エクセル|Excel|スプレッドシート|パワポ|スライド|CAD)(?!ラ|アップ|ア)|名刺(?:の)?(?:束|山|箱|ファイル|フォルダー?|管理|コピー|写真)|(?:お客様|お客さん|顧客|取引先|得意先|客先|担当者)(?:様)?(?:の|たちの|全員の)(?:電話|メール|連絡先|住所|名前|アドレス|番号|携帯|履歴|データ|情報|リスト|名簿|名刺)|(?:社内|会社|顧客管理|営業支援)(?:の)?(?:システム|サーバー?|共有フォルダ|共有ドライブ|ドライブ|データベース|DB|クラウド|イントラ)|(?:共有フォルダ|共有ドライブ|データベース|パスワード|ログイン(?:情報|ID)|アカウント)|(?:顧客|取引先|お客様|お客さん|得意先|ユーザー|会員|クライアント)の?(?:リスト|名簿|データ(?:ベース)?|情報|台帳|一覧|住所録|連絡先)|名簿|住所録|アドレス帳|連絡先リスト|メーリングリスト|名刺(?:データ|情報|の(?:リスト|一覧|データ)|リスト)|(?:お)?見積(?:もり|り)?(?:書|データ)|価格表|単価表|料金表|仕入(?:れ)?(?:値|先リスト|先一覧)|原価(?:表|データ)?|設計(?:書|図|データ)|図面|ソースコード|ソース(?=を|が|の|は)|プログラム|コード|仕様書|マニュアル|(?:営業|社内|内部|会議|企画|提案|会社の|技術|研修|社外秘の)?資料|書類|ドキュメント|ファイル|契約書|ノウハウ|議事録|テンプレート|データ/g,
);
const DATA_USED = fitting(
  () =>
    /(?:添付|同封|エクスポート|インポート|アップロード|アクセス|ログイン|転送|開(?:け|い)|見(?:れ|られ|せ|てもら|てくれ)|抜(?:い|き)|引っ張|写し|写真|スクショ|メモし|書き写|落とし|拝借|借り(?:て|ら)|頂戴|ちょうだい|いただ(?:け|き(?:たい|ま(?:せん|すか)))|もら(?:え|い(?:たい|たく))|欲し|ほし(?:い|く)|ください|下さい|くださ|くれ|お願い|頼|流し|流用|売(?:り|る|れ)|買い取|載せ|移し|移行|取り込|参照|下敷き|たたき台|叩き台|土台|見本|真似|そのまま|応用|手に入|揃って|そろって|頼りに|入(?:って(?:い|る|ま)|れて)|覚えて|控えて|持ってき|(?:が|は|も)(?:ござい|あり)ます|(?:が|は|も)(?:まだ)?ある(?:から|ので|よ|ん)|入れて(?:あ|き|お)|残し|持(?:って|ち出|ち帰|参)|使(?:って|い|わせ|え|う)|流用|転用|活用|参考に|もと(?:に|と)|基に|元に|ベースに|(?:お)?送(?:り|る|って)|(?:お)?渡(?:し|す|せ|でき)|要る\?|いる\?|要ります|必要(?:なら|でしたら)|残って|(?:お)?見せ|(?:お)?貸し|(?:お)?譲|コピー|複製|ダウンロード|手元|手もと|残って|取って(?:あ|お)|(?<!助けて)(?:くれ(?:ない|る|ません)|もらえ|いただけ)|あげ(?:る|ま)|共有|から(?:ご?連絡|お送り|ご?案内|電話)|まだ(?:ある|あり)|保存し|保管し|ご(?:提供|覧に入れ)|差し上げ|入手|印刷し|控え(?:が|を)|バックアップ)/,
);
const DATA_KEPT_CLEAN =
  /思い出|写真データ|(?:持ち出し|持って|使って|使い|使うこと|コピー|残って|残して|手元に|流用|活用)[^。]{0,14}(?:いません|おりません|いない|ません|ありません|ございません|せず|ずに|ない(?!か|で(?:すか|しょうか)|\?))|返却|返し(?:て|ま)|削除|破棄|処分|消去|置いてき|引き継|後任|お返し|一切(?:ご)?(?:使|持|お?答|お?渡)|置いて(?:き|まい|来)|一から|ゼロから|(?:使|持ち|渡|見せ|送|お渡し|お見せ|お送り|お答え)[^。]{0,10}(?:わけには(?:いか|まい)|こと(?:は|が)でき(?:ない|ません)|ては(?:いけ|なら)|(?:でき|いたし)(?:ません|かね))|(?:忘れ|手放)(?:まし|た)/;
const STRONG_DATA =
  /ひな|雛|在庫表|wiki|提案書|企画書|報告書|稟議|回路|配合|履歴|連絡網|実績|共有|サーバ|システム|データベース|パスワード|リスト|一覧|台帳|名刺|会員|社員|個人|在庫|販売|実験|人事|単価|顧客|取引先|得意先|お客|名簿|住所録|アドレス帳|連絡先|メーリング|名刺|見積|価格表|単価表|料金表|原価|仕入|設計|図面|ソース|仕様書|内部|社内|社外秘/;
const ENGLISH_DATA = fitting(
  () =>
    /\b(?:(?:customer|client|contact|supplier|vendor|prospect|account|buyer|employee|staff|personnel|user|member|subscriber)s?'? ?(?:e-?mails?|phone numbers?|numbers|details|information|info|names|history|histories|spreadsheets?|directory|roster|folders?|notes|accounts?|cards?|portfolio)|(?:price|pricing|cost|margin|rate|sales|order|purchase|discount) ?(?:sheets?|tables?|data|history|model|structures?|reports?|figures|books?|calculator|lists?)|(?:internal|confidential|company|design|technical|proprietary|sales|market|research|strategy|marketing|annual|quarterly|training|project|client|product|engineering) (?:\w+ )?(?:documents?|docs|files?|drawings?|materials?|specs?|reports?|plans?|decks?|presentations?|manuals?|proposals?|studies|study|research|templates?|folders?|data|designs?|guides?|handbooks?)|proposals?|pitch decks?|decks?|drawings?|designs?|(?:the |my |our )?code(?= (?:i|we|from|that))|schematics|formulas?|recipes?|algorithms?|scripts?|repo(?:sitory|s)?|prototypes?|backups?|rolodex|business cards|phone lists?|call lists?|distribution lists?|log-?ins?|passwords?|credentials|shared (?:drive|folder)|hard drive|usb (?:stick|drive)|crm|intranet|(?:their|our|hikari's|the) (?:customers|clients|suppliers|prospects)(?= (?:list|to|from|and|by|as|before|when|who|one))|(?:customer|client|contact|mailing|price|supplier|vendor|sales|email|e-mail|lead|prospect)s?'? ?(?:lists?|databases?|data|base|records|addresses|contacts|files?)|price lists?|pricing sheets?|source ?code|code ?base|(?:internal|confidential|company|design|technical|proprietary) (?:documents?|docs|files?|drawings?|materials?|specs?)|quot(?:es|ations?)|address books?|blueprints?|contracts?|playbooks?|crm (?:data|export)|trade secrets?|databases?|templates?|slides|manuals?|documents?|spreadsheets?|files|data|(?:the|all|their|our|its|my) (?:old )?(?:contacts|leads|accounts|clients|customers)(?= (?:from|of|in|out of|over)))\b/gi,
);
const ENGLISH_DATA_USED = fitting(
  () =>
    /\b(?:a port of|port(?:ed|ing)?|clone[ds]?|rewrit\w*|adapted|email me|e-mail me|forward|pull(?:ed|ing)?|dig (?:up|out)|get hold|sneak|slip me|need|want|look (?:up|at)|log ?in|work(?:s|ed|ing)? (?:off|through|with)|go(?:ing)? through|call(?:ed|ing)? (?:everyone|everybody|all|through)|contact(?:ing|ed)? (?:everyone|everybody|all)|write to (?:everyone|everybody|all)|reach(?:ing)? out to (?:everyone|everybody|all)|sell|sold|buy|import(?:ed|ing)?|upload(?:ed|ing)?|sync(?:ed)?|scann?(?:ed)?|photograph(?:ed)?|screenshots?|print(?:ed)?|memori[sz]ed|made (?:a )?cop(?:y|ies)|cop(?:y|ies|ying)|modell?ed (?:on|after)|lift(?:ed)?|start(?:ing)? (?:with|from)|have (?:them|it|everything|his|her|our|hikari's|my)|on my (?:laptop|computer|phone|drive|desk|usb)|at home|hand (?:you|over)|lend|lent|provide|offer|happy to|available|stashed|saved|got (?:the|all|their|a|my|our)|your hands on|useful|help(?:s|ful)? (?:you|us)|start from|build on|work from|rely on|borrow(?:ed|ing)? from|adapt(?:ed|ing)?|taken from|got hold|there is|let me know if you want|sent myself|feel free|help yourself|attached|attaching|here (?:is|are)|access to|(?:these|this|those)\b[^.!?]{0,30}\b(?:is|are) from|in my possession|hold on to|held on to|kept|keep|keeping|still (?:have|got)|have (?:some|a copy|copies|the|all|their)|copied|copy|took|take|taken|share|send (?:me|you|us|over)|us(?:e|ed|ing)|re-?us(?:e|ed|ing)|download(?:ed|ing)?|export(?:ed)?|brought|bring|give you|pass (?:on|along|you)|based on|saved|backed up|forwarded|emailed myself|show you|get (?:me|hold)|from my|grab(?:bed)?|walked out with)\b/i,
);
const ENGLISH_CLEAN =
  /\b(?:left (?:\w+ ){0,4}(?:at|with|behind)|blank page|from scratch|did not|didn't|never|no longer have|deleted|destroyed|returned|gave back|handed (?:over|back|in)|without|don't have|do not have|cannot|can't|won't|will not|nothing to|took nothing|not (?:to )?(?:take|use|keep|share|bring|copy)|belongs? to (?:them|hikari|my|the)|stay(?:s|ed)? (?:with|behind|at)|left (?:everything|it all|all|them|it) (?:behind|there|with)|shredded|wiped|from scratch|erased|would(?:n't| not)|is illegal|not mine)\b/i;

/** Data of a former employer, used, offered or asked for. */
export function formerDataIn(message: Message, context: Context): Hit[] {
  const about = employer(message, context);
  if (!about.test(message.text)) return [];
  const found: Hit[] = [];
  for (const { text, start, before, after } of withNeighbours(message)) {
    const isHere = about.test(text);
    const isNear = isHere || about.test(before) || about.test(after);
    const japanese = /[\u3040-\u30ff]/.test(text);
    const used = (japanese ? DATA_USED : ENGLISH_DATA_USED)(message.text);
    const clean = japanese ? DATA_KEPT_CLEAN : ENGLISH_CLEAN;
    const asked = text.replace(/(?:くれ|もらえ|いただけ)(?:ない|ません)(?:か|でしょうか|\?)?/g, "くれる");
    const denied = japanese
      ? asked
      : asked.replace(
          /\b(?:no longer have|don't have|do not have|cannot|can't) (?:the |any )?(?:access|log ?in|it any ?more|them any ?more)/gi,
          "",
        );
    if (!used.test(text) || clean.test(denied)) continue;
    for (const match of text.matchAll((japanese ? DATA : ENGLISH_DATA)(message.text))) {
      const isStrong = japanese
        ? STRONG_DATA.test(match[0])
        : /\s|code|quot|blueprint|crm|rolodex|credential|proposal/i.test(match[0]);
      const carriedOut = /持ち出|ダウンロード/.test(text) && /退職|辞め|会社/.test(text);
      if (!(isHere || carriedOut || (isNear && isStrong))) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return found.sort((one, other) => one.start - other.start).slice(0, 1);
}
