import type { Context } from "./context.ts";
import { bareName, employer, employerOrFirm, firstTwo, type Neighbours, withNeighbours } from "./employer.ts";
import { fitting } from "./fitting.ts";
import { formerDataIn, REFUSED_NEXT } from "./former-data.ts";
import { INSIDE } from "./inside-things.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const SECRET = fitting(
  () =>
    /(?:記事|ニュース|話題|報道)に(?:は|も)?なって(?:い)?(?:ない|ませ|な)[^。、]{0,3}|(?:公式|正式|公|世間|表|外|社外|社内|得意先|取引先|お客(?:様|さん)?|客|みんな|皆|現場|一般|株主|マスコミ|新聞|従業員|社員)(?:に|へ|で)?(?:は|も|には)?(?:、)?まだ[^。、]{0,8}|(?:胸|心|腹)(?:の内)?に(?:しまって|納めて|収めて|留めて)|口が裂けても|耳寄り|墓場まで|(?:発表|公表|公開|報道|発令|告知|解禁)(?:は|が|も|になるの(?:は|が))[^。、]{0,6}(?:来週|来月|来年|今週|春|夏|秋|冬|[\d一二三四五六七八九十]+月|月末|年内|年明け|これから|後|先)|(?:報道|発表|公表|公開|告知|公に)(?:さ|し|に|な)(?:れる|る|なる)?(?:前|より(?:先|前))|(?:内部|社内|極秘|秘密|非公開)(?:の)?(?:資料|文書|メモ|データ|会議|情報|メール)(?:によ|を(?:見|読|入手|手に)|で(?:見|読)|に(?:は|書))|(?:現役|中|内部|前の会社|元の会社|前職|古巣|あちら|あそこ)の(?:社員|人|人間|者|部長|課長|後輩|先輩|同僚|同期|友人|役員|知り合い)(?:の一人)?(?:から|が|に|によ|いわく)[^。]{0,16}(?:聞|教え|送って|言って|話して|漏ら|見せ)|もう見(?:ちゃ|せて)|言うな|(?:言|話)(?:わ|さ)ないと約束|黙って(?:い)?ろ|内輪の|(?:まだ)?(?:誰|だれ)に(?:も|は)(?:まだ)?(?:言|話|出|知|教|明か|漏ら|伝)[^。、]{0,5}|ご?内聞|ご?内分|内々|(?:プレス|ニュース)?リリースは(?:まだ|これから|後)|(?:辞令|記者会見|正式決定|公示)(?:は|も)(?:まだ|これから)|(?:発令|辞令|内示|公示|記者会見|決算発表)(?:の)?前|(?:他言|口外)(?:は|も|を)?(?:ご)?(?:無用|厳禁|禁物|しない|せず|なさらず)|情報解禁|解禁(?:は|が|日|まで|前)|トップシークレット|シークレット|(?:あなた|君|きみ|お前)だ(?:から|けに)(?:こそ)?(?:言|話|教)|(?:発表|公表|公開|発令|告知|辞令|正式決定)(?:の)?(?:より|に)?(?:一足|ひと足)?先(?:に|ん)|(?:一足|ひと足|ひとあし)(?:先|早)|役員会|取締役会|(?:聞いた話|聞くところ|噂|うわさ|内部|中の人|関係者|人づて|確かな筋)(?:だと|では|によ(?:る|れ)と?|に|から|が言)|(?:言|話し?|教え|バラし|ばらし|漏らし)(?:ちゃ|ては|て)(?:だめ|ダメ|いけ|駄目|まず)|(?:言|話さ|漏らさ|広め|書か|しゃべら|喋ら)(?:わ)?ない(?:で|よう|こと)|他には?(?:漏|言)|(?:私|わたし|僕|俺|ぼく|自分)から(?:聞|は聞)(?:いた|かな)|(?:外|外部|社外|世間|表)(?:に|へ|には|では)(?:は)?(?:まだ)?[^。、]{0,6}(?:出て(?:い)?な|漏|言わ|話さ|知られて)[^。、]{0,5}|(?:今|いま)は(?:まだ)?(?:伏せ|黙|秘)|知っている人は(?:まだ)?(?:少|ほとんど|ごく)|(?:まだ)?知られて(?:い)?(?:ない|ません)|(?:まだ)?社内でも(?:一部|ごく|知)|社内で(?:は|も)?[^。、]{0,10}決ま(?:って|りま)|(?:お?教え|お?知らせ|お?話|お?伝え)(?:でき(?:る|ます)|しま(?:す|しょう)|するよ|る(?:よ|ね)|ましょうか|ようか)|知りたけれ|(?:まだ)?(?:誰|だれ)も知(?:らな|りませ)|(?:公式|正式)(?:な)?(?:発表|リリース|アナウンス)は(?:まだ|これから|ありません|先)|(?:発表|公表|公開)は(?:まだ|これから)|(?:社内|内部|関係者|一部)の?(?:人間|者|人|関係者|社員)?(?:しか|だけ(?:が|の))[^。、]{0,6}(?:知|話|情報|秘密)|部外秘|ニュースになる前|表向きは|まだ(?:言って|話して|知らせて)は?いけな|絶対に秘密|(?:情報)?解禁日|(?:発表|公表)される前|世間には|公には|まだ(?:公(?:表|開|に)|発表|世に出|知られて)(?:され|し|な|前|は|に?なって)?[^。、]{0,6}|未(?:発表|公開|公表)|(?:発表|公表|公開|リリース|解禁|告知|プレスリリース|報道)(?:の)?前(?!日|回|後)|内緒|ないしょ|ここだけの(?:話|秘密)?|オフレコ|社外秘|極秘|内密|他言無用|口外(?:し|は|無用|厳禁)|(?:誰|だれ|人)にも(?:言|話)わ?(?:な|さな|ず)|秘密(?:だ|です|なん|に(?:し|ね)|の(?:話|情報))|内部(?:情報|事情|の(?:話|情報))|こっそり|裏話|非公開|公にな(?:って(?:い|お)?(?:ない|ません|りません)|る前)|(?:公表|発表|公開)(?:され|し)て(?:い|お)?(?:ない|ません|りません)|リーク|表に出て(?:い)?(?:ない|ません)|機密|マル秘|関係者(?:しか|だけ)が?知/g,
);
/** Not yet told to the world: world × what has not happened × yet. */
const WORLD =
  "(?:世間|世の中|外部|社外|一般|マスコミ|新聞|ニュース|報道|取引先|お客様|社員|現場|ネット|表|外)";
const moreSecret = fitting(
  () =>
    new RegExp(
      `(?:この|今の|その)(?:話|件|情報|こと)(?:は|を|も|って)?[^。、]{0,8}(?:ここだけ|ここまで|(?:二|ふたり|2)人?だけ|誰に(?:も|は)|だれに(?:も|は)|伏せ|黙って|漏ら|広め)|(?:君|あなた|お前|貴方|[^\\s、。]{1,6}(?:さん|くん|君|様|部長|先生)|貴社|御社)(?:に)?だけ(?:に)?(?:は|、)?[^。、]{0,12}(?:教え|言|話|伝え|お知らせ|打ち明け)|ここだけ|秘匿|守秘義務|インサイダー|水面下|非公式|密かに|ひそかに|秘密裏|裏で(?:は)?(?:動|進|話|決)|伏せ(?:て|ら)|黙って(?:い|て|おい|お)|漏ら|漏れ聞|(?:情報|話)が漏れ|バレ(?:た|る|て|ない)|(?<!しゃ|さ|れ)ばれ(?:たら|ると|ないよう)|口止め|かん口令|箝口令|緘口令|聞かなかったこと|見なかったこと|知らないふり|知らなかったこと|お耳に入れ|耳打ち|(?:一足|ひと足|ひとあし)(?:先|早)に?|いち早く[^。]{0,8}(?:教え|知らせ|伝え)|(?:先に|特別に|前もって|事前に)[^。、]{0,8}(?:お?教え(?:し|いた|る|ます)|お?知らせ(?:し|いた)|お?伝え(?:し|いた|ます))|(?:正式|公式)(?:な|に|の)?(?:発表|決定|発令|通知|辞令|アナウンス)(?:は|が|も|まで|の前|前|される前|より)[^。、]{0,8}(?:まだ|前|来週|来月|これから|出て|ありませ|ない|され)?|(?:${WORLD})(?:に|には|にも|へ|では|の人(?:は|に)?)?(?:は|も)?(?:まだ)?[^。、]{0,6}(?:知ら(?:れて|せて|な|さ)|出(?:て|さ|し|る前|ない)|伝え(?:て|ら)|言(?:わ|って)|話(?:さ|して)|公(?:表|開)|発表)[^。、]{0,5}(?:ない|ません|ず|で(?:ね|くださ|ほし))|(?:発表|公表|公開|報道|発令|告知|解禁|リリース)(?:が|は)?(?:される|する|になる|の日)?まで(?:は|に)?[^。]{0,12}(?:秘|内|黙|言わ|話さ|伏せ|待|お願い)|(?:来週|来月|明日|明後日|近々|近く|もうすぐ|そのうち|[\\d一二三四五六七八九十]+[月日](?:に|には)?)(?:に|には|にも)?(?:正式に|公式に)?(?:発表|公表|公開|報道|発令|プレスリリース)(?:に?(?:され|な|する|予定|が出|と))|内部の(?:者|人)から|(?:元同僚|元部下|元上司|後輩|中の人|社内の(?:人|友人|知り合い|噂|者|知人)|内部の(?:人|者|関係者)|役員|人事(?:部|の人)?|幹部|経理|関係者|情報筋|(?:会社|職場)の(?:人|同僚|後輩|先輩|友達))(?:から|に|が|によると|いわく|曰く)[^。]{0,10}(?:聞い|聞き|教えて(?:くれ|もら)|こっそり)|(?:役員会|取締役会|経営会議|幹部会|社内会議)(?:で|の|では|に)[^。]{0,14}(?:決|話|出|議題|資料|承認|通)|内示|ウラ情報|裏情報|裏事情|内輪|内情|オープンに(?:して|なって|でき)(?:い|お)?(?:ない|ません|る前)|(?:言|話し|書い|出し|教え)ちゃ(?:だめ|ダメ|いけ|まず)|(?:言って|話して|書いて|出して|教えて|漏らして)は(?:だめ|ダメ|いけ|まず|なら)|(?:本当|ほんと|本来)(?:は|なら)(?:まだ)?(?:言え|話せ|言っちゃ|言ってはいけ|お話しでき)|大きな声では言え|(?:名前|中身|内容|詳細|概要|結果)(?:だけ|を)?[^。、]{0,4}先に[^。、]{0,4}教え|世に出て(?:い)?ない|(?:近く|近々|もうすぐ|まもなく)[^。、]{0,12}(?:公表|発表|報道)|株をお?持ち|(?:名前|数字|詳細)(?:だけ)?(?:先に)?(?:こっそり)?教えちゃ|未解禁|未確定|発表になる前|知る人ぞ|知っているのは[^。]{0,12}だけ`,
      "g",
    ),
);
/** Figures that a firm keeps to itself. */
const FIGURES =
  "(?:原価率?|粗利率?|利益率|仕入(?:れ)?(?:値|価格|額|単価|コスト)|卸値|卸価格|卸(?:し)?単価|掛け率|掛率|マージン|契約単価|値引き?率|割引率|仕切り?値|仕切り?価格|売上目標|営業目標|開発費|開発予算|広告予算|入札(?:価格|額|金額)|応札額|給与テーブル|評価基準|人員計画|採用計画|事業計画|中期計画|製品ロードマップ|ロードマップ|内部留保|解約率|不良率|失注理由|取引条件|契約条件|契約金額|提示(?:額|価格)|社内レート|顧客別の?売上)";
const FIGURES_TOLD = fitting(
  () =>
    new RegExp(
      `${FIGURES}(?:は|が|も|を|って|なら|の|まで|、)[^。!?]{0,26}(?:\\d|[一二三四五六七八九十百千]+(?:割|万|億|円|%|倍|台|件|社)|割|教え|お?伝え|聞いて|聞き(?:ました|出)|知(?:って|り(?:たい|たけ))|覚え|話(?:し|せ)|共有|お見せ|見せ|送|お?渡し|明か|把握)`,
      "g",
    ),
);
/** 新製品の発売が半年遅れます: said flatly, as only those know who are told. */
const DELAYED =
  /(?:新(?:製品|商品|型機?|機種|サービス|モデル|工場|店舗|アプリ)|次期モデル|次の(?:製品|モデル|機種|商品))[^。!?]{0,10}(?:発売|公開|投入|出荷|量産|リリース|稼働|開店|開業|オープン)[^。!?]{0,14}(?:遅れ(?:ます|る)|延期(?:です|されます|になります|します|だ)|中止(?:です|されます|になります|します|だ)|前倒し(?:です|になります|します)|ずれ込み(?:ます)|ずれ込む)(?!らしい|そう|って|ん(?:で|だ)|と|かも|よう|ね|の)/g;
/** What has been made public, or is asked about in general. */
const PUBLISHED =
  /(?:公表|発表|公開|報道|掲載)(?:され(?:た|て(?:い|お)(?:る|ます|り))|済|資料|によ|の(?:とおり|通り))|新聞|ニュースで|記事|決算(?:短信|説明|発表)|ホームページ|IR|有価証券|プレスリリースを(?:拝見|読)/;
/** A firm about which no name was given: the one that is worked at now. */
const OWN_FIRM = /うちの(?:会社|部|社|店)|弊社|当社|わが社|\b(?:our|my) (?:company|firm|employer)\b/i;

const STRONG_BUSINESS = fitting(
  () =>
    /人員|計画|新車|敗訴|負け(?:そ|る)|提示額|大手と|組む|社長が|代わる|値を|倒産|寸前|統合|減らす|社名|終了|閉店|閉じ|畳|訴え|上場|資金調達|資金繰|出資|買[いうっ](?:[^。]{0,4}(?:会社|社を))|社を買|競合|吸収|買い取|削減|解散|廃業|破産|民事|次の(?:人事|モデル|製品|社長|機種)|入札|半額|値下|建つ|建設|完成|始ま(?:る|り)|クローズ|コラボ|手放す|打ち切|切り捨て|契約(?:を|が)[^。]{0,6}(?:切|解除|終了|打ち)|退職勧奨|早期退職|人減らし|首切り|解雇|辞任|逮捕|提訴|訴訟|監査|増産|減産|生産(?:中止|終了)|受注|失注|落札|取引停止|分社|モデルチェンジ|ボーナスカット|賃上げ|賃下げ|組織(?:改編|変更)|改組|再編|次期|新社長|新体制|就任|昇進|昇格|降格|左遷|転勤|辞令|発令|新(?:しい)?(?:アプリ|ブランド|モデル|プロジェクト|技術|拠点|本社|店舗|オフィス)|役員に|社長に|部長に|(?:社長|会長|部長|課長|役員|専務|常務)(?:が|は|も)[^。]{0,10}(?:辞め|退|交代|代わ|替わ|クビ|解任|異動|移)|辞める(?:って|らしい|そう|みたい|こと|予定)|進出|出店|参入|増資|新拠点|退任|新しい(?:工場|店|製品|商品|サービス|事業|拠点|社長)|延期|ボーナス|賞与|減給|子会社|リコール|不具合|不祥事|粉飾|合併|買収|値上げ|価格改定|新(?:製品|商品|サービス|規?事業|機種|型|工場|店)|発売|売上|売り上げ|業績|赤字|黒字|決算|人事|リストラ|希望退職|閉鎖|閉め|撤退|提携|仕入れ|原価|社長(?:が|の|は)?[^。]{0,8}(?:交代|辞|退|代わ|変わ)|異動|廃止|値段|売却|身売り|移転|本社|内部情報|内部事情|裏話|開発中|見積/,
);
const WEAK_BUSINESS = fitting(
  () =>
    /アプリ|画面|仕様|スペック|ロードマップ|資料|クビ|発表|価格|数字|利益|情報|サービス|契約|社長|役員|部長|開発|工場|支店|事業|取引|計画|戦略|予算|給与|給料|採用|組織|製品|商品|株|話/,
);
const NOT_TOLD = fitting(
  () =>
    /(?:お話し?|お伝え|お教え|申し上げ|言|答|明か|お答え|口外|他言|漏ら)[^。]{0,10}(?:でき(?:ません|ない|かね)|られ(?:ません|ない)|かね(?:ます|る)|いたしません|しません|えません|えない|いません|わない(?!で)|さない(?!で)|控え)/,
);
/** Somebody read it in time, which gives nothing away. */
const READ_BEFORE =
  /(?:発表|リリース|公開)前(?:の(?:控室|控え室|緊張|準備|リハ|打ち合わせ|お忙し|慌ただし))|(?:発表|リリース)前(?:に|から)?(?:拝見|読)/;
const ENGLISH_SECRET = fitting(
  () =>
    /\b(?:i can (?:get|find out|look up|tell)|(?:the )?(?:public|press|market|customers|world) (?:will|won't) (?:only )?(?:hear|learn|know|find out)|(?:last|this|our|the) (?:staff|team|management|board) meeting|nobody (?:knows|has been told|was told|is told)|no one has(?: been)? told|officially|schtum|shtum|keep mum|discreet\w*|(?:don't|do not|never|please don't) (?:post|tweet|publish|write|mention|spread|pass)|guess what|won't be (?:in the|on the|public|announced|out)|(?:in the )?(?:news|papers|press) (?:until|before|on|next|till)|(?:seen|saw|read|got) (?:the|their|its|a) (?:\w+ ){0,2}(?:figures|numbers|results|plans?|draft|memo|slides|report|list)|(?:let you know|tell you|share|give you) [A-Z]?\w+'s|between you,? me and|word (?:from|is|has it|on the street)|former colleagues? (?:tells?|told|says|said)|(?:hasn't|haven't|has not|have not|won't) (?:been|be) (?:told|announced|made public|said)|not (?:been )?(?:told|announced)|about to be|(?:the )?(?:world|market|public|press|papers?|media|city|street|outside world|rest of us|customers|staff|employees|union)(?: (?:still|also))? (?:don't|do not|doesn't|does not|isn't|is not|aren't|haven't|hasn't|won't|has no|have no|knows? nothing)(?: yet)?|(?:not a|don't say a|don't breathe a|hasn't said a|haven't said a|(?<!\b(?:end|ended|part|parted|leave|left|go|gone|went) )without a(?= \w+ (?:to|about|in|of it)\b)) (?:word|soul|peep)|don't tell (?:a soul|anyone|anybody|the others)|not a (?:soul|word)|hush|top[- ]secret|embargo(?:ed)?|confidential(?:ly)?|(?:under|beneath|in) (?:your|my) (?:hat|belt)|mum'?s the word|keep (?:it|this|that|mum) (?:under|quiet|to|between|dark|in|secret|mum|for)?|(?:this|it|that) (?:stays|must stay|has to stay|should stay|doesn't leave|never leaves)|you (?:didn't|did not|never) (?:hear|get|read|learn) (?:it|this|that)|you heard it here|first to hear|promise (?:me )?(?:not|you won't)|(?:won't|not to|never|don't) (?:repeat|pass (?:it|this) on|breathe)|before (?:it|this|the news|that|they|word|the story|the rumou?r)\b[^.!?\n]{0,14}\b(?:breaks?|hits?|gets? out|leaks?|announce\w*|is (?:out|public|official)|goes)|ahead of the|prior to the (?:announcement|press|release|launch)|press release (?:is|will|goes|comes)|(?:will|going to|'ll|they'll) (?:only )?(?:announce|go public|tell (?:the )?(?:press|world|public|staff))|go(?:es|ing)? public (?:with|in|on|next|only)|not (?:yet )?(?:out|public)|(?:isn't|is not|aren't|wasn't|not) (?:out|public|official|in the papers|announced)|(?:nothing|none of (?:this|it)) (?:has been|is|was) (?:made )?(?:public|announced|official|published)|i (?:know|could|can|happen to know) (?:tell |share |show |give |let )?(?:you )?(?:in on )?(?:what|how much|the|when|who|which|whom)|(?:if you like|(?<!\b(?:not|never|isn't|aren't|wasn't|is|was|were|be|very|so|too|quite|really|(?<!if you |if you')(?:are|re)) )interested|want to know|care to know|curious)(?=[?,.])|saw (?:it|this|that|the) (?:\w+ ){0,2}(?:papers?|slides|minutes|memo|plans?|deck|agenda)|(?:board|internal|management|strategy|directors'?) (?:papers?|minutes|memo|slides|meeting|plans?)|(?:friend|mate|pal|buddy|source|contact|someone|somebody|colleague|insider|bird)\b[^.!?\n]{0,30}\b(?:told|tells|says|said|whispered|mentioned|let slip)|(?:heard|hear|know|got it|got this) (?:it |this )?from (?:inside|within|the inside|someone|somebody|a friend|a source|my old|a former)|rumou?r (?:inside|has it)|(?:shouldn't|should not|mustn't|not supposed to|not allowed to) (?:really )?be? ?(?:say|tell|share|know|writ|talk|mention)\w*|strictly|(?:sell|buy) (?:your shares|while you can|now)|(?:though|but|and|while)? ?(?:the |its |their )?(?:staff|employees|people|team|customers|clients|market|public|press|most people|everyone else|others) (?:don't|do not|doesn't|have no|won't|aren't|haven't) (?:know|idea|been told|heard|aware)\w*|nothing (?:is )?official|nothing (?:is )?public|(?:a |sneak )peek|where you (?:got|heard) (?:it|this|that)|quietly|on the sly|(?:has|have) already (?:handed in|decided|signed|agreed|resigned)|in case (?:that|it|this) helps|nobody (?:outside |here |else |in public )?(?:knows|has heard)|(?:it|this|that|which) (?:will|'ll|is going to|gets?|is to|should) be (?:announced|public|published|made public|in the news|official)|(?:official announcement|announcement|press release) (?:is|comes|goes|will|follows|next|in|only|later|soon)|(?:will|to) (?:be )?announce[d]? (?:it|this|that|next|in|on|later|soon)|until (?:it|they|the (?:announcement|news|press)|it's|then)[^.!?\n]{0,16}(?:announce\w*|public|official|out|release\w*)?|(?:please )?(?:don't|do not) (?:pass|quote|forward|post|mention|breathe|let (?:it|this) (?:slip|get out)|let anyone)|(?:mum'?s the word|on the (?:quiet|qt|down[- ]low|hush)|under the radar|under your hat|zip it|lips (?:are )?sealed|stays? (?:between|here|with)|strictly|eyes only|burn after|delete this|for now just|just for you|exclusive(?:ly)?|first to know|before anyone (?:else )?(?:knows|hears)|before (?:everyone|everybody) else|before others|before (?:it's|they(?:'re| are)?) |a (?:little )?bird|heard (?:it |this )?(?:from|through) (?:\w+ ){0,4}(?:inside|at|in|who|still|there)|from (?:the )?inside|(?:someone|friend|source|contact|colleague|people|buddy|folks?) (?:inside|on the inside|who still works?|still (?:there|at|in))|(?:a |my |our )?sources? (?:inside|at|in|tell)|in the (?:board|management|leadership|executive) meeting|board (?:has )?(?:decided|approved|agreed|voted)|decided (?:internally|behind)|not (?:yet )?(?:common|widely|generally|publicly|known|in the news|in the press|for public)|not (?:be )?(?:supposed|allowed|meant|permitted) to (?:know|talk|mention|discuss|reveal|disclose|show|post|tweet)|(?:could|might|would|will) (?:get (?:me )?(?:in|into) trouble|lose my|be (?:fired|sued))|under nda|signed an nda|i (?:can|could|will|'ll) (?:tell|give|show|send|let) you (?:\w+ ){0,6}(?:what|how much|figures?|numbers?|details|before|their|hikari's|roadmap|margins?|prices?)|want to know (?:what|how much|their|hikari's)|(?:pre-?release|beta|embargoed|non-disclosed|undisclosed|unpublished|upcoming unannounced)|haven't (?:told|announced|disclosed|published|released)|hasn't (?:told|disclosed|published|released|been public)|have(?:n't| not) (?:yet )?(?:announced|disclosed|gone public|released)|has not (?:yet )?(?:announced|disclosed|told|released)|yet to (?:announce|be announced|be made public|disclose|go public))|(?:shouldn't|should not|mustn't|must not|can't really|not allowed to|not meant to|not supposed to) (?:really )?(?:say|tell|share|talk|mention|be (?:saying|telling|sharing))|before it (?:hits|is|gets|goes|becomes)|heads[- ]up before|(?:nobody|no one|no-one|few|hardly anyone) (?:outside|else|in public)?[^.!?\n]{0,14}knows|only (?:insiders|people inside|the board)|(?:won't|will not) be (?:announced|public|published|released) (?:until|before)|isn't (?:public|out|official|announced)(?: yet)?|keep it quiet|don't quote me|sneak (?:peek|preview)|for your ears only|my lips|hasn't hit|word on the inside|behind closed doors|still (?:a )?secret|classified|strictly between|not for (?:publication|sharing)|between (?:us|you and me|ourselves|friends)|don't (?:tell|repeat|share|spread)\b[^.!?]{0,20}|do not (?:tell|share)\b[^.!?]{0,16}|keep (?:this|it|that) (?:to yourself|quiet|between|secret|under)|off the record|(?:strictly )?confidential(?:ly)?|in confidence|(?:has|have) not (?:yet )?been (?:announced|published|released|made public|disclosed)(?: yet)?|(?:hasn't|haven't) (?:yet )?been (?:announced|published|released|made public|disclosed)(?: yet)?|hasn't announced|haven't announced|not (?:yet )?(?:announced|public|official|released|out|published)(?: knowledge)?(?: yet)?|unannounced|unreleased|undisclosed|non-?public|before (?:the|it is|it's|it was|they|any|an) (?:official |public )?(?:announce\w*|press|public|launch)|under (?:embargo|nda|wraps)|inside (?:info(?:rmation)?|scoop|track|knowledge|story)|insider|internal(?:ly)?|secret(?:ly|s)?|leak(?:ed|ing)?|nobody (?:outside )?knows|no one (?:outside )?knows|hush-hush|you didn't hear (?:this|it) from me|not supposed to (?:say|tell|share)|shouldn't be (?:telling|saying|sharing)|ahead of the (?:press|announcement|news)|trade secrets?)\b/gi,
);
const ENGLISH_BUSINESS = fitting(
  () =>
    /\b(?:fail(?:ed|s|ing)?|engine|floor price|how low|branch|redundancies|shutting|sale of|moving to|drop(?:s|ping)?|buying|buys|cost(?:s|ing)?|signed|signing|going under|(?:file|files|filing) for|insolven\w+|out of (?:cash|money|business)|withdraw\w*|exit(?:s|ing)?|pull(?:s|ing)? out|mov(?:e|es|ing) (?:production|to|out|into)|sue[ds]?|suing|sued|court|settle\w*|let go|made redundant|losing|lost (?:\w+ ){0,3}(?:client|customer|contract|account|deal)|president|chief|boss (?:is|will)|appoint\w*|promot\w*|successor|open(?:s|ing)? (?:a|its|the|two|in)|expand\w*|parts|tender|brand|scanner|machine|device|series|range|line|division|department|unit|subsidiary|start-?up|funding|round|rival|competitor|production|plant|site|reorgani[sz]ation|strike|takeover|raise(?:s|d)?|ship(?:s|ping)?|buyer|seller|notice|supplier|per unit|gone|directors?|executives?|vp|cto|coo|chairman|replac(?:e|ed|ing)|reorgani[sz]\w*|reorg|staff|jobs?|workforce|offices?|factory|stores?|branch(?:es)?|market|expansion|bid|bids|client (?:list|losses)|costs?|discounts?|rates?|wholesale|screens?|app|feature|specs?|salary|salaries|bonus(?:es)?|pay|union|investigation|audit|breach|scandal|default|debt|loan|valuation|stock|shares?|dividend|quarter|q[1-4]|forecast|targets?|spin-?off|rebrand\w*|rename\w*|relocat\w*|moving|split|divest\w*|sell(?:ing)?|dropp(?:ed|ing)|discontinu\w*|scrap(?:ped|ping)?|kill(?:ed|ing)? (?:off )?the|end(?:ing)? (?:of )?|working on|developing|building an?|model|prototype|project|bought|delayed|postpon\w*|cancel\w*|next (?:model|version|release|product|generation)|hiring freeze|moving (?:its|their)|leaving|recall(?:ed|ing)?|lawsuit|investors?|strategy|rais(?:e|ing|es) (?:its |their |the |our )?prices?|acqui(?:re[sd]?|ring|sition)|acquired|buy(?:ing)? out|bought (?:by|out)|take ?over|merg(?:e[sd]?|ing|er)|price[sd]?|pricing|lay(?:ing)? ?offs?|layoffs?|redundanc\w+|launch(?:es|ing)?|new (?:\w+ )?(?:phone|product|model|service|office|version|line|plan|factory|app|ceo|cfo)|figures|numbers|revenue|sales|profits?|loss(?:es)?|margins?|ceo|cfo|step(?:s|ping)? down|raise|comes? out|coming out|restructur\w+|clos(?:e|es|ing) (?:the|its|their|down|two|three|one|a)|shut(?:ting|s)? down|ipo|going public|sold|earnings|results|roadmap|bankrupt\w*|fir(?:e|ed|ing)|resign\w*|headcount|budget|partnership|deal|contract|cutting|cuts|release date|plans?)\b/i,
);
/** The same of any firm: what no message tells of in passing. */
const ENGLISH_STRONG_BUSINESS = fitting(
  () =>
    /\b(?:(?:our|my) (?:next|new|upcoming) (?:product|model|brand|app|service|release|version|line|machine|device)|new brand|next product|filing for|going bankrupt|insolven\w+|recall|lawsuit|shut(?:s|ting)? (?:the|down|its)|half of (?:the|our) (?:staff|team)|acqui\w+|merg\w+|layoffs?|lay(?:ing|s)? ?off|(?:ceo|cfo|cto|directors?|president)\b[^.!?\n]{0,20}\b(?:leav\w+|step\w*|resign\w*|fired|replac\w+|out)|bought by|be(?:ing)? (?:bought|sold|taken over)|takeover|cut\b[^.!?\n]{0,24}\b(?:staff|jobs?|workforce|people|team|headcount)|(?:q[1-4]|our|their|quarterly|sales) (?:numbers|figures|results|revenue|margins?)|clos(?:e|es|ing) (?:the|its|their|down|two|three|one|a) (?:\w+ ){0,2}(?:plant|factory|office|branch|store|site)|ceo|ipo|restructur\w+|bankrupt\w*|new product|(?:raise|raising) (?:its |their |our )?prices)\b/i,
);

const ENGLISH_FIGURES_TOLD = fitting(
  () =>
    /\b(?:pays?|paid|charges?|gets?|buys? (?:it|them)?) (?:about |around |roughly |only |just )?(?:[$€£¥] ?)?\d[\d,.]* ?(?:dollars|yen|euros|pounds|cents|percent|%)? (?:per|a|for each|each) (?:unit|piece|item|pallet|kilo|hour|box)\b[^.!?\n]{0,30}|\b(?:(?:gross |profit |internal |real |actual |their |its )*(?:margins?|mark-?ups?|wholesale prices?|purchase prices?|cost prices?|unit costs?|production costs?|discount rates?|sales targets?|pay scales?|salary bands?|roadmap|churn rate|defect rate|contract (?:value|terms|price)s?|bid price|tender price)) (?:is|are|was|were|on|of|for|they)\b[^.!?\n]{0,30}(?:\d|percent|half|double|tell|know|share)|\b(?:tell|give|show|send|share|know|let you in on)\b[^.!?\n]{0,24}\b(?:margins?|mark-?ups?|wholesale prices?|purchase prices?|cost prices?|unit costs?|discount rates?|sales targets?|pay scales?|salary bands?|roadmap|churn rate|real prices?|internal (?:figures|numbers|prices)|bid price|contract terms)\b/gi,
);

/** Asked not to be asked. */
const REFUSED =
  /\b(?:can't|cannot|won't|not able to|not free to|not going to) (?:really )?(?:share|tell|talk|say(?! why)|discuss|disclose|reveal|comment)\b(?![^.!?]{0,80}\bbut\b)|\bdon't ask me\b|\b(?:rather|prefer) not (?:to )?(?:share|tell|talk|say|discuss|disclose|reveal)\b/i;

/** Whatever it is that is told so of an employer, it is not public. */
const KEPT_SECRET =
  /社外秘|部外秘|極秘|機密|他言|口外|オフレコ|内密|ご?内聞|(?:誰|だれ)に(?:も|は)(?:まだ)?(?:言|話|漏ら)わ?(?:な|さな)(?:い)?で|まだ(?:誰|だれ|みんな|皆|世間|社員|外)[^。、]{0,4}(?:知らな|知りませ)|(?:公表|発表|公開|発令)(?:は|も)(?:まだ|これから)|(?:公表|発表|公開)(?:され(?:て(?:い)?)?(?:ない|ません)|前)|\b(?:don't (?:spread|repeat|pass|tell)|not (?:yet )?(?:official|public|announced)|off the record|keep (?:it|this|that) (?:quiet|to yourself|secret|under|between)|nobody (?:has heard|knows|outside)|confidential(?:ly)?|hush-hush|you didn't hear|between (?:us|you and me|ourselves))\b/i;

/** What was announced, or stood in a newspaper. */
const READ_IN_THE_NEWS =
  /(?:新聞|日経|ニュース|記事|テレビ|ラジオ|プレスリリース|リリース|報道|発表|ホームページ|サイト|公式)[^。!?]{0,24}(?:拝見|拝読|読み|読ん|知り(?!た)|知った|見まし|見た|見て|目に|聞き(?:まし)|伺い|驚き)|\b(?:[Ss]aw|see|[Rr]ead|[Hh]eard|[Ss]een|watched|[Nn]oticed|[Cc]aught|[Ss]potted)\b[^.!?\n]{0,60}\b(?:announce[dm]\w*|press release|news|newspapers?|papers?|[Tt]imes|[Rr]eview|[Jj]ournal|Post|Herald|Guardian|Nikkei|tv|TV|telly|television|radio|front page|headlines?|website|online|article)\b|\b(?:was|were|made|is) (?:all over|on|in) the (?:news|front page|papers?|headlines|telly|radio)\b|\b(?:announcement|news) (?:was|made)\b/;
const NOT_IN_THE_NEWS =
  /まだ|(?<!以)前(?:に|の|です|だ)|未[発公]|実は|裏|内緒|ここだけ|こっそり|秘密|極秘|社内(?:の|で)|来週|来月|\b(?:not|n't|before|until|yet|inside|internal|secret|actually|between (?:us|you)|off the record|confidential|leak\w*|draft|haven't|won't|will be)\b/i;

/** Secrets of one's own, which one may tell. */
const OWN_LIFE =
  /結婚|婚約|入籍|妊娠|出産|ケーキ|贈り物|プレゼント|送別会|飲み会|歓迎会|お祝い|赤ちゃん|子ども|子供|サプライズ|誕生日|プロポーズ|本を出す|引っ越|還暦|転職しよう|転職を考え|同窓会|飲み会|\b(?:baby|pregnan\w+|marr(?:y|ied)|wedding|engaged|engagement|propos(?:e|ing)|surprise|birthday|reunion|picnic|outing|barbecue|farewell|present|gift|my book|novel|party|house|divorce|retir(?:e|ing))\b/i;

/** What an employer has not made public, told or offered. */
export function secretsIn(message: Message, context: Context): Hit[] {
  const about = employerOrFirm(message, context);
  const speaksOfEmployer = about.test(message.text);
  let data: readonly Hit[] | undefined;
  const dataOf = (): readonly Hit[] => {
    data ??= formerDataIn(message, context);
    return data;
  };
  const found: Hit[] = [];
  for (const { text, start, before, after } of withNeighbours(message)) {
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
    if (isAbout(about, text, before) && !PUBLISHED.test(text)) {
      for (const match of text.matchAll((japanese ? FIGURES_TOLD : ENGLISH_FIGURES_TOLD)(message.text))) {
        found.push({ start: start + match.index, end: start + match.index + match[0].length });
      }
    }
    if (japanese && isAbout(employer(message, context), text) && !PUBLISHED.test(text + before)) {
      for (const match of text.matchAll(DELAYED)) {
        found.push({ start: start + match.index, end: start + match.index + match[0].length });
      }
    }
    if (READ_IN_THE_NEWS.test(text) && !NOT_IN_THE_NEWS.test(text)) continue;
    if (REFUSED_NEXT.test(after)) continue;
    if (japanese && (isNotTold(message.text, text) || READ_BEFORE.test(text))) continue;
    const isOwnFirm = OWN_FIRM.test(text + before) || isNamed(context.me.companies, text);
    const isAboutEmployer = isOwnFirm || (speaksOfEmployer && isAbout(about, text, before, after));
    const toldInside = toldFromInside(message.text, { text, before, after }, about);
    // Papers and lists have a rule of their own.
    const isOfData =
      toldInside.length > 0 && dataOf().some((hit) => hit.start >= start && hit.start < start + text.length);
    for (const match of isOfData ? [] : toldInside) {
      const at = start + (match.index ?? 0);
      found.push({ start: at, end: at + match[0].trimEnd().length });
    }
    const business = businessIn(message, { text, before, after }, japanese, isAboutEmployer);
    const kept =
      business === undefined && isAboutEmployer && !OWN_LIFE.test(text + before)
        ? KEPT_SECRET.exec(text)
        : null;
    if (kept) found.push({ start: start + kept.index, end: start + kept.index + kept[0].length });
    if (business === undefined || OWN_LIFE.test(text) || REFUSED.test(text)) continue;
    const patterns = !japanese ? [ENGLISH_SECRET] : isAboutEmployer ? [SECRET, moreSecret] : [SECRET];
    for (const match of patterns.flatMap((pattern) => [...text.matchAll(pattern(message.text))])) {
      if (!japanese && isOwnNews(text, match)) continue;
      const spans = spanOf(match, business);
      found.push({ start: start + spans.start, end: start + spans.end });
    }
  }
  return firstTwo(found);
}

/** What is not told, or told of oneself. */
const OWN_NEWS =
  /(?:私|自分|わたし|わたくし|僕|俺)(?:の|が|は|も)|(?:退職|退社|転職|辞める|異動|独立|起業|結婚)(?:の(?:こと|件|話|ご?挨拶)|する(?:こと|の)|した(?:こと|の))(?:は|を|も|が|に)|\bI(?:'m| am|'ve| have)? (?:\w+ )?(?:leaving|left|resigned|quit|joining|joined|moving|retiring)\b|\bmy (?:resignation|departure|new (?:job|role|address|position)|leaving)\b/i;
/** 大きな声では言えませんが: the preface to telling it. */
const PREFACE =
  /(?:(?:大きな声|公の場|表立って|公に|人前|ここだけ|あまり|詳しく|まだ|本当)(?:で|に)?(?:は|しか)?[^。、]{0,4}(?:言え|話せ|書け|お?話しでき|申し上げられ)(?:ない|ません)(?:のです|んです|んだ)?(?:が|けど|けれど|から))/g;
const NOTHING_TOLD =
  /\b(?:nothing (?:confidential|internal|secret)|rather not|(?:will|would|do|shall|can|could)(?: not|n't) (?:discuss|share|ask|tell|talk|comment|reveal|disclose)(?! (?:this|it|that|anyone|a soul))|cannot (?:discuss|share|tell|talk)|not ask(?:ing)?|as far as|publicly (?:available|known)|public (?:information|knowledge)|on (?:their|its|your|the) (?:website|homepage|web ?page)|stick to|(?:was|were|has been|have been) (?:announced|published|made public)(?! yet)|(?<!n't |not |never |yet )announced (?:its|their|the|a|an|last|on|yesterday|today|this|that)|(?<!n't |not |never |yet )published)\b|(?:お伝え|お話し?|ご報告|お知らせ|ご挨拶|ご連絡)(?:が|も|を|は)?(?:でき|し|いたし|申し上げ)て(?:い|お)(?:ません|りません|らず|ない)|触れ(?:ず|ない|ません|られ)|詮索|聞き(?:ません|たくな)|差し控え|控えま/i;

function isNotTold(whole: string, text: string): boolean {
  return (
    NOT_TOLD(whole).test(text.replace(PREFACE, "")) ||
    /触れ(?:ず|ない|ません)|控えま|控えさせ|差し控え/.test(text)
  );
}

/** An employer's things offered, and its affairs told in a whisper. */
function toldFromInside(whole: string, sentence: Told, about: RegExp): RegExpMatchArray[] {
  const { text } = sentence;
  const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
  const found = isJapanese
    ? japaneseFromInside(whole, sentence, about)
    : englishFromInside(whole, sentence, about);
  if (found.length === 0) return [];
  const isHarmless = [PUBLISHED, OWN_LIFE, OWN_NEWS, REFUSED, NOTHING_TOLD].some((other) => other.test(text));
  return isHarmless ? [] : found;
}

/** 誠にありがとうございました: nothing is told but thanks. */
const THANKS = /(?:ありがとう|有難う|感謝|御礼|お礼)[^。、]{0,12}[。!]?$/;

type Told = Pick<Neighbours, "text" | "before" | "after">;

function isNear({ text, before, after }: Told, about: RegExp): boolean {
  return OWN_FIRM.test(text) || isAbout(about, text, before, after);
}

function japaneseFromInside(whole: string, sentence: Told, about: RegExp): RegExpMatchArray[] {
  const { text, before, after } = sentence;
  if (THANKS.test(text) || !isNear(sentence, about)) return [];
  const signs = [...text.matchAll(INSIDE.japaneseSigns(whole))];
  const told = signs.length > 0 && isAbout(INSIDE.japaneseAffairs(whole), text, before, after) ? signs : [];
  return about.test(text) ? [...told, ...text.matchAll(INSIDE.japaneseOffered(whole))] : told;
}

function englishFromInside(whole: string, sentence: Told, about: RegExp): RegExpMatchArray[] {
  const { text, before, after } = sentence;
  const affairs = isNear(sentence, about) ? INSIDE.englishAffairs : INSIDE.englishUpheaval;
  const told = isAbout(affairs(whole), text, before, after) ? text.matchAll(INSIDE.englishSigns(whole)) : [];
  const isInside =
    INSIDE.englishUnreleased(whole).test(text) ||
    (about.test(text) && (isOwned(whole, text, about) || INSIDE.englishFromInside(whole).test(text)));
  return [...told, ...(isInside ? text.matchAll(INSIDE.englishOffers(whole)) : [])];
}

/** Hikari's price list, the price list of Hikari, how Hikari sets its prices. */
function isOwned(whole: string, text: string, about: RegExp): boolean {
  const owner = about.exec(text);
  if (!owner) return false;
  const after = text.slice(owner.index + owner[0].length);
  return (
    INSIDE.englishOwned(whole).test(after) || INSIDE.englishOwner(whole).test(text.slice(0, owner.index))
  );
}

/** You will have heard from Hikari that I left: of nobody's business but one's own. */
function isOwnNews(text: string, match: RegExpMatchArray): boolean {
  const from = text.slice(match.index);
  return /^(?:know|hear|heard|learn\w*)\b[^.!?]{0,60}? that i(?:'m|'ve)?\b(?! (?:can|could|know|saw))/i.test(
    from,
  );
}

/** The firm where the sender works now, by its name. */
function isNamed(companies: readonly string[], text: string): boolean {
  return companies.some((name) => {
    const bare = bareName(name);
    return bare.length > 2 && text.includes(bare);
  });
}

function isAbout(about: RegExp, ...texts: readonly string[]): boolean {
  return texts.some((text) => about.test(text));
}

/** Where the business of an employer is spoken of; index -1 where a neighbouring sentence does. */
function businessIn(
  { text: whole }: Message,
  { text, before, after }: Pick<Neighbours, "text" | "before" | "after">,
  japanese: boolean,
  ofEmployer: boolean,
): { index: number; length: number } | undefined {
  const patterns = japanese
    ? [STRONG_BUSINESS, ...(ofEmployer ? [WEAK_BUSINESS] : [])]
    : ofEmployer
      ? [ENGLISH_BUSINESS]
      : [ENGLISH_STRONG_BUSINESS];
  for (const fitted of patterns) {
    const pattern = fitted(whole);
    const here = pattern.exec(text);
    if (here) return { index: here.index, length: here[0].length };
    if (pattern.test(before) || pattern.test(after)) return { index: -1, length: 0 };
  }
  return undefined;
}

const LONGEST_SPAN = 40;

/** From the word of secrecy to the thing told, where they stand close. */
function spanOf(
  secret: RegExpMatchArray,
  business: { index: number; length: number },
): { start: number; end: number } {
  const start = secret.index ?? 0;
  const end = start + secret[0].trimEnd().length;
  if (business.index < 0) return { start, end };
  const from = Math.min(start, business.index);
  const to = Math.max(end, business.index + business.length);
  return to - from <= LONGEST_SPAN ? { start: from, end: to } : { start, end };
}
