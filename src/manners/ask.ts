import { fitting, fittingAll } from "./fitting.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

/** What turns a mention into a request. Thanks for what was done (いただいた, くださり) is none. */
const PLEASE = [
  "(?:いただ|頂)け(?:ません|ない|ますか|ますでしょうか|ますと|れば|ると|たら|ましたら|るか|るでしょうか|るなら|ますよう|ないか)",
  "(?:いただ|頂)き(?:たい|たく|とう)",
  "(?:賜り|たまわり)(?:たい|たく|ますよう)",
  "(?:もら|貰)え(?:ません|ない|ますか|た(?:り|ら)|る(?=\\?|か|と|でしょう|かな|$)|れば|たら|ますと)",
  "(?:もら|貰)い(?:たい|たく)",
  "く(?:れ|ん)(?:ない|ねえ?|ません|ますか|た(?:り|ら)|る(?=\\?|か|と|よね|人|$)|れば|たら|(?=[!。\\n〜]|$))",
  "(?:くだ|下)さ(?:い(?!まし[たて])|れば|ると|いませんか|いますか)",
  "(?:ほし|欲し)(?:い|く)",
  "(?:お願い|おねがい)(?!いたしました|しました|していた)",
  "願(?:え(?:ません|ない|れば|ますか|ますでしょうか|ると|たら)|いたい|いたく|います|う)",
  "頼(?:め(?:ない|ません|る)|みたい|みたく|む)",
].join("|");

const NEAR = "[^。!?]";
/** A house or a book is recommended, not introduced to. */
const NO_PERSON =
  /(?:店|本|映画|宿|ホテル|レストラン|曲|音楽|番組|記事|カフェ|旅館|自己|スポット|観光地|レシピ|アプリ|漫画|弊社|当社|商品|製品|サービス)[^。!?、]{0,8}$/;

/** Someone who begins so has something to ask for, whatever it is. */
const FAVOUR =
  /(?:折り入って|厚かましい|図々しい|ずうずうしい|あつかましい|虫のいい|身勝手な|不躾な|ぶしつけな)[^。!?\n]{0,6}(?:お願い|ご?相談|頼み)/g;
/** What a job seeker asks about; a question or a request beside it makes the ask. */
const JOB_HUNT =
  /(?:面接|採用|募集|空き(?:枠|ポスト)?|欠員|人手|中途|新卒|選考|履歴書|職務経歴書|求人|再就職|就職口|雇用|働き口)[^。!?]{0,24}?(?:いらっしゃ(?:ら|い)(?:ない|ません)|(?:し|され)て(?:い|お)?(?:ない|ません|られ|り)|は?ありま(?:せん|す)か|ない(?:か|\?|でしょうか)|推して|通して|渡して|見て|回して|口添え|便宜|配慮|ご(?:存じ|存知))/g;
const DONE_FOR_US =
  /(?:くださ(?:った|いまし)|下さ(?:った|いまし)|いただい[てた]|頂い[てた]|くれた|もらった)[^。!?]*感謝(?:して|いたして|申し上げて)お?り$/;
/** From the request on: 推薦状まで書いてくださり、ありがとうございました. */
const THANKED =
  /^.{0,5}(?:くださ|下さ|くれ|いただ|頂)(?:り|って|った|て|た|き|いて|いた|いまし[たて])[^。!?\n]{0,20}(?:ありがと|有難|有り難|感謝|お礼|御礼|嬉し|うれし|助か|恐縮|励み|心強|忘れ)/;

const JAPANESE_ASKS = fittingAll(() => [
  FAVOUR,
  JOB_HUNT,
  /(?:御社|貴社|貴部署?|そちら|そっち|会社|部署|職場|チーム|お店|事務所|(?:部長|課長|社長|先生)の(?:下|もと|ところ))(?:で|に|へ|も|は|の)?[^。!?]{0,14}(?:働(?:き|く|け|か)|戻(?:る|り|れ|ら)|復帰|復職|入社|入れ(?:て|ない)|雇|採用|人を(?:探|募)|人手)[^。!?]{0,26}(?:でしょうか|ませんか|ない(?:か|\?)|(?:[かの])?\?|いただけ|(?:くだ|下)さい|存じます|思って(?:おり|い)|考えて|(?:ご)?相談|希望|たいです|たく)/g,
  new RegExp(`(?:ご)?(?:融通|工面|用立て)${NEAR}{0,6}?(?:${PLEASE}|ないか)`, "g"),
  new RegExp(
    `(?:\\d{1,4}|[一二三四五六七八九十数百]{1,3})[万千](?:円|ぐらい|くらい|ほど|ばかり|だけ|を|、| ){0,3}${NEAR}{0,8}?(?:貸し(?!た|て(?:くれ(?:た(?!ら|り)|て)|もら(?:った|って)|いただい))|貸せ|借り(?:たい|たく|られ|れ(?!ば))|(?:お願い|頼め|立て替えて|融通|用立て|工面))`,
    "g",
  ),
  /(?:お)?仕事(?:の口|の話|の情報|の紹介)?(?:が|は|も|を|など)?(?:あれば|あったら|ありません|ありましたら|ございましたら|ない(?:か|\?|でしょうか|かな)|いただけ(?:ません|ない|れば|ると)|ください|下さい|くれ(?:ない|ません)|もらえ(?:ない|ません|る)|回して|振って|紹介)/g,
  /(?:\d[\d,]{0,9}|[一二三四五六七八九十百千]{1,4}) ?(?:万|千|億)?円(?:ほど|くらい|ばかり|だけ)?(?:を|、)?(?:貸し(?!た)|貸せ|借り(?:たい|たく|られ|れ))/g,
  new RegExp(
    `(?:ご|御)?紹介(?!文|者|状|料)(?!${NEAR}{0,3}(?:させて|いたし|しま|します|するね|し(?:た|て)(?:い|お)?(?:く|き)ます))${NEAR}{0,12}?(?:${PLEASE})`,
    "g",
  ),
  /(?:推薦して|採用して|推して|雇って|口を?きいて|拾って|貸して)(?=(?:よ|ね|くれよ|おくれ|ちょうだい)(?:[!。\n〜ー、]|$))/g,
  /紹介して(?=(?:よ|ね|ちょうだい)?(?:[!。\n〜ー]|$))/g,
  new RegExp(
    `(?:お?つなぎ|お?繋ぎ|つない|繋い|引き合わせ|取り次|取りつ?い|橋渡し|口をきい|口利き|口添え|引き合わ|顔つなぎ|話を通し|話をつけ)${NEAR}{0,8}?(?:${PLEASE})`,
    "g",
  ),
  new RegExp(
    `(?:求人|転職先|就職先|働き口|勤め先|ポスト|ポジション|空き枠|募集|案件|採用枠)(?:が|は|を|など|で|の(?:話|情報|口|枠))?${NEAR}{0,14}?(?:あれば|あったら|ありません|ありましたら|ございま(?:せん|したら)|ない(?:か|\\?|でしょうか|ですか|かな)|知らない|知りません|教えて(?!いただいた|くださった|いただきま|くれた|もらった)|探して(?:い|もら|くれ)|空いて|回して|出てい|${PLEASE})`,
    "g",
  ),
  /(?:仕事|職|就職先|転職先|働き口|就活|転職)(?:を|中|活動)?[^。!?]{0,8}(?:探し|中なん|しよう|したい|考え)[^。!?]{0,22}(?:知らない|知りません|ありません|ないか|ない\?|紹介|教えて|どこか|いい(?:会社|ところ)|(?:助け|力を貸し|協力し)て)/g,
  /(?:いい|良い|どこか)(?:会社|職場|ところ|求人|仕事)[^。!?]{0,6}(?:知らない|知りません|ない(?:か|\?)|ありません)/g,
  new RegExp(`(?:採用して|雇って|働かせて|入れて|入社させて|雇用して|使って)(?:${PLEASE})`, "g"),
  /(?:応募し(?:たい|たく)|採用(?:枠|募集|の予定)?[^。!?]{0,8}(?:ありません|ありますか|ある\?|してますか|しています?か|していません)|中途採用[^。!?]{0,8}(?:\?|か)|口をきいて)/g,
  /(?:会社|御社|貴社|弊社|職場|部署|もと|元|下|チーム|古巣|そちら|そっち|営業部|課|ひかり|現場)(?:に|へ|の(?:下|もと)(?:に|へ|で))[^。!?、]{0,10}(?:戻り(?:たい|たく)|戻れ(?:ない|ません|る(?:か|と|な|でしょ|\?)|れば|たら|ます)|戻らせて|戻して|復帰(?:し(?:たい|たく)|させ|でき)|復職し)/g,
  /(?:復職|再雇用|出戻り?|再入社|カムバック)[^。!?]{0,14}(?:たい|たく|いただ|頂|可能|でき(?:ない|ません|ます|れば|る)|相談|希望|させて|考えて|お願い|制度)/g,
  /もう一度[^。!?]{0,12}(?:働(?:かせて|きたい|きたく|けない|けません)|雇って|使って(?:くだ|いただ))/g,
  new RegExp(`(?:推薦(?:状|文|書)?|リファラル|レファレンス)${NEAR}{0,14}?(?:${PLEASE}|書いて)`, "g"),
  new RegExp(
    `(?:(?:お)?金|資金|費用|生活費|家賃|(?:\\d[\\d,]{0,9}|[一二三四五六七八九十百千]{1,4})(?:万|千|億)?円?(?:ほど|くらい|ばかり|だけ)?|円)(?:を|ほど|は|だけ|くらい|少し|いくらか|貸|借|、)${NEAR}{0,10}?(?:貸し(?!た)|貸せ|借り(?:たい|たく|られ|れない|れません|させ|る(?:こと|わけ))|融通|工面|援助|カンパ|立て替え|都合)`,
    "g",
  ),
  /(?<!(?:お|を))(?:お金|金)貸(?:して|せ)|お金を?(?:少し)?(?:、)?(?:貸|都合)(?:して|せ)/g,
  new RegExp(`(?:出資|投資|融資|援助|寄付|支援金|スポンサー|協賛)${NEAR}{0,14}?(?:${PLEASE})`, "g"),
  new RegExp(`(?:(?:連帯)?保証人|身元保証)${NEAR}{0,14}?(?:${PLEASE}|なって)`, "g"),
  new RegExp(
    `(?:ただ|タダ|ロハ|無料|無償|無報酬|ボランティア|ノーギャラ|手弁当|お?(?:友達|友だち|身内)価格|(?:[0零]|ゼロ)円|(?:予算|お金|謝礼|ギャラ|報酬|お礼)(?:は|が|も)?(?:出せな|払えな|ない|ゼロ|なし))(?:で|に|んだけど|けど|ですが|のですが|ゼロ|、)${NEAR}{0,22}?(?:(?:て|で)(?:${PLEASE})|お願い(?!され)|頼(?!まれ)|[れけせえべめげて]ない(?=[?か])|(?:やって|作って|描いて|書いて|見て|撮って|直して|手伝って)よ?(?=[!。\\n]|$))`,
    "g",
  ),
]);

/** What is asked of somebody beyond news of them: work, help, time with one's own affairs. */
const SERVICE =
  "(?:手伝っ|助け|力を貸し|手を貸し|知恵を(?:貸し|お借)|ひと肌脱|一肌脱|お力添え|ご支援|ご助力|お力を(?:お?貸|お借)|ご尽力|便宜|融通|拡散し|シェアし|署名し|ご署名|投票し|買っ|購入し|加入し|翻訳し|訳し|添削し|監修し|校正し|校閲し|レビューし|デザインし|描い|執筆し|寄稿し|講演し|ご講演|登壇し|ご登壇|出演し|作っ|制作し|直し|修理し|相談に乗っ|相談にのっ|ご相談に(?:乗|の)っ|声をかけ(?:て(?:もら|くれ|いただ))|口を(?:利|き)い|話を(?:通|し)|根回しし|掛け合っ|かけあっ|推し|推薦し|押し込ん|ねじ込ん|雇っ|拾っ|使っ|入れ|採っ|とっ|紹介し|会わせ|つない|繋い|引き合わせ|取り次い|振り込ん|払っ|立て替え|肩代わりし|貸し|援助し|工面し|用立て|恵ん|譲っ|寄付し|カンパし|出資し|投資し|支援し|預かっ|泊め|おごっ|奢っ|保証人になっ|書い)(?:て|で)?";
const WORLD_OF_WORK =
  "(?:人事(?:部|の方|担当)?|採用(?:担当|枠|の方)?|面接|上司|社長|部長|役員|先方|担当の方|お知り合い|知り合い|知人|人脈|コネ|つて|ツテ|伝手|お客(?:様|さん)|取引先|投資家|出資者|スポンサー|同僚|お?仲間)";
const MORE_ASKS = fittingAll(() => [
  new RegExp(
    `${SERVICE}[^。!?]{0,6}?(?:もらえ(?:たり(?:し|する)|ま|な|る|れば|たら|ると)|もらい(?:たい|たく)|もらう(?:こと|わけ)|もらっても(?:いい|よ|良)|いただけ(?:たり(?:し|する)|ま|な|る|れば|たら|ると|ませ)|いただき(?:たい|たく)|いただく(?:こと|わけ)(?:は|が)?(?:でき|可能|いき)|頂け(?:ま|な|る|れば|たら|ると)|頂き(?:たい|たく)|くれ(?:ない|ません|ますか|る(?:人|\\?|か|と|よね)|れば|たら|(?=[!。\\n〜]|$))|くださ(?:い(?!まし)|れば|ると|いませんか|いますか)|下さい(?!まし)|ほし(?:い|く)|欲し(?:い|く)|ちょうだい|頂戴(?:でき|した)|お願い|頼(?:む|め|み(?:たい|たく)))`,
    "g",
  ),
  new RegExp(
    `${WORLD_OF_WORK}(?:に|へ|を|と|の[^。!?]{0,6}を)[^。!?]{0,14}(?:口(?:を|利|き|添)|話を|つな|繋|紹介|引き合わ|会わせ|通し|渡し|推薦|推し|取り次|声をかけ|お願い|頼)[^。!?]{0,10}(?:もらえ|もらい(?:たい|たく)|いただけ|いただき(?:たい|たく)|頂け|くれ(?:ない|ません|る|れば|たら|$)|くださ|下さい|ほし|欲し|お願い|たいの|たく|ないか|ない\\?|ないかな)`,
    "g",
  ),
  /(?:候補|選考|採用|メンバー|頭数|リスト|名簿)に(?:私を|わたしを|僕を|ぜひ)?(?:ぜひ)?(?:加え|入れ)て|(?:就職|転職|進学|仕事)のこと(?:で|について)[^。!?]{0,20}(?:賜|いただけ|願|お口添え|相談に|助)|(?:転職|就職|再就職|就活|職探し|仕事探し|求職)(?:活動)?(?:中|を(?:し|始め)|の(?:最中|ため|件))[^。!?]{0,30}(?:力|助け|紹介|相談|お願い|口|推薦|教えて|心当たり|情報|会社|枠|ポスト|募集)|(?:御社|貴社|そちら|そっち|(?:部長|課長|社長|先生|先輩)の(?:会社|部署|チーム|ところ|もと|下))[^。!?]{0,16}(?:枠|ポスト|席|欠員|人手|募集|雇って|入れて|使って|置いて|拾って|受け入れ|お世話になりたい|お世話になれ|働きたい|働けな|働かせ|戻(?:り(?:たい|たく)|れ(?:ない|ま|る)|して|る道|る余地))|(?:戻(?:り(?:たい|たく)|らせて|れ(?:ない|ません|る(?:か|なら|道|可能性))|る(?:こと(?:は|が)(?:でき|可能)|道|余地|席|チャンス))|復帰(?:し(?:たい|たく)|させ|でき(?:な|ま|る)|する(?:道|こと|可能性)|の(?:道|余地|可能性))|もう一度[^。!?]{0,12}(?:雇|働|使|入れ|チャンス))[^。!?]{0,16}|(?:お?心当たり|つて|ツテ|伝手|コネ|どなたか|誰か|(?:いい|良い|よい)(?:方|人|会社|話|ところ|先))(?:は|が|に|を|で|も)?[^。!?]{0,18}(?:ありません|ありましたら|あれば|ございません|ございましたら|ない(?:か|\?|でしょうか|ですか|かな)|いません(?:か|で)|いない(?:か|\?|かな|でしょうか)|いらっしゃ(?:いません|ら|れば|いましたら)|知りません|知らない|ご存じ(?:ない|ありま|でしたら|なら)|ご存知(?:ない|ありま|でしたら|なら)|紹介|つない|当たって)|(?:お?金|資金|現金|\d[\d,]*円|[\d一二三四五六七八九十百千]+万(?:円)?|生活費|家賃|学費|開業資金|運転資金|元手|頭金)[^。!?\n]{0,16}(?:足りな|困って|必要(?:で|なん|と)|底をつ|都合(?:を|が|して|し(?:て|てもら))|貸し(?:て(?!くれて|いただいた|もらった))|借り(?:たい|たく|られ|れ(?:ない|ま|る)|させ)|援助|工面|用立て|出して(?:も|く|い)|投資|出資|カンパ|融資|振り込)|(?:クラウドファンディング|クラファン|募金|寄付|投げ銭|チケット|保険|マルチ|副業|投資話|選挙|署名)[^。!?\n]{0,16}(?:お願い|ご?協力|ご?支援|買って|参加して|入って|加入|購入|応援(?:して|を|よろしく)|していただけ|してもらえ|してくれ|ください)|(?:推薦(?:状|文|書|者)|紹介状|照会先|リファレンス|保証人|身元引受人|推薦人|口添え|口利き|後押し|お?口利き)[^。!?\n]{0,20}(?:書いて|なって|お願い|いただけ|もらえ|ほし|欲し|くれ|ください|くださ|必要|頼|引き受け|たく)/g,
]);
/** The question with which anything is asked of somebody: 出してくれない?, 乗っていただけないでしょうか, 賜れませんでしょうか. */
const ASKED = fitting(
  () =>
    /[^\s。、!?]{1,24}?(?:(?:て|で)(?:もらえ(?:ない|ません|ますか|ないか|る\?|るか|たら(?:助|嬉|うれ|あり|幸)|れば(?:助|あり|幸)|ると(?:助|あり|幸))|もらっても?(?:いい|よ|良)|いただけ(?:ない|ません|ますか|ますでしょうか|(?:れば|ると|ますと|ましたら)[^。]{0,4}(?:助か|幸|あり))|頂け(?:ない|ません|ますか)|くれ(?:ない|ません|ますか|る\?|たら(?:助|嬉|うれ|あり))|くださいませんか|下さいませんか)|(?:お|ご)[^\s。、!?お]{1,8}(?:いただけ(?:ない|ません|ますか|ますでしょうか)|頂け(?:ない|ません|ますか)|くださいませんか|下さいませんか|願え(?:ない|ません|ますか)|できません(?:か|でしょうか))|(?:を|は)(?:賜|たまわ)(?:れ(?:ません|ない)|ること(?:は|が)でき)|(?:何とか|なんとか|どうにか)(?:なら|でき|し)(?:ない|ません|て(?:もら|くれ|ほし)))/g,
);
/** What friends ask of each other after years: news, a visit, a date, a word to others. */
const COURTESY =
  /させて|買ってき|お土産|手土産|教え|聞かせ|連絡|返信|返事|返答|知らせ|越し|立ち?寄|寄って|遊び|来て|来られ|会って|会え|お?会い|お目にかか|目通り|待って|待ち|過ごし|自愛|休め|休んで|気を|気に|気遣|許し|容赦|了承|放念|笑納|納め|受け取|召し上が|伝え|指導|鞭撻|厚情|交誼|付き合|見守|期待|参加|一緒|集ま|出席|飲み|食べ|行って|行か|覗いて|のぞいて|見せて(?:い|も|く)|読んで|思い出|覚え|忘れ|信じ|心配|安心|楽し|頑張|活躍|元気|大事|大切|乗り切|迎え|声を聞|時間|送って|お送り|話し?て|お話|返して|返さ|返し|出てき|喜んで|祝|歌|写真|登録|住所|都合|入って|見て/;
const REPLY_ONLY =
  /(?:近況|様子|お話|話|ご都合|都合|感想|ご意見|連絡|返事|返信|手紙|写真|年賀状|はがき|メール|おすすめ|お薦め|レシピ|店|お店|本|映画|曲|遊び|飲み|食事|お茶|ランチ|ご飯|ごはん|アルバム|お土産|おみやげ|うちの子|子ども|荷物)(?:を|も|、|に|が|の|など)[^。!?]{0,8}$/;

const NOT_MEANT =
  /^[^。!?]{0,8}(?:わけ|つもり|の)(?:では|じゃ|でも)(?:な|あり)|^[^。!?]{0,3}など(?:と|とは)?[^。!?]{0,8}(?:ません|ない)/;
/** Somebody who lets others ask: 何かお願いがありましたら, 助けてほしいときは. */
const GIVEN_BACK =
  /(?:ありがと|感謝|うれし|嬉し|助かりました|助かった)|(?:とき|時|際|場合|こと)(?:は|が|に)(?:いつでも|言って|おっしゃ|お?声|教えて|遠慮)/;
/** 五万貸してくれない?来月返す. */
const LOAN_ASKED = /(?:くれ|くん|もらえ|いただけ)(?:な|ま)|貸して(?:ください|下さい|ほし)/;
/** Grateful that you agreed to read my thesis: it happened. */
const GLAD_OF_IT =
  /^(?:grateful|glad|happy|pleased|touched|delighted|appreciate|love|like) (?:it )?(?:so much )?(?:that |how |when )?you (?:\w+ed|were|had|did|gave|took|made|wrote|came|sent|kept|lent|told|said|stood|went|found|thought|brought|taught|spoke)\b/i;
/** If you ever need a reference, just ask. */
const OTHERS_NEED =
  /\b(?:if|when|whenever|should) (?:you|they|he|she|anyone|anybody|someone|somebody)(?:'d| would| should| do| does| ever| still| really| happen to){0,3} (?:needs?|wants?|likes?)\b[^.!?,\n]{0,3}$/i;
const PAID_BACK = /返(?:し|す|さ|そ|済)/;

const COULD =
  "(?:could|can|would|will|may|might|any chance|is there any way|do you think|please|i(?:'d| would) (?:love|like|appreciate|be grateful|be glad|really)|i need|i was hoping|i'm hoping|i am hoping|hoping|i wonder|wondering|mind|i want you|ask(?:ing)? you|help me|be (?:able|willing)|let me know if|it would be great)";
/** Could you …, would you mind …: anything but news, a visit or a word to others. */
const ENGLISH_ASKED = fitting(
  () =>
    /\b(?:(?:could|can|would|will) you (?:(?:please|possibly|perhaps|maybe|kindly|be (?:able|willing|so kind as|kind enough|open|up) (?:to|for)|mind|consider|help|ever)\s+)*|any chance (?:that )?you(?:'d| could| can| would| might) |(?:could|can|(?<!\b(?:in|since|until|last|this|early|late|of|from|by|mid|on) )may|might) i (?:please |possibly )?)(?!(?:send (?:me|us) (?:the|your|some|a few) (?:\w+ )?(?:address|link|recipe|photos?|pictures?|dates?|time|menu|map|names?|invitation|program(?:me)?)|like|say|tell|let me know|let us|give (?:my|our)|send (?:my|our|me your|us your|me a (?:photo|picture|line|note))|pass (?:on )?my (?:regards|love|best)|join|come|meet|catch|have|grab|believe|imagine|remember|recall|write back|reply|answer|drop|share (?:your|some|a bit)|update|keep|stay|take care|see|make it|be (?:there|in|around|free|home)|still|also|please say|buy you|take you|invite you|ask how|visit|stop by|call you|ring you|treat|return|bring (?:you|back)|add|just|hear|spare a (?:moment|minute)|recommend (?:a|an|any|some)|introduce yourself|offer you|help you)\b)[a-z]+\b[^.!?\n]{0,40}/gi,
);
const ENGLISH_ASKS = fittingAll(() => [
  /\bany chance (?:that |of |for |to |at |you |i |we |there )[^.!?\n]{0,60}?(?:(?<!\b(?:your|his|her|their)(?: \w+)? )\b(?:jobs?|vacanc(?:y|ies)|internships?|openings?|positions?)\b|\b(?:intros?|introductions?|referrals?|references?|recommendations?|testimonial|borrow(?:ing)?|(?:coming|com(?:e|ing)|going|return(?:ing)?|getting) back (?:to|on|into|onto) (?:the|your|my)(?: old)? (?:team|company|firm|office|department|crew|job|desk)|free (?:\w+ )?(?:work|help|advice|design|translation|consult\w*)|help with (?:my|our|a)|loan|money|cash|funding|favou?r|sponsor(?:ship)?|donation|a (?:good )?word for (?:me|us|my)|my (?:old )?(?:desk|job|seat|cv|resume|résumé|application|manuscript|business plan))\b|[$€£¥] ?\d)[^.!?\n]{0,20}/gi,
  /\b(?:come in as|join (?:me |us )?as) (?:a |an )?(?:\w+ )?(?:angel|investor|co-?founder|backer|partner|sponsor|advisor)\b|\braising (?:a|our|my) (?:\w+ )?(?:round|fund|money|capital)\b[^.!\n]{0,60}\?|\b(?:is|are) (?:anything|something|any (?:jobs?|positions?|roles?|desks?)) (?:open|available|going|free)\b[^.!?\n]{0,20}|\bcould (?:really )?use (?:a|some|your) (?:job|work|money|cash|help|hand|loan|favou?r|introduction|reference)\b|\bcrash (?:at|on|with) (?:your|you)\b[^.!?\n]{0,20}/gi,
  /\b(?:could|can|would|will|might|may|any chance|possible|do you think|please|hoping|hope|wondering|wonder|need|want|like|love|appreciate|grateful|mind|favou?r|help)\b[^.!?\n]{0,60}?\b(?:(?:write|draft|provide|give|send|sign|submit)(?: me| us)? (?:one|a (?:\w+ )?(?:letter|reference|recommendation|testimonial|endorsement|review))|(?:letter|letters) of (?:recommendation|reference|support|introduction)|endorse(?:ment)?|recommendation letter|put my name forward|pass my name|mention my name|drop my name|get (?:me |my foot )?in (?:the door|at|with|front)|open (?:a |some |the )?doors?|pull (?:a few |some )?strings|take me (?:back|on)|have me back|bring me (?:back|on)|bring me back|get me (?:a|an|in|back)|give me (?:another|a (?:second )?)(?: )?(?:chance|shot|job|position|trial)|find me (?:a|some|something)|hook (?:me|us) up|set me up|talk to (?:hr|your (?:boss|manager|hr|ceo|director)|the hiring)|speak to (?:hr|your (?:boss|manager|hr|ceo|director)|the hiring)|ask (?:hr|your (?:boss|manager|hr|company|team)) (?:about|if|whether|for)|look over my|read (?:over )?my (?:manuscript|draft|essay|cv|resume|paper|thesis|application)|proofread|translate|review my|edit my|check my|fix (?:my|our)|build (?:me|us|my|our)|make (?:me|us) a|design (?:me|us|my|our|a)|help (?:me|us) (?:out |to )?(?:move|with (?:my|our|a|the|some)|find|get|fix|build|design|write|pay|raise|fund|set up|code|translate)|give (?:me|us) a hand|spare (?:me |us )?(?:some|a|an|\d|[$€£¥])|chip in|contribute|fund (?:my|our|me)|back (?:my|our) (?:project|campaign|startup|idea)|crowdfund\w*|gofundme|kickstarter|buy (?:a |some |my |our |one )?(?:ticket|tickets|raffle|copy|copies|shares?)|sign (?:my|our|this|the|a) (?:petition|form|guarantee)|co-?sign|guarantor|vote for|pay (?:my|for my|the|me)|wire (?:me|us)|transfer (?:me|us|some)|advance me|front me|tide me|bail me|help me out|cover (?:my|the|me)|intros?\b|introductions?\b|referrals?\b|referred|put (?:us|me) (?:in touch|forward|through)|forward (?:this|it|my)|share (?:my|our) (?:cv|resume|profile|campaign|post|application)|act as|be (?:my|a) (?:reference|referee|guarantor|co-?signer))/gi,
  /\b(?:lend|loan|borrow|spot|(?:sub|float|front|advance) me)\b[^.!?\n]{0,20}(?:\d|\b(?:money|cash|ten|twenty|thirty|forty|fifty|hundred|thousand|quid|bucks|tenner|fiver|grand)\b)[^.!?\n]{0,20}|\b(?:short on|short of|out of|tight on|low on) (?:cash|money|funds)\b|\b(?:is|are) there (?:still )?(?:any |a |some |an )?(?:way|chance|possibility|room|place|opening|position|spot|seat|desk)\b[^.!?\n]{0,30}\b(?:back|return|rejoin|for me|me|on your team|at your)\b|\bmy old (?:job|position|role|desk|seat) (?:back|open|still|available|again)\b|\b(?:job|position|role|opening|vacancy|internship)s?\b[^.!?\n]{0,16}\b(?:at your|in your|on your|with you|under you|for me|available|open)\b[^.!?\n]{0,20}\?|\b(?:know|knows) (?:of )?(?:anyone|anybody|someone|somebody|a company|companies|any compan\w+)\b[^.!?\n]{0,24}\b(?:hir\w+|looking for|looking to hire|needs?|who (?:might|could|would)|recruit\w*|invest\w*|fund\w*)\b|\b(?:i'm|i am|currently|just|been) (?:out of work|unemployed|between jobs|job[- ]hunting|on the job market|looking for work)\b[^!?\n]{0,60}\b(?:help|know|hear|think of me|keep me|let me know|refer|introduc\w+|opening|lead|leads|anything)\b|\b(?:keep|bear) me in mind\b|\bkeep (?:an eye|an ear|your eyes|your ears) (?:out|open)\b[^.!?\n]{0,20}|\b(?:i have|i've got|there's|got) (?:a|one|an|a small|a big|a quick) (?:\w+ )?(?:favou?r|request|ask)\b[^.!?\n]{0,20}|\b(?:ask|asking|beg|begging)\b[^.!?\n]{0,10}\b(?:a|for a|you a|for your) (?:\w+ )?(?:favou?r|help|support|recommendation|reference)\b|\b(?:your|for) (?:help|support|assistance) (?:with|in|on|to|finding|getting) (?:my|our|a|an|finding|getting|the)\b/gi,
  /\b(?:introduc(?:e|ing)|refer(?:ring)?|recommend(?:ing)?|connect(?:ing)?|vouch(?:ing)? for|hir(?:e|ing)|sponsor(?:ing)?) (?:me|us)\b(?!\s+(?:because|when|last|back then))[^.!?\n]{0,30}/gi,
  /\b(?:looking for|seeking|hunting for|searching for|in need of) (?:work|(?:a|an|any|some|my next|new) (?:\w+ )?(?:job|position|role|employment|opportunity|gig|work))\b[^!?\n]{0,60}\b(?:you (?:might|could|may|can|would|have|know|hear)|your (?:team|company|help|network)|something for me|anything for me|think of me|keep me in mind|let me know)\b[^.!?\n]{0,20}/gi,
  /\b(?:is|are|was|were)\b[^.!?\n]{0,30}\b(?:hiring|recruiting)\b[^.!?\n]{0,20}\?|\b(?:do|does|would|could) you (?:have|know of|see) (?:a|an|any|some)(?: \w+){0,2} (?:place|spot|opening|position|job|role|vacancy|work|gig)s?\b[^.!?\n]{0,12}\b(?:for me|on|in your|at|with|available|open|going|coming|left|\?)[^.!?\n]{0,20}/gi,
  /\b(?:need|give|write|name|list|use|as)\b[^.!?\n]{0,24}\b(?:references?|referees?|testimonial)\b(?! to )[^.!?\n]{0,24}/gi,
  /\b(?:forward|send|pass|hand|show|give|share|put|submit|take a look at|look at)\b[^.!?\n]{0,20}\bmy (?:cv|resume|résumé|application)\b[^.!?\n]{0,24}/gi,
  /\b(?:could|can|may|might|do)\b[^.!?\n]{0,20}\b(?:ask (?:you )?(?:for )?a (?:big |huge |small )?favou?r|do me a (?:big |huge |small )?favou?r)\b[^.!?\n]{0,20}|\b(?:have|need) a (?:big |huge |small )?favou?r to ask\b|\bneed a (?:big |huge |small )?favou?r\b/gi,
  /\b(?:get|land|arrange|set up|fix)\b[^.!?\n]{0,12}\b(?:me|my)\b[^.!?\n]{0,16}\b(?:interview|job|position|placement|internship|meeting with)\b[^.!?\n]{0,24}|\b(?:act|serve|stand) as (?:a|my) (?:reference|referee|guarantor|co-?signer)\b[^.!?\n]{0,24}|\b(?:interview|opening|position|vacancy|job) (?:for me|at your (?:company|firm|place)|on your team)\b[^.!?\n]{0,20}|\b(?:help me|helping me) (?:find|get|land) (?:a |an |some )?(?:new )?(?:job|work|position|role|clients?|customers?|investors?)\b[^.!?\n]{0,20}/gi,
  /\b(?:like|love|want|hoping|hope)\b[^.!?\n]{0,16}\bto (?:work (?:for|with|under) you|join (?:your|the) team|be back on (?:your|the) team|have my (?:old )?job)\b[^.!?\n]{0,20}/gi,
  /\b(?:need|short of|short on|borrow|lend|loan|spot)\b[^.!?\n]{0,16}(?:\b(?:money|cash|bucks|dollars|yen|pounds|euros)\b|[$€£¥] ?\d)[^.!?\n]{0,24}/gi,
  new RegExp(
    `\\b${COULD}\\b[^.!?\\n]{0,60}?\\b(?:introduce (?:me|us)|an? (?:quick |warm |short )?(?:intro|introduction)\\b|(?:introduction|intro) to|refer (?:me|us)|(?:a|your|employee|internal) referral|recommend me|(?:letter of|a|your|write (?:me )?a|linkedin) (?:short |quick )?(?:recommendation|reference)|put (?:in )?a (?:good )?word|put in a (?:good )?word|put me in (?:touch|contact)|connect (?:me|us)|hook me up|lend (?:me|us)|loan me|borrow (?:some |a |[$€£¥]?\\d)|vouch for|hire me|give me a job|(?:my|the) (?:old )?job back|invest in|sponsor (?:me|us|my|our)|donate|pass (?:on |along |it on )?(?:my )?(?:cv|resume|résumé)|(?:forward|send|hand|give)[^.!?\\n]{0,12}my (?:cv|resume|résumé)|for free|free of charge|without (?:pay|charge)|pro bono|cover my|spare (?:me )?(?:some|[$€£¥]?\\d))`,
    "gi",
  ),
  /\b(?:know (?:of|about)|are there|is there|have|heard of|see|aware of)\b[^.!?\n]{0,12}\b(?:any|an?(?! new\b)|some)\b (?:\w+ ){0,3}?(?:openings?|positions?|jobs?|vacanc(?:y|ies)|roles?|opportunit(?:y|ies)|spot)\b(?! (?:lined|done|to do|well))[^.!?\n]{0,40}/gi,
  /\b(?:introduce me|connect me|refer me|hire me|put me in touch|lend me)\b[^.!?\n]{0,40}/gi,
  /\b(?:love|like|want|hope|hoping|wish|possible|way|chance|able|glad|happy|ready)\b[^.!?\n]{0,30}?\b(?:come back to|go(?:ing)? back to|return to|get back to|rejoin|work (?:for|with) (?:you|hikari) again)\b[^.!?\n]{0,20}?\b(?:compan\w+|work(?:ing)? (?:for|at|with)|team|hikari|office|firm|job|you)\b/gi,
  /\b(?:could|can|would|will|any chance|mind|fancy|hoping|wondering|please|need|up for|do us|do me)\b[^.!?\n]{0,70}?\b(?:for nothing|for free|for zero|as a (?:freebie|favou?r)|freebie|gratis|unpaid|mates'? rates|no (?:pay|fee|charge|money in it)|on the house|in your (?:spare|free) time)\b[^.!?\n]{0,16}|\b(?:(?:can't|cannot|couldn't|can not|won't be able to) (?:really )?(?:pay|afford)|(?:there's|there is|have|got|with) no (?:budget|money|pay|fee))\b[^!?\n]{0,40}\b(?:would|could|can|will|fancy|any chance)\b[^.!?\n]{0,24}|\b(?:would|could|can|will|fancy)\b[^.!\n]{0,50}\?[^.!?\n]{0,12}\b(?:(?:can't|cannot|couldn't) (?:really )?(?:pay|afford)|no (?:budget|money|pay|fee))\b/gi,
  /\b(?:rejoin|come back to|return to) (?:the |your |our )?(?:company|team|firm|hikari)\b[^.!?\n]{0,20}/gi,
  /\b(?:need|want|looking for|seeking) (?:a|an|your|some) (?:referral|reference|introduction|intro|recommendation|loan|investor|sponsor)\b[^.!?\n]{0,30}/gi,
]);

/** A look that costs little: the patterns themselves take longer to prepare than most messages to read. */
const SPOKEN_OF_JAPANESE =
  /いただけ|頂け|もらえ|もらっ|くれ|くださいませ|下さいませ|願え|できませ|賜|たまわ|何とか|なんとか|候補|探|紹介|[繋つ]な|引き合|手伝|助け|力[をに添]|協力|支援|署名|投票|拡散|シェア|買|購|契約|翻訳|訳し|添削|監修|校正|レビュー|デザイン|描|執筆|講演|登壇|作っ|制作|直し|修理|声を|推し|書い|送っ|払|振り込|譲|預か|泊め|奢|おごっ|心当たり|つて|ツテ|伝手|コネ|クラ|募金|チケット|保険|生活費|席|枠|取り次|取りつ|橋渡|口[をき利添]|推薦|リファラル|レファレンス|金|円|\d万|貸|借|保証|資|援助|寄付|スポンサ|協賛|融通|工面|用立|求人|仕事|案件|採用|働|戻|復|雇|無料|無償|ただ|タダ|ロハ|無報酬|[0零ロ]円|予算|謝礼|ギャラ|[万千]|ボランティア|ノーギャラ|手弁当|お友達価格|お願い|相談|頼み|面接|就|職|募集|空き|欠員|人手|入社|応募|会社|ポスト|ポジション|カムバック|出戻/;
const SPOKEN_OF_ENGLISH = /\b(?:you|your|me|my|i|i'm|us|our|any chance)\b/i;
/** How most messages close, which asks for nothing. */
const CLOSING =
  /(?:どうぞ|何卒|今後とも|引き続き)?[^。\n、]{0,14}(?:よろしく|宜しく)お願い(?:(?:し|いた|致|申し上げ)ます)?|(?:ご|御)自愛(?:ください|くださいませ)?|お過ごし(?:ください|でしょうか)|お変わり(?:は)?(?:ございません|ありません)(?:でしょうか|か)|お元気で(?:いらっしゃいますか|お過ごし)?|(?:お世話に|ありがとう)[^。\n]{0,12}(?:ました|ます)|(?:いかが|お元気)(?:お過ごし)?(?:でしょうか|ですか)|(?:お|ご)?祈り(?:申し上げ|いたし|し)ます|(?:ご|御)返信(?:に|は)[^。\n]{0,16}/g;

function japaneseAsks(text: string, anything: boolean): readonly RegExp[] {
  const asks = [...JAPANESE_ASKS(text), ...MORE_ASKS(text)];
  return anything ? [...asks, ASKED(text)] : asks;
}

function englishAsks(text: string, anything: boolean): readonly RegExp[] {
  return anything ? [ENGLISH_ASKED(text), ...ENGLISH_ASKS(text)] : ENGLISH_ASKS(text);
}

/** What was done for one, or is promised: いただいたおかげで, くれたこと, 紹介するって言ってた. */
const DONE =
  /^(?:て|で)?(?:(?:いただい|頂い)(?:た|て)|(?:くださ|下さ)?っ(?:た|て)(?!ら)|くれ(?:た(?!ら)|て)|もらった(?!ら)|もらって(?!も|い(?:い|の|です))|もらい(?:まし|、)|(?:いただき|頂き)(?:まし|、)|もらえた(?!ら)|いただけた(?!ら))/;
const PROMISED =
  /^(?:する(?:よ|ね|って|と(?:言|約束)|から|わ|ので|。|!|$)|し(?:ます|ましょう|ようか)|いたし(?:ます|ましょう)|できる(?:よ|と思|かも|人|から))/;
/** Somebody else's words: 「貸してほしい」と言われたら. */
const QUOTED = /^[^「」\n]{0,30}」(?:と|って|なんて)[^。\n]{0,6}(?:言|いう|いわ|聞|頼まれ|書かれ|書いて)/;

function isTold(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 50);
  if (DONE.test(after) || (/紹介$/.test(text.slice(start, end)) && PROMISED.test(after))) return true;
  return text.lastIndexOf("「", start) > text.lastIndexOf("」", start) && QUOTED.test(after);
}

/** Requests for a job, a return, an introduction, a recommendation, money or free work; with `anything` whatever is asked beyond a courtesy. */
export function asksIn(message: Message, anything = false): Hit[] {
  const found: Hit[] = [];
  const body = message.text.slice(message.bodyStart).replace(CLOSING, "");
  for (const ask of SPOKEN_OF_JAPANESE.test(body) ? japaneseAsks(message.text, anything) : []) {
    for (const match of message.text.matchAll(ask)) {
      const start = match.index;
      const end = start + match[0].length;
      if (NOT_MEANT.test(message.text.slice(end, end + 24)) || isTold(message.text, start, end)) continue;
      if (
        /^(?:ご|御)?紹介/.test(match[0]) &&
        NO_PERSON.test(message.text.slice(Math.max(0, start - 24), start))
      )
        continue;
      if (ask === ASKED(message.text) && COURTESY.test(match[0])) continue;
      // 採用候補の方を紹介してくださったこと、今も感謝しており: thanks for what was done.
      if (DONE_FOR_US.test(match[0]) || THANKED.test(match[0].slice(-4) + message.text.slice(end, end + 28)))
        continue;
      if (
        MORE_ASKS(message.text).includes(ask) &&
        (REPLY_ONLY.test(message.text.slice(Math.max(0, start - 12), start)) || GIVEN_BACK.test(match[0]))
      )
        continue;
      const loan = /借り|貸/.test(match[0]) ? message.text.slice(start, end + 12) : "";
      if (PAID_BACK.test(loan) && !LOAN_ASKED.test(loan)) continue;
      found.push({ start, end });
    }
  }
  for (const ask of SPOKEN_OF_ENGLISH.test(message.text) ? englishAsks(message.text, anything) : []) {
    for (const match of message.text.matchAll(ask)) {
      const before = message.text.slice(Math.max(0, match.index - 40), match.index);
      if (
        /\b(?:want|need|like) me to\b[^.!?\n]{0,20}$/i.test(before + match[0].slice(0, 30)) ||
        /\b(?:want|need|like) me to $/i.test(before)
      )
        continue;
      if (/\b(?:thank(?:s|ful)?|grateful)\b[^.!?\n]{0,40}$/i.test(before)) continue;
      if (GLAD_OF_IT.test(match[0])) continue;
      if (OTHERS_NEED.test(before + match[0].slice(0, 6))) continue;
      if (
        /\bi (?:could|can|would|will|'ll|'d be happy to) (?:introduce|lend|help|give|connect|write|recommend|refer)\b|\bif (?:you|there)\b[^.!?\n]{0,20}\bneed\b|\bif i can\b|\bif i could\b|\blet me know if you(?:'d| would)? (?:need|want|like)\b/i.test(
          match[0],
        )
      )
        continue;
      found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
    }
  }
  const sorted = found.sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted.filter((hit, index) => !sorted.slice(0, index).some((before) => hit.start < before.end));
}

const OFFER_OR_THANKS =
  /ありがと|有難う|有り難う|助かっ|助かり|感謝|おかげ|お陰|恩に着|お礼(?:に|は|を|する|させ|も)|恩返し|お返し(?:に|は|する|させ|も)|(?:手伝|力に(?:な|させ))(?!てくれ|ってくれ)|役に立て|お役に|(?:おご|奢|ごちそう)(?:る|ら|り|す|さ|し)|代わりに|今度は(?:私|僕|俺|こちら|わたし|うち)|何かあれば|できることがあれば|\bthank|\bgrateful|\bappreciat|return the favou?r|happy to help|glad to help|help you|my turn|in return|(?:is|are|'s) on me|buy you|\bi can help|let me (?:help|know what i|know if i)|\bi owe you/i;

/** Whether the message gives something back: thanks, or an offer. */
export function offersOrThanks({ text }: Message): boolean {
  return OFFER_OR_THANKS.test(text);
}
