import type { Context } from "./context.ts";
import { bareName, employer, employerOrFirm, withNeighbours } from "./employer.ts";
import { fitting } from "./fitting.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const DATA = fitting(
  () =>
    /[\u4e00-\u9fffァ-ヶー]{1,5}(?:(?<![発代公])表|(?<![読図辞葉聖秘遺司封願証親]|証明|履歴|領収|診断|教科|参考)書(?![いきくけか道店斎類籍])|(?<![地意])図(?![書々])|(?<!手)帳|簿|(?<!離職|徴収|投)票|控え|画面|ファイル)|計画書|成約事例|(?:納品|仕入|発注|外注|配送|販売|取引)先(?:の)?(?:リスト|一覧|名簿|電話番号|連絡先|担当者|住所|データ)|単価|卸値|掛け率|プログラム|設定ファイル|カルテ|顧客カード|控え帳|日報|週報|月報|受注簿|売上(?:の)?(?:一覧|表|帳|推移|明細)?(?=を|が|の|は|も)|入札(?:書|額|価格)|取引(?:条件|先)(?=の|を|が|全)|(?:設計|開発|検査|試験|調査|図面|営業|研修|教育|作業|引き継ぎ|社員)(?:用)?の?(?:資料|データ|メモ|スライド|パワポ|ノート|手引き|マニュアル|教材|シート|フォーマット)|(?<![ァ-ヺー])ログ(?!イン|ハウス|ラム)|仕切値|値付け|組織図|(?:客|お客|顧客)(?:さん|様)?(?:、|は|の)?(?:の)?(?:名前|お名前|番号|住所|連絡先)|(?:卸|仕入れ?|仕切り?|納入)の?(?:値段|価格|値)|(?:技術|社内|作業|設計)(?:標準|規格|基準|規程)|(?:顧客|在庫|受注)?管理画面|フォルダー?|アンケート(?:結果|の結果|用紙)?|(?:研修|教育|新人)(?:用)?(?:の)?(?:テキスト|動画|教材)|(?:管理|集計|社内|業務|営業)ツール|リポジトリ|(?:顧客|取引先|得意先)(?:の)?(?:カード|メモ|ファイル|フォルダ|情報)|ロゴデータ|スライド|フォーマット|PDF|メールボックス|社用メール|会社のメール|メール(?=が(?:まだ|今も|読め|見))|(?:在庫|売上|仕入れ?|原価)の?(?:数字|金額|値段)|(?:お)?見積(?=を|が|の|は|も)|連絡先(?!が?変)|電話番号|電話帳|メアド|アドレス(?!が?変)|名刺(?=を|が|は|も)|得意先|お得意様|常連(?:さん)?の(?:連絡先|電話番号|名前|住所)|見込み?客|ひな型|ひな形|雛形|雛型|在庫表|wiki|Wiki|スクリーンショット|スクショ|イントラ|仕入先リスト|提案書|企画書|報告書|稟議書|手順書|回路図|配合表|レシピ|アルゴリズム|金型|見積り|連絡網|(?:取引|発注|受注|注文|納品|出荷|修理|クレーム|購買|購入|売上|営業|商談|契約|案件)(?:の)?(?:履歴|実績|記録|データ|情報|一覧|管理表)|(?:在庫|売上|販売|実験|研究|テスト|原価|社員|人事|給与|個人|会員|予算|見込み客|見込客|リード)(?:の)?(?:データ(?:ベース)?|情報|リスト|名簿|一覧|表)|(?:リスト|一覧|台帳|管理表|一覧表|エクセル|Excel|スプレッドシート|パワポ|スライド|CAD)(?!ラ|アップ|ア)|名刺(?:の)?(?:束|山|箱|ファイル|フォルダー?|管理|コピー|写真)|(?:お客様|お客さん|顧客|取引先|得意先|客先|担当者)(?:様)?(?:の|たちの|全員の|方の)(?:主な|全)?(?:ご|お)?(?:氏名|声|アンケート|メアド|要望|購買|好み|電話|メール|連絡先|住所|名前|アドレス|番号|携帯|履歴|データ|情報|リスト|名簿|名刺)|(?:社内|会社|顧客管理|営業支援)(?:の)?(?:システム|サーバー?|共有フォルダ|共有ドライブ|ドライブ|データベース|DB|クラウド|イントラ)|(?:共有フォルダ|共有ドライブ|データベース|パスワード|ログイン(?:情報|ID)|アカウント)|(?:顧客|取引先|お客様|お客さん|得意先|ユーザー|会員|クライアント)の?(?:リスト|名簿|データ(?:ベース)?|情報|台帳|一覧|住所録|連絡先)|名簿|住所録|アドレス帳|連絡先リスト|メーリングリスト|名刺(?:データ|情報|の(?:リスト|一覧|データ)|リスト)|(?:お)?見積(?:もり|り)?(?:書|データ)|価格表|料金表|仕入(?:れ)?(?:値|先リスト|先一覧)|原価(?:表|データ)?|設計(?:書|図|データ)|図面|ソースコード|ソース(?=を|が|の|は)|コード|仕様書|マニュアル|(?:営業|社内|内部|会議|企画|提案|会社の|技術|研修|社外秘の)?資料(?!作り|づくり|作成|室|館)|書類|ドキュメント|ファイル|契約書|ノウハウ|議事録|テンプレート|データ/g,
);
const DATA_USED = fitting(
  () =>
    /(?:お目にかけ|教える(?:よ|ね|から)|お教え(?:し|でき)|下地|開け(?:る|て|ます)|見れ(?:る|ます)|入れ替えて(?:出|使)|教えていただけ|(?:情報|履歴|台帳|データ|リスト|名簿|記録|カルテ|明細)を(?:拝見|調べ|確認し|見たら|見て)|によると|によれば|持って出|頼りに|算出|参照|照らし|書き留め|控えさせ|写してお|写しとい|撮っとい|上げとい|移しとい|入れとい|残しとい|置いたまま|入ったまま|持ったまま|使い回|使いまわ|見ながら|眺め|引き継いで|写真に|丸ごと|まるごと|ごっそり|写メ|撮(?:って|り)|転記|書き出|出力|プリント|印刷|バックアップ|上げて(?:あ|お)|アップして|入れ(?:る|ます)(?:から|ので|し|よ|$)|入って(?:い)?る|引き出|取って(?:き|くる|こ)|持って(?:帰|こ|きて|い(?:る|ます|く|き))|所持|所有|出せ(?:る|ます)|流して|流用|回して|回し(?:ます|てもら|てくれ|てくだ)|読め(?:る|ます|て|ば)|見(?:る\?|る[かよ]|れば|て(?:み|くださ|いい))|覚え|のぞい|覗い|分け(?:し|でき|る|ま)|もらいまし|もらった|もとに|移して|移し(?:まし|て[あお]|とい|た)|送らせ|届けさせ|載せ|直して|納品|手直し|手に入|入って(?:る|いる|い)|基づ|下敷|踏まえ|踏襲|役に立|役立|山分け|片っ端|全員に|集めた|生きて(?:い)?る|変わって(?:い)?な|進めて|書き写|添付|同封|エクスポート|インポート|アップロード|アクセス|ログイン|転送|開(?:け|い)|見(?:れ|られ|せ|てもら|てくれ)|抜(?:い|き)|引っ張|写し|写真|スクショ|メモし|落とし|拝借|借り(?:て|ら)|頂戴|ちょうだい|いただ(?:け|き(?:たい|ま(?:せん|すか)))|もら(?:え|い(?:たい|たく))|欲し|ほし(?:い|く)|ください|下さい|くださ|くれ|お願い|頼|流し|売(?:り|る|れ)|買い取|移し|移行|取り込|参照|たたき台|叩き台|土台|見本|真似|そのまま|応用|揃って|そろって|入(?:って(?:い|る|ま)|れて)|控えて|持ってき|(?:が|は|も)(?:ござい|あり)ます|(?:が|は|も)(?:まだ)?ある(?:から|ので|よ|ん)|入れて(?:あ|き|お)|残し|持(?:って|ち出|ち帰|参)|使(?:って|い|わせ|え|う)|転用|活用|参考に|もと(?:に|と)|基に|元に|ベースに|(?:お)?送(?:り|る|って)|(?:お)?渡(?:し|す|せ|でき)|要る\?|いる\?|要ります|必要(?:なら|でしたら)|残って|(?:お)?見せ|(?:お)?貸し|(?:お)?譲|コピー|複製|ダウンロード|手元|手もと|取って(?:あ|お)|(?<!助けて)(?:くれ(?:ない|る|ません)|もらえ|いただけ)|あげ(?:る|ま)|共有|から(?:ご?連絡|お送り|ご?案内|電話)|まだ(?:ある|あり)|保存し|保管し|ご(?:提供|覧に入れ)|差し上げ|入手|控え(?:が|を))/,
);
const DATA_KEPT_CLEAN =
  /(?:持ち出|持って(?:い|く)|使|渡|見せ|送|コピー)[^。]{0,4}(?:わけ(?:が|は)?(?:な|あり)|はず(?:が|は)?(?:な|あり)|つもり(?:は|も|など)?(?:な|あり)|なんて(?:でき|し|あり得|考え|とんでも))|(?:引っ越し|引越し|旅行|工事|修理|リフォーム|葬儀|車検|式|屋根|外壁)の(?:お)?見積|名刺(?:しか|のまま|の裏)|(?:新しい|私の|自分の)名刺|(?:持ち出せ|もう(?:入れ|開け|読め)|ログインでき|アクセスでき|見られ)(?:ません|ない)(?!か|\?)|もう[^。]{0,4}(?:入れ|見られ|読め)(?:ません|ない)|思い出|写真データ|(?:書き|作り|読み|考え|描き|使い|まとめ|見)方|(?:持ち出し|持って|使って|使い|使うこと|コピー|残って|残して|手元に|流用|活用)[^。]{0,14}(?:いません|おりません|いない|ません|ありません|ございません|せず|ずに|ない(?!か|で(?:すか|しょうか)|\?))|返却|返し(?:て|ま)|削除|破棄|処分|消去|置いてき|引き継|後任|お返し|(?:一切|何も|一枚も|一つも|何一つ)[^。]{0,10}(?:ありません|ございません|おりません|いません|ない)|(?:一切)(?:ご)?(?:使|持|お?答|お?渡)|置いて(?:き|まい|来)|一から|ゼロから|(?:使|持ち|渡|見せ|送|お渡し|お見せ|お送り|お答え)[^。]{0,10}(?:わけには(?:いか|まい)|こと(?:は|が)でき(?:ない|ません)|ては(?:いけ|なら)|(?:でき|いたし)(?:ません|かね))|(?:忘れ|手放)(?:まし|た)/;
const STRONG_DATA =
  /計画|事例|納品先|プログラム|カルテ|日報|電話番号|常連|見込み?客|スライド|PDF|議事|マニュアル|研修|営業|資料|データ|契約|入札|受注|売上|パスワード|アカウント|金型|レシピ|ひな|雛|在庫表|wiki|提案書|企画書|報告書|稟議|回路|配合|履歴|連絡網|実績|共有|サーバ|システム|データベース|パスワード|リスト|一覧|台帳|名刺|会員|社員|個人|在庫|販売|実験|人事|単価|顧客|取引先|得意先|お客|名簿|住所録|アドレス帳|連絡先|メーリング|名刺|見積|価格表|単価表|料金表|原価|仕入|設計|図面|ソース|仕様書|内部|社内|社外秘/;
const ENGLISH_DATA = fitting(
  () =>
    /\b(?:knowledge base|(?:discount|price|fee|cost|bonus) (?:structure|scheme|policy)|dealer list|every (?:buyer|supplier|dealer|vendor)|rate cards?|org(?:ani[sz]ation)? charts?|(?:customer|client|supplier|work|account) (?:stuff|things|info|papers|logs?)|source(?= (?:on|from|of|files?|tree))|account files?|(?:client|customer|supplier|vendor|account|order|project) (?:folders?|archives?|backups?|exports?)|repo(?:sitory|s|sitories)?|purchase histor(?:y|ies)|every (?:account|contact|address|client|customer|file|lead)|handover (?:notes|files)|vendor prices|cost breakdowns?|order books?|media lists?|wikis?|onboarding (?:handbook|material)s?|handbooks?|lists? of (?:your|our|the|their) (?:\w+ )?(?:clients|customers|suppliers|distributors|dealers|vendors|buyers|contacts|leads|prospects)|leads? list|pric(?:e|ing) board|(?:parts|dealer|distributor) (?:list|directory)|(?:product|sales|stock|test|research|customer|market|donor|member|machine|order) (?:data|figures|lists?|sheets?|records|files?|details)|(?:supplier|customer|client|cost|unit|purchase|wholesale|dealer|trade) prices|(?:media|business|account|launch|marketing|rollout|seating|budget) plans?|(?:price|rate|order|address|customer|recipe) books?|every (?:discount|price|deal|rate|address|number)|(?:subscriber|mailing|donor|member|patient|guest|distribution) lists?|everyone on (?:\w+ ){0,4}list|logo files?|(?:customer|client|sales|planning|board|project|staff|pricing)s? (?:minutes|notes|memos?|forecasts?|pipelines?|calendars?|conversations?|correspondence|orders?|drawings?|specs?)|minutes of|pipeline|forecasts?|bids?(?= (?:i|we|for|that|from|at|of))|tender(?: (?:documents?|papers|files?))?|tenders|specs?|specifications?|orders?(?= (?:for|from|at|of|book|history))|every (?:customer|client|supplier|prospect|contact)|(?:all |every |each )(?:one )?(?:of )?(?:\w+'s )(?:\w+ )?(?:clients|customers|suppliers|accounts|contacts|prospects)|(?:the|our|my|those|these) (?:contacts|accounts|leads|prospects|clients)(?= (?:i|we|and|list|with|to|on|before))|addresses|inbox|mailbox|work e-?mails?|slides?|training (?:slides?|materials?|decks?)|case studies|(?:order|call|visit) (?:history|logs?|reports?)|(?:account|client|key) plans?|thumb drive|folders?|the file|client cards|(?:customer|client|contact|supplier|vendor|prospect|account|buyer|employee|staff|personnel|user|member|subscriber)s?'? ?(?:e-?mails?|phone numbers?|numbers|details|information|info|names|history|histories|spreadsheets?|directory|roster|folders?|notes|accounts?|cards?|portfolio)|(?:price|pricing|cost|margin|rate|sales|order|purchase|discount) ?(?:sheets?|tables?|data|history|model|structures?|reports?|figures|books?|calculator|lists?)|(?:internal|confidential|company|design|technical|proprietary|sales|market|research|strategy|marketing|annual|quarterly|training|project|client|product|engineering) (?:\w+ )?(?:documents?|docs|files?|drawings?|materials?|specs?|reports?|plans?|decks?|presentations?|manuals?|proposals?|studies|study|research|templates?|folders?|data|designs?|guides?|handbooks?)|proposals?|pitch decks?|decks?|drawings?|designs?|(?:the |my |our )?code(?= (?:i|we|from|that))|schematics|formulas?|recipes?|algorithms?|scripts?|repo(?:sitory|s)?|prototypes?|backups?|rolodex|business cards|phone lists?|call lists?|distribution lists?|log-?ins?|passwords?|credentials|shared (?:drive|folder)|hard drive|usb (?:stick|drive)|crm|intranet|(?:their|our|hikari's|the) (?:customers|clients|suppliers|prospects)(?= (?:list|to|from|and|by|as|before|when|who|one))|(?:customer|client|contact|mailing|price|supplier|vendor|sales|email|e-mail|lead|prospect)s?'? ?(?:lists?|databases?|data|base|records|addresses|contacts|files?)|price lists?|pricing sheets?|source ?code|code ?base|(?:internal|confidential|company|design|technical|proprietary) (?:documents?|docs|files?|drawings?|materials?|specs?)|quot(?:es|ations?)|address books?|blueprints?|contracts?|playbooks?|crm (?:data|export)|trade secrets?|databases?|templates?|slides|manuals?|documents?|spreadsheets?|files|data|(?:the|all|their|our|its|my) (?:old )?(?:contacts|leads|accounts|clients|customers)(?= (?:from|of|in|out of|over)))\b/gi,
);
const ENGLISH_DATA_USED = fitting(
  () =>
    /\b(?:copied across|get (?:in|into)\b|(?:is|are)(?: still)?(?: all)? (?:on|in) (?:there|it)|let me see|compiled|saved me|c(?:a|o)me (?:along|with me)|trouble you for|let me have|ring(?:ing)? round|working (?:my way )?through|pass (?:you|them|it)|know (?:your|what)|never asked for|c(?:a|o)me (?:\w+ )?(?:from|out of)|retain(?:ed|ing)?|screenshot\w*|straight (?:from|out of)|pinch(?:ed)?|nick(?:ed)?|swip(?:e|ed)|smuggl\w+|rescued|salvaged|carried over|transferred|moved (?:it|them|all)|stuck (?:it|them)|snap(?:ped)?|by heart|jotted|noted (?:down|all)|found your|looking at|know who|mine(?:d)?|built on|(?:had|kept) on|here's|(?:in|on|under) my (?:drawer|bag|car|attic|garage|house|shelf|possession|hands|head)|mail (?:me|us|over)|right here|(?:is|are|was|were) still on|still on (?:it|my|the)|mail(?:ing|ed) (?:every\w*|all|the)|has every|contact(?:ing|ed) every\w*|(?:only|just) chang(?:ed|ing)|gave back|use (?:it|them)|photograph|copying|before they locked|locked me out|scanned|e-?mailed (?:it|them|all|myself|home)|e-?mailed myself|sent (?:it|them|all|the|everything)\b[^.!?\n]{0,30}\b(?:home|to myself|to my)|slipp?(?:ed|ing)? (?:me|us|you)|leak(?:ed|ing)?|look up|looked up|pull any|print(?:ing)? (?:out|off)|run off|owes me|sends? me|(?:still|keep) (?:get|getting|receive|see|seeing)|get copied|(?:took|take|taken) (?:pictures|photos|screenshots)|wrote (?:\w+ ){0,3}down|brought (?:\w+ ){0,2}(?:over|along|with|home|across)|bring (?:over|along|with|home)|hang(?:ing)? on to|hung on to|hold(?:s|ing)?|store[ds]?|on (?:a|my) (?:usb|stick|thumb|dropbox|drive|cloud|private|personal|home|own)|on (?:the )?(?:cloud|dropbox)|underbid|undercut|rebrand|reuse|start(?:ing)? (?:with|from)|full backup|too good not to|calling (?:every|all)|ring (?:every|all)|write to each|adapt|clone|still works?|hasn't changed|still have|not (?:been )?(?:closed|changed|blocked|disabled)|forgot to (?:close|block|disable|change|cancel)|how i got|(?:are|is|was|were) from my|a port of|port(?:ed|ing)?|clone[ds]?|rewrit\w*|adapted|email me|e-mail me|forward|pull(?:ed|ing)?|dig (?:up|out)|get hold|sneak|slip me|need|want|look (?:up|at)|log ?in|work(?:s|ed|ing)? (?:off|through|with)|go(?:ing)? through|call(?:ed|ing)? (?:everyone|everybody|all|through)|contact(?:ing|ed)? (?:everyone|everybody|all)|write to (?:everyone|everybody|all)|reach(?:ing)? out to (?:everyone|everybody|all)|sell|sold|buy|import(?:ed|ing)?|upload(?:ed|ing)?|sync(?:ed)?|scann?(?:ed)?|photograph(?:ed)?|screenshots?|print(?:ed)?|memori[sz]ed|made (?:a )?cop(?:y|ies)|cop(?:y|ies|ying)|modell?ed (?:on|after)|lift(?:ed)?|have (?:them|it|everything|his|her|our|hikari's|my)|on my (?:laptop|computer|phone|drive|desk|usb)|at home|hand (?:you|over)|lend|lent|provide|offer|happy to|available|stashed|saved|got (?:the|all|their|a|my|our)|your hands on|useful|help(?:s|ful)? (?:you|us)|start from|build on|work from|rely on|borrow(?:ed|ing)? from|adapt(?:ed|ing)?|taken from|got hold|there is|let me know if you want|sent myself|feel free|help yourself|attached|attaching|here (?:is|are)|access to|(?:these|this|those)\b[^.!?]{0,30}\b(?:is|are) from|in my possession|hold on to|held on to|kept|keep|keeping|still (?:have|got)|have (?:some|a copy|copies|the|all|their)|copied|copy|took|take|taken|share|send (?:me|you|us|over)|us(?:e|ed|ing)|re-?us(?:e|ed|ing)|download(?:ed|ing)?|export(?:ed)?|brought|bring|give you|get you|pass (?:on|along|you)|based on|backed up|forwarded|emailed myself|show you|get (?:me|hold)|from my|grab(?:bed)?|walked out with)\b/i,
);
const ENGLISH_CLEAN =
  /\b(?:none of|had to hand (?:over|back|in)|left\b[^.!?\n]{0,50}\b(?:behind|with (?:them|my|the))|left (?:\w+ ){0,4}(?:at|with|behind)|blank page|from scratch|did not|didn't|never|no longer have|deleted|destroyed|returned|gave back|handed (?:over|back|in)|without|don't have|do not have|cannot|can't|won't|will not|nothing to|took nothing|not (?:to )?(?:take|use|keep|share|bring|copy)|belongs? to (?:them|hikari|my|the)|stay(?:s|ed)? (?:with|behind|at)|left (?:everything|it all|all|them|it) (?:behind|there|with)|shredded|wiped|erased|would(?:n't| not)|is illegal|you (?:all )?(?:gave|lent|sent|wrote|made|signed|showed|bought)|not mine)\b/i;

/** The last day, a desk that was cleared, somebody who is still there: an employer, where its data are spoken of. */
const LEFT_WITH = fitting(
  () =>
    /(?:在籍|勤務|在職)した(?:会社|職場|事務所)|勤めた会社|社内に(?:いる|いらっしゃ|残って|お勤め)|(?<!学生|高校|大学|中学|子ども|子供|新人|独身|若手|小学|休み|昭和|平成|前回|先日|最初|会議|授業|講座)の(?:時|とき|頃|ころ|時代)に(?:作|使|まとめ|書|集め)|(?:そちら|御社|貴社)に(?:残って|置いて|保存して)(?:い|ある|おり|き)|(?:辞め|やめ)た(?:とき|時|際|日|前の日)|(?:パソコン|PC|社員証|名札|カードキー|入館証|鍵|端末|携帯|制服)(?:を)?(?:会社に)?返(?:す|却する|却|した)(?:前|まえ|日|とき|時|直前)|(?:会社|職場|[ぁ-んァ-ヺー一-龥]{2,6})(?:を|から)(?:出る|去る|離れる|抜ける|卒業する|上がる)(?:とき|時|際|前|日|折)|(?:退職|退社|離職|転職|卒業|異動)(?:の|する)?(?:とき|折|節|間際|ついで|日|直前|前日|前夜|にあたり|に際し|にあたって)|(?:在籍|在職|勤務)して(?:い)?た(?:頃|ころ|とき|時|際|間|当時)|(?:辞め|やめ)る(?:前日|間際|ついで|と決めた|にあたり)|アカウントを?(?:消|止め|切)られる前|退職(?:の日|日|する|まで|直前|間際|時|前|後|する前)|退社(?:の日|直前|前|時)|最終出社|(?:辞め|やめ)る(?:まで|前|とき|時|際|直前|日)|在職中|在籍中|まだ(?:在籍|そちらに(?:いる|お勤め|在籍))|いまだに(?:入れ|ログイン|見られ)|自分の(?:Gmail|アドレス|メール)へ?に?転送|\b(?:(?:my|our|the) (?:very )?last (?:day|week|month|shift|evening)|(?:before|when|after) (?:i |we )?(?:handing|handed|giving|gave|returning|returned|turning|turned|clearing|cleared) (?:in |back |out )?(?:my|the) (?:laptop|computer|badge|pass|keys?|notice|desk|phone|resignation)|(?:before|until|when) (?:they|it|hr|i\.?t\.?) (?:closed|shut|blocked|disabled|locked|cut) |still (?:there|work(?:ing)? there|at (?:your|the) old|employed)|(?:walked|went|made) (?:out|away|off) with|before (?:i (?:left|quit|resigned|went|handed|was let go|moved on|returned)|leaving|quitting|resigning|my (?:laptop|access|account|badge|pass)|they (?:cut|took|wiped|revoked|killed|deactivated))|(?:when|as|after|since|once|the day|the week) i (?:left|quit|resigned|walked|handed in|moved on|was let go|packed)|(?:on|upon|after|before) (?:leaving|quitting|resigning|my departure)|on my way out|my (?:final|last few) (?:day|days|week|weeks|afternoon|night)|(?:previous|former|last|old|past) (?:gig|post|position|role|outfit)|during my (?:employment|time|years|tenure|stint|days) (?:at|with|in)|company (?:phone|laptop|car)|laptop back|ex-firm|(?:cut|kill|block)(?:s|ing)? (?:off )?my (?:access|account|login)|old work|work inbox)\b/i,
);

/** What somebody who is still there is asked for: it is wanted at another place. */
const FOR_THE_NEW_JOB =
  /(?:新しい|今の|いまの|次の|今度の|こっちの|こちらの|転職先の|移った)(?:会社|職場|仕事|営業|勤め先|勤務先|ところ|部署|チーム|お?店|上司|社長)(?:の仕事)?(?:で|に|でも|にも|が|は)[^。!?]{0,10}(?:使|役立|役に立|参考|必要|要る|いる(?:ん|の)|流用|活用|欲し|ほし|見た|助か|始め)|(?:転職先|新天地|こっち|こちら)(?:の仕事)?(?:で|に|でも|にも)(?:は|も)?[^。!?]{0,8}(?:使|役立|役に立|参考|必要|流用|活用)|\b(?:at|in|for|with|to) (?:my|the|our) (?:new|next|current|present) (?:job|employer|company|firm|role|place|boss|position|work|shop|office|gig|desk)\b|\bmy (?:new |current )(?:boss|employer|company|firm)s? (?:\w+ ){0,2}(?:would|will|wants?|needs?|could|asked|is asking|likes?|loves?)\b|\b(?:use|need|want|handy|useful|help)\w*\b[^.!?\n]{0,24}\b(?:over here|at the new place)\b/i;
const HANDED_OVER =
  /(?:送|写メ|回し|流し|見せ|渡|コピー|落と|抜い|撮|転送|共有|もら[えいう]|いただ|頂|ください|下さい|くれ|ちょうだい|頼|お願い)|\b(?:send|mail|e-?mail|forward|export|slip|grab|photograph|pull|copy|share|get|give|let me have|pass|dig|print|scan|lend|screenshot|download|any chance|could you|can you|would you)\b/i;

const WANTED_THERE = /一覧|リスト|部品|帳|ひな|雛|提案|資料|vendor|distributor|dealer|lead|list/i;

/** Whether what the reader has at work is asked for at one's new place; a client is asked for what one buys. */
function wantedAtNewJob({ text }: Message, { me, to }: Context): boolean {
  if (to?.isClient) return false;
  const own = me.companies.map(bareName).filter((name) => name !== "" && text.includes(name));
  const named = own.some((name) => text.includes(`${name}で`) || text.includes(`at ${name}`));
  return (named || FOR_THE_NEW_JOB.test(text)) && HANDED_OVER.test(text);
}

/** What a firm lets nobody have, and what is said of data taken along. */
const SENSITIVE =
  /アドレス帳|卸|仕入|標準|規格|組織|体制|(?<![ァ-ヺー])ログ|仕切|値付け|基準書|規程|稟議|予算|決裁|報告書|調査|アンケート|手順|研修|フォルダ|料金|価格|設計|提案|企画書|配合|顧客|名簿|単価|原価|卸値|見積|図面|ソース|仕様|社内|会員|仕入|納品先|取引|契約|住所録|連絡先|電話番号|名刺|議事|日報|在庫|売上|入札|マニュアル|パスワード|アカウント|カルテ|リスト|\b(?:discount|structure|knowledge|rate|bid|pipeline|org|log|roadmap|stuff|client|customer|price|pricing|supplier|source|code|drawing|quote|quotation|contract|crm|database|tender|bid|discount|internal|confidential|minutes|pipeline|prospect|contact|subscriber|spec|formula|password|login|address|order|account|record|manual|template|blueprint|employee|sales)/i;
const TAKEN =
  /コピー|持ち|持って|写|撮|手元|手もと|残|バックアップ|抜|流[しす用]|こっそり|控え|保存|転送|ログイン|入れる|見られ|読める|手に入|USB|スマホ|自宅|個人|流用|下敷き|もとに|全部|片っ端|在籍/;

/** Of a name that only may be a firm's: its data, or what came from it. */
function isFirmData(text: string, match: RegExpMatchArray, firm: RegExp): boolean {
  const data = match[0];
  if (/[\u3040-\u30ff]/.test(text)) {
    // レコードのリスト: what is listed, rather than whose list it is.
    const isOfThings =
      /^(?:リスト|一覧|資料|ファイル|メモ|コード)$/.test(data) &&
      /^[ァ-ヺー]+$/.test(firm.exec(text)?.[0] ?? "");
    return (SENSITIVE.test(data) && !isOfThings) || TAKEN.test(text);
  }
  if (SENSITIVE.test(data)) return true;
  const from = match.index ?? 0;
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(from + data.length, from + data.length + 36);
  return (
    (firm.test(after) && /\b(?:from|at|is|are)\b/.test(after)) ||
    (firm.test(before) && /'s? ?(?:\w+ ){0,2}$/.test(before))
  );
}

/** A day and a kindness remembered: 契約書に印をいただいた日のことは忘れません. */
const REMEMBERED =
  /(?:いただいた|くださった|頂いた)(?:日|時|とき|こと|朝|夜|瞬間|お顔|お言葉)[^。!?]{0,16}(?:覚えて|忘れ|思い出|話して|楽しみ|宝)|(?:許し|笑っ|ほめ|褒め|励まし|助け|直し|慰め|待っ|見守っ)て(?:くださいました|くださった|いただきました)/;

/** 今後のご連絡先をお知らせいただけましたら: the reader's own, not that of 顧客の or 取引先の. */
function isTheirOwnAddress(text: string, match: RegExpMatchArray): boolean {
  if (!/^(?:(?:携帯)?電話番号|連絡先|アドレス|メアド|住所)$/.test(match[0])) return false;
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + match[0].length);
  return (
    /(?:^|[、。\s」(]|(?:この|こちら|今後|今度|新しい|新た|私用|個人|自宅|転居先|退職後|ご退職後|異動先|引っ越し先|転職先)(?:な|の)?)(?:お引っ越し先の)?(?:新しい|私用の|個人の)?(?:メール)?ご?(?:メール)?$/.test(
      before,
    ) &&
    /^[^。!?]{0,24}?(?:お?知らせ|お?教え|お?聞かせ|お?伺|うかが|お?聞き|お便り|お手紙|お葉書|年賀|差し上げ|やり(?:と|取)り|連絡(?:を|し|いた)|送り(?:し|いた))/.test(
      after,
    )
  );
}

/** 株式会社ひかりの · the Hikari client files: the name of a firm, before what only a firm has. */
const FIRM_BEFORE_DATA =
  /(?:株式会社|有限会社|合同会社|\(株\))\s?([^\s、。のをにがはで!?]{2,12})(?=(?:さん|様)?(?:の|に|で|から|を|在籍|在職|時代))|\b(?:the|new|old|all|of|from|those|that|these|our|any|some|latest|entire|whole|current) ([A-Z][A-Za-z]{2,20}) (?=(?:account|client|customer|order|price|pricing|quote|quotation|contract|supplier|vendor|CRM|discount|drive|server|repo|code|source|crm|database|drawing|blueprint|tender|bid|file|folder|mailing|contact|lead|sales|stock|cost|margin|staff|employee|personnel|handover|rate|pipeline|org(?:ani[sz]ation)?|roadmap|bid|forecast|manual|log|minutes|budget|inventory|parts|dealer|project|training|design|spec|deck|proposal|template|recipe|formula)s?\b)|\b([A-Z][A-Za-z]{2,20})'s (?=(?:[a-z]+ ){0,2}(?:CRM|discount|bid|rate card|client|customer|supplier|vendor|pric(?:e|ing)|tender|handover|account|margin|cost|source code|database|crm|staff directory|payroll|sales (?:figures|data|deck)|purchas|order book|mailing list)s?\b)|(?<![ぁ-ん])([ぁ-ん]{2,6}|(?<![ァ-ヺー])[ァ-ヺー]{2,12})で(?:まとめ|集め|作|使って(?:い|た)|扱って|書い|調べ|描い|管理して|開発し)|(?<![ぁ-ん])([ぁ-ん]{2,6})の(?=スラック|Slack|サーバ|イントラ|社内|共有ドライブ|共有フォルダ|チャット|ログ|組織図|仕切)/g;
const NO_FIRM_BEFORE_DATA =
  /^(?:みんな|みな|うち|ここ|そこ|こちら|そちら|あちら|どこ|ひとり|ふたり|いま|あと|これ|それ|まとめ|ゼミ|サークル|クラス|チーム|グループ|パソコン|スマホ|ネット|アプリ|エクセル|オンライン|プロジェクト|ワークショップ|セミナー|イベント|パート|バイト|アルバイト|ボランティア|インターン|ところ|あいだ|おうち|じぶん|カメラ|ビデオ|Christmas|Easter|Excel|Google|Gmail|Outlook|Word|Dropbox|Github|GitHub|Spotify|Netflix|Amazon|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|January|February|March|April|May|June|July|August|September|October|November|December|Japanese|English|French|German|Italian|Spanish|Chinese|American|British|New|Old|PDF|USB|CRM|Adobe|Photoshop|Lego|Ikea|Dutch|Korean|Thai|Indian|Mexican|Irish|Scottish|Welsh|Greek|Turkish)$/;

function withFirmOfData(about: RegExp, { text }: Message, { me, to }: Context): RegExp {
  const clients = to?.isClient && to.company !== undefined ? [to.company] : [];
  const today = [...me.companies, ...clients].map((name) => bareName(name).toLowerCase());
  const names = [...text.matchAll(FIRM_BEFORE_DATA)]
    .map((match) => match.slice(1).find((group) => group !== undefined) ?? "")
    .filter((name) => !NO_FIRM_BEFORE_DATA.test(name) && !today.includes(name.toLowerCase()))
    .slice(0, 3)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return names.length === 0 ? about : new RegExp([about.source, ...names].join("|"), about.flags);
}

/** 新しい会社の提案書 · your Hikari contract: mine of today, or what the reader has signed. */
function isOfToday(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    /(?:新しい会社|今の会社|現在の会社|新会社|弊社|当社|小社|当方|私ども)(?:の|で(?:扱う|扱っている|作った)?)[^。、!?]{0,8}$/.test(
      before,
    ) ||
    (/\byour (?:[A-Za-z]+ ){0,2}$/i.test(before) &&
      /^(?:contracts?|orders?|account|subscription)$/i.test(match[0]))
  );
}

/** 見積もりの作法: what one has learned is one's own. So is the diary of today's work, and a picture is no plan. */
function isNoData(text: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + match[0].length);
  if (
    /^(?:もり|り)?の(?:作法|書き方|作り方|読み方|取り方|仕方|やり方|考え方|コツ|こつ|基本|心得|大切さ|難しさ|いろは|癖)/.test(
      after,
    )
  )
    return true;
  // Promised to the reader: 見積書を送る件で.
  if (/^書?を(?:お|ご)?(?:送|届|渡|出|返|作)[^。、!?]{0,6}件/.test(after)) return true;
  if (/^[日週月]報$/.test(match[0])) return /(?:毎[朝日晩週月]|今|いま|こちら|自分|私|僕)の$/.test(before);
  if (!/^drawing$/i.test(match[0])) return false;
  return !/\b(?:technical|engineering|cad|design|assembly|layout|detail|detailed|construction|workshop|product|part|machine|valve|pump) $/i.test(
    before,
  );
}

/** You asked for the list. I can't: it isn't mine to share. */
export const REFUSED_NEXT =
  /\bI (?:can't|cannot|couldn't|won't|will not)(?:[:;,.]| (?:share|send|give|pass|do that|help|copy|forward)\b)|\btook nothing\b|\bmine to (?:share|give|send|pass)\b|お(?:渡し|見せ|送り|貸し|教え)(?:は|する(?:こと|わけに)は)?(?:でき|いき|いたし)(?:ません|かね)|持ち出して(?:は|など)?(?:い|おり)?(?:ない|ません)/;

/** 欲しい? · Use it. */
const SHORT_REPLY = 40;

function speaksOfData(text: string): boolean {
  return (
    (/[\u3040-\u30ff]/.test(text) && text.search(DATA(text)) >= 0) ||
    (/[A-Za-z] [A-Za-z]/.test(text) && text.search(ENGLISH_DATA(text)) >= 0)
  );
}

/** Data of a former employer, used, offered or asked for. */
export function formerDataIn(message: Message, context: Context): Hit[] {
  if (!speaksOfData(message.text)) return [];
  const about = withFirmOfData(employerOrFirm(message, context), message, context);
  const leftWith = LEFT_WITH(message.text);
  const isWanted = wantedAtNewJob(message, context);
  if (!isWanted && !about.test(message.text) && !leftWith.test(message.text)) return [];
  const found: Hit[] = [];
  for (const { text, start, before, after } of withNeighbours(message)) {
    const isHere = about.test(text) || leftWith.test(text);
    const isNear = isHere || [before, after].some((near) => about.test(near) || leftWith.test(near));
    const isFirm = isHere && !employer(message, context).test(text + before) && !leftWith.test(text);
    const japanese = /[\u3040-\u30ff]/.test(text);
    const used = (japanese ? DATA_USED : ENGLISH_DATA_USED)(message.text);
    const clean = japanese ? DATA_KEPT_CLEAN : ENGLISH_CLEAN;
    const asked = text.replace(/(?:くれ|もらえ|いただけ)(?:ない|ません)(?:か|でしょうか|\?)?/g, "くれる");
    const denied = japanese
      ? asked
      : asked.replace(
          /\b(?:before|when|as|after|until) (?:i|they|we) (?:\w+ )?(?:handed|gave|returned|turned|hand|give|return)(?: (?:in|back|over))?\b|\btoo \w+ not to\b|\bbelongs? to\b[^.!?]{0,40}\bbut\b|\b(?:never|didn't|did not|forgot to|haven't) (?:ask(?:ed)?|want(?:ed)?|check(?:ed)?|notic(?:e|ed)|gave?|given?|return(?:ed)?|deleted?|hand(?:ed)?|wiped?|destroy(?:ed)?|turned?)(?: \w+)?(?: back| in| over)?|\b(?:no longer have|don't have|do not have|cannot|can't) (?:the |any )?(?:access|log ?in|it any ?more|them any ?more)/gi,
          "",
        );
    if (REFUSED_NEXT.test(after)) continue;
    const goesOn = after.length < SHORT_REPLY || about.test(after) || leftWith.test(after);
    const whole = goesOn ? `${text} ${after}` : text;
    const isAsked = isWanted && HANDED_OVER.test(text);
    if (!(isAsked || used.test(whole)) || clean.test(denied)) continue;
    for (const match of text.matchAll((japanese ? DATA : ENGLISH_DATA)(message.text))) {
      if (japanese && (REMEMBERED.test(text) || isTheirOwnAddress(text, match))) continue;
      if (isOfToday(text, match) || isNoData(text, match)) continue;
      const isStrong = japanese
        ? STRONG_DATA.test(match[0])
        : /\s|code|quot|drawing|blueprint|crm|rolodex|credential|proposal/i.test(match[0]);
      const carriedOut = /持ち出|ダウンロード/.test(text) && /退職|辞め|会社/.test(text);
      const isTheirs = isAsked && (SENSITIVE.test(match[0]) || WANTED_THERE.test(match[0]));
      if (!(isHere || carriedOut || (isNear && isStrong) || isTheirs)) continue;
      if (isFirm && !isTheirs && !isFirmData(text, match, about)) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return found.sort((one, other) => one.start - other.start).slice(0, 1);
}
