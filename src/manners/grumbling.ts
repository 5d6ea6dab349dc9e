import type { Context } from "./context.ts";
import { CRITICISM } from "./criticism.ts";
import { employer, employerOrFirm, firstTwo, withNeighbours } from "./employer.ts";
import { fitting } from "./fitting.ts";
import type { Message } from "./message.ts";
import type { Hit } from "./rule.ts";

const GRUMBLE = fitting(
  () =>
    /なって(?:い)?(?:ない|ません)(?=[。よね!]|です|$)|(?:納期|約束|ルール|法律|期限|時間)(?:も|を|すら|さえ)?守ら|信用しない(?:ほう|方)|(?:給料|残業代|賃金|経費)(?:も|を|が)?[^。、]{0,4}払(?:わ|い渋)|(?:話|意見|人の話)(?:も|を)[^。]{0,4}聞(?:かない|いてくれな|こうとしな)|やめとけ|やめておいた(?:ほう|方)|(?:関わ|近づ|付き合)らない(?:ほう|方)|落ち目|時代に(?:取り残|遅れ)|(?:中身|価値|意味)(?:が|も)(?:ない|なか)|頼りな|つまらな(?:い|かった)(?:会社|職場|仕事)|きつい(?:上司|職場|会社)|(?:仕事(?:の|が)?)?(?:でき|出来)ない(?:人|上司|奴|やつ|連中|社員|管理職)|(?:上司|会社|職場|前職|社長|部長|課長|ひかり)のせい|(?:体|身体|心)を壊|(?<!(?:コーヒー|珈琲|紅茶)[はも])ブラック(?:だっ|でし|すぎ|極まり)|行き当たりばったり|先行き(?:は|が|も)(?:暗|不安|ない)|不満(?:しか|だらけ|ばかり|が(?:たま|あ))|ぐだぐだ|グダグダ|偉そう|えらそう|上から目線|セコ|せこ(?:い|く)|怠け|サボ|手抜き|(?:嘘|ウソ|うそ)(?:を|ば|だ)|騙(?:し|さ)|だまさ|ぼったく|誇大|不良品|(?:問題|欠点|欠陥)だらけ|問題(?:が|の)多|崩壊|破綻|辟易|嫌気|不当|非常識|常識(?:が|の)な|人使いが荒|薄給|未払い|差別|無視され|干され|追い出され|裏切ら|裏切り|ついていけな|(?:古|遅れ)(?:く|くさ|て)[^。]{0,4}(?:だめ|ダメ)|(?<!(?:寂し|さびし|名残惜し|嬉し|うれし|感激|感動|別れ)[^。]{0,10})泣いて|泣かされ|つぶされ|潰され|計画性が|ビジョン(?:が|も)な|何も(?:わか|分か)って(?:い)?な|現場(?:を|が)(?:知ら|わか|分か)|口だけ|責任(?:を|も)取らな|社員を(?:何だと|物|道具|大)|素人(?:ばかり|同然|集団|だ)|性格(?:が|も|は)?(?:悪|最|ひねく)|(?:大切|大事)に(?:しない|しません|されな|してくれな)|怒鳴|どな(?:られ|って)|理不尽|不公平|えこひいき|ひいきばかり|卑怯|責任逃れ|丸投げ|手柄を|ワンマン|独裁|みんな(?:が)?辞め(?:て|る)|(?:次々|続々|どんどん)(?:と)?(?:人が)?(?:社員が)?辞め|人が(?:すぐ|どんどん|続々)?辞め(?:て|る)|離職率|耐えられ|我慢でき|苦痛|(?<!抜けに)病(?:みそう|んだ|む)|やってられ|(?:すぐ|よく)(?:壊れ|故障)|壊れやす|買わないほう|見下|無神経|デリカシー|無知|器(?:が|の)小さ|人間(?:として|的に)(?:最|終|ど)|信じられない(?:会社|上司|くらい)|危ない(?:会社|です)|(?:やばい|ヤバい|ヤバかった|やばかった)|黒い噂|恨み|意地悪|陰口|嫌がらせ|ポンコツ|サービス残業|(?:レベル|意識|モラル|士気)(?:が|も)低|お粗末|期待外れ|時間の無駄|見切り|愛想(?:が|を)?尽|反吐|無能|最悪|最低(?!限|気温|(?<![つ何どんま])でも|賃)|ひど(?:い|かっ|すぎ|く)|酷(?:い|かっ|すぎ)|馬鹿|バカ|(?<!い)ばか(?=で|だ|み|ば|や)|アホ|あほ|クズ|(?<![ほ])くず(?=だ|で|ば|み)|クソ|(?<![っ])くそ(?=だ|上|会|み|な)|糞|ゴミ|ごみ(?=み|だ|以)|ブラック(?:企業|だ|で|な|すぎ|そのもの)|(?:パワ|セク|モラ|カス)ハラ|腐って|腐った|腐り|使えな(?:い|かっ)(?:人|奴|やつ|部下|上司|連中|社員|同僚)|詐欺|無責任|人望(?:も|が)?(?:な|ありません)|頭が(?:おかしい|悪い|古い|固い)|地獄|うんざり|あき(?:れ|れて|れる)(?:る|た|て|ま)|呆れ|大嫌い|嫌い(?=だ|で|な|です)|嫌な(?:会社|上司|人|奴|やつ|職場|思い)|ダメ(?:な(?:会社|上司|人|職場)|だ|だった|でし)|駄目(?:な(?:会社|上司)|だ|でし)|終わって(?:る|いる|い)|(?:潰れ|つぶれ)(?:れば|ろ|て(?:しまえ|ほしい|当然)|そう)|先が(?:ない|ありません|見え)|将来性(?:が|も)?(?:な|ありません)|レベルが?低|低レベル|(?:品質|質|サービス|対応|評判|態度|性格|雰囲気)(?:が|は|も)(?:悪|低|ひど|最)|粗悪|欠陥|悪口|いじめ|搾取|ケチ|けち(?=だ|で|く)|安月給|給料(?:も|が|は)(?:安|低)|老害|陰湿|陰険|ろくでもな|ろくな(?:会社|上司|人|もの|製品|奴)|不誠実|嘘つき|うそつき|嘘ばかり|役(?:に)?立たず|いい加減な|横柄|傲慢|威張|やる気の?が?ない(?:会社|上司|人|社員)|時代遅れ|辞めて(?:正解|よかった|良かった|せいせい|清々)|やめて(?:正解|よかった)|せいせい|清々した|二度と(?:戻|関わ|働|ごめん|行)|おすすめ(?:は)?でき(?:ない|ません)|お勧め(?:は)?でき(?:ない|ません)|信用(?:が|は)?でき(?:ない|ません)|信用ならな|くだらな|下らな|しょうもな|つまらない(?:会社|上司|人)|三流|ずさん|杜撰|でたらめ|デタラメ|汚い(?:やり方|手|会社)|ずる(?:い|く)|不正|違法|残業代(?:も|を|が)[^。]{0,6}(?:払|出)|こき使|人を(?:人とも|大事にしな|使い捨て)|使い捨て|話にならな|どうしようもな|見る目(?:が|も)?な|恨(?:ん|み|む)|むかつ|ムカつ|腹(?:が)?立|許せな|がっかり|失望|幻滅|泥船|沈みかけ|買わない(?:ほう|方)|やめた(?:ほう|方)がいい/g,
);
const ENGLISH_GRUMBLE = fitting(
  () =>
    /\b(?:lies|lying to|hopeless|mislead\w*|deceiv\w*|steals?|stole|mismanag\w*|disorgani[sz]ed|inept|ignorant|dishonesty|snakes?|rotten|losers?|cowards?|selfish|manipulative|vindictive|how (?:badly|poorly|terribly)|(?:so|very|really) (?:badly|poorly)|treated (?:me|us|people) (?:badly|poorly|unfairly)|refus(?:ed|es) to(?! (?:die|grow|start|bloom|leave))|full of (?:bugs|lies|holes|nonsense|it)|buggy|bug-ridden|broken promises|ruined|burn(?:ed|t) (?:me|us|people) out|burnout factory|no one (?:there )?(?:cares|knows)|nobody (?:there )?(?:cares|knows)|unreliable|third-rate|second-rate|laughable|ridiculous|absurd|bunch of|dishonou?rable|slave|sweatshop|sleazy|slimy|(?<!the )smells?|stinks?|stank|blew it|screwed|screws|clown show|clowns?|like (?:dirt|trash|garbage|furniture|cattle|robots|slaves|animals|children|machines)|(?:never|didn't|doesn't|don't) (?:know|knew|have a clue|care|listen|keep|pay|paid|respect)\b[^.!?\n]{0,24}|(?:no|without a) (?:idea|clue|integrity|vision|respect|spine)|couldn't (?:manage|lead|organi[sz]e|care less)|piece of (?:junk|garbage|crap|trash)|(?:treat\w*|paid|pays?|ran|runs?|managed) (?:\w+ ){0,3}(?:badly|poorly|terribly|horribly)|can't (?:trust|be trusted)|(?:don't|wouldn't|never) (?:trust|recommend)|drove (?:me|us) (?:crazy|mad|nuts|insane)|yell(?:s|ed|ing)|scream(?:s|ed|ing) at|underpa(?:id|y)|unpaid overtime|overwork(?:ed|s)|rips? (?:people|customers|clients|everyone|you) off|ripp(?:ed|ing) (?:people|customers|clients|everyone|you|us) off|amateurs?|control freaks?|narcissis\w*|heartless|spineless|arrogant|doomed|going under|going downhill|falling apart|falls apart|stay clear|waste of (?:time|space|money)|sick of|fed up|nasty|cruel|petty|weak leader\w*|bad (?:boss|manager|leader\w*|company)|poor (?:management|leadership|quality)|low quality|bottom of the barrel|circus|cult|hypocrites?|creep(?:s|y)?|sociopaths?|psychopaths?|gaslight\w*|sexual|bad[- ]mouth\w*|idiots?|idiotic|incompeten(?:t|ce)|clueless|bull(?:y|ies|ied|ying)|garbage|trash|toxic|mess|useless|junk|crap(?:py)?|rubbish|hell(?:hole|ish)?|liars?|lied|lazy|hated?|despised?|loathed?|nightmares?|corrupt(?:ion)?|awful|terrible|horrible|worst|stupid(?:ity)?|morons?|moronic|jokes?|laughing stock|suck(?:s|ed)|shit(?:ty|show)?|bullshit|scam(?:s|mers?)?|fraud(?:s|ulent)?|crooks?|rude|dishonest|greedy|pathetic|disaster|dumb|miserable|cheapskates?|abusive|evil|jerks?|assholes?|tyrants?|micro-?manag\w+|dysfunctional|shady|don't buy|never buy|overpriced|sinking ship|dumpster fire|backstab\w*|worthless|unethical|unprofessional|ungrateful|two-faced|psycho|insane|a circus|good riddance|glad (?:i|to) (?:got|be|have|am|left)(?: \w+)? ?(?:out|rid|away)|glad i left|can't stand|couldn't stand|fools?|dinosaurs?|mediocre|backward|chaotic|poorly run|badly run|exploit(?:s|ed|ative)|sexist|racist|harass(?:ed|ment|ing)|unbearable|soul-crushing|avoid them|stay away from|cheat(?:s|ed|ing)?|disgusting|disgrace(?:ful)?|shameful|appalling|rip-?offs?)\b/gi,
);

/** What somebody or something is called that one thinks little of. */
const DESPISED =
  "(?:(?:家畜|犬|猫|物|モノ|椅子|備品|部品|消耗品|道具|機械|ロボット|奴隷|ゴミ|虫けら|罪人|子ども|子供|使い捨て)(?:のよう|みたい|同然|扱い)[^。、]{0,3}|[^。、]{1,8}(?:ない|ません)(?:人|者|奴|やつ|上司|連中|管理職|社員)(?:間)?(?:ばかり|だらけ|しか|の集ま)|当たり散ら|八つ当たり|怒り散ら|喚き|わめき|わめい|机を(?:叩|たた)|ねちねち|ネチネチ|嫌味|いやみ|小言ばかり|説教ばかり|居心地(?:が|は|の|も)?[^。]{0,3}悪|意地が悪|底意地|未練(?:は|も)?[^。、]{0,4}(?:ない|ありません)|怒り(?:だけ|しか)|踏み台|腐りき|恥ずかしい|二流|他社(?:さん)?(?:を|に|の)[^。、]{0,12}(?:ほう|方)が|すり減|嘘を|うそを|嘘八百|売りつけ|押し売り|機嫌次第|気分次第|言うことが(?:ころころ|コロコロ|毎回|すぐ)?変わ|恐怖|逆らえ|萎縮|生き地獄|牛耳|食い物に|搾り取|使い倒|切り捨て|見捨て|裏切|馬鹿にして|冷たい(?:会社|職場|人)|非人間|人扱いされ|(?:誰も|誰一人)[^。、]{0,8}(?:助け|信じ|幸せ|笑)|(?:他|よそ)の会社(?:を|に)(?:お勧め|おすすめ)|口ばかり|口先ばかり|中身の(?:な|薄)い|(?<!(?:発売|公開|完成|開始|納品|納入|出荷|投入|開業|開店|着工|リリース|スケジュール|予定|工事|計画|卒業|入学)[^。、]{0,6})(?<![数何一二三四五六七八九十百半\\d])[数何一二三四五六七八九十百半\\d]{1,4}年(?:は)?遅れ|歯車(?:と|扱い|のよう)|異常(?:だ|で|な(?:会社|職場|環境))|吐き気|虫唾|性根|根性の?(?:悪|腐|曲)|(?:経営者|社長|上|人の上に立つ|管理職|上司|リーダー)の?器(?:では|じゃ)な|器(?:では|じゃ)(?:な|あり)|見た目だけ|(?:評判|噂|うわさ|聞いていた|言われている)ほど(?:の|に|で)?[^。、]{0,8}(?:な(?:い|か)|あり)|沈む船|沈みゆく船|沈没船|泥船|空気が(?:悪|よど|重|淀)|よどんで|淀んで|殺伐|ギスギス|ぎすぎす|息が?(?:詰|苦し)|生きた心地|(?:大違い|雲泥の差|天と地の差|月とすっぽん)(?:です|だ|だよ|だね)?[。!]?$|(?:二度と|もう)(?:口をき|顔を合わせ|会い|会うこと)|懐(?:のこと)?(?:しか|ばかり)|私腹|保身(?:しか|ばかり)|自分のことしか|自分たちのことしか|数字しか|金のことしか|ろくに[^。]{0,10}(?:教え|評価|休|給料|話|説明|仕事)[^。]{0,8}(?:もらえ|くれ|ない|なかった|ませ)|人生(?:が)?(?:終わって|詰ん|狂)|終わっ(?:て(?:い)?た|てる)(?:と思|会社|職場)|(?:尽くし|勤め|い|信じ|捧げ)た[^。]{0,6}自分が(?:情けな|馬鹿|ばか|恥ずかし)|(?:まとも|優秀|でき(?:る|た))な?人(?:間)?(?:から|ほど)[^。]{0,6}(?:辞め|やめ|去|抜け|離れ|いなくな)|クレーム(?:ばかり|だらけ|の嵐)|すぐ(?:に)?(?:動かなく|壊れ|だめに)|動かなくな|(?:笑う|笑顔の)人が[^。]{0,6}い(?:ない|ませ|な)|張りぼて|宝の持ち腐れ|ごますり|社内政治|派閥争い|責任の?なすり合い|茶坊主|恥(?:さらし|知らず)|呪(?:われ|い)|悪(?:い|しき)風習|悪質|悪徳|あくどい|後ろ暗い|後味が悪|毒されて|(?:もう)?(?:長く|何年|[一二三四五\\d]年)(?:は|も)?(?:もた|持た|続か)な|先(?:は|が)長くな|時間を無駄|無駄(?:でした|だった|な(?:時間|年月|日々))|奴ら?|やつら?|連中|(?<![ぁ-ん])あいつら?|おっさん|オッサン|オヤジ|じじい|ジジイ|ババア|ばばあ|タヌキ|能無し|能なし|イエスマン|ゴマすり|腰巾着|小物|腰抜け|俗物|気分屋|自己中|偽善者|詐欺師|ペテン|暴君|独裁者|モンスター|サイコパス|社畜|奴隷|監獄|牢獄|刑務所|動物園|幼稚園|カルト|宗教(?:じみ|みたい)|烏合の衆|烏合|底辺|五流|時代錯誤|昭和(?:の|な|的)|精神論|根性論|(?<![春夏秋冬暑寒暦]とは)名ばかり|口先|見掛け倒し|見かけ倒し|ハリボテ|火の車|自転車操業|斜陽|左前|ジリ貧|じり貧|子供だまし|子どもだまし|安かろう|パクリ|ぱくり|二番煎じ|バグ(?:だらけ|ばかり|が多)|穴だらけ|朝令暮改|思いつき|場当たり|その場しのぎ|無計画|無策|無能|低能|二枚舌|責任転嫁|責任放棄|保身|泥舟|素人の集|(?:仕事|話)の(?:でき|出来|通じ)ない|(?:でき|出来)ない(?:方|人|上司)|頼りない|期待(?:できな|外れ)|気の毒|隠蔽|もみ消|揉み消|改ざん|改竄|偽装|談合|脱税|横領|癒着|派閥|足の引っ張り合い|コネ|縁故採用|過労|激務|長時間労働|非効率|ガラパゴス|お役所仕事|老舗気取り|殿様商売|トラウマ|悪夢|黒歴史|暗黒|闇|泥沼|針のむしろ|茶番|無意味|無慈悲|冷酷|薄情|人でなし|血も涙も|鬼(?:みたい|のよう|畜|上司)|悪魔|卑劣|下劣|下品|幼稚|稚拙|浅はか|短気|癇癪|ヒステリ|頑固|石頭|わがまま|ワガママ|身勝手|自分勝手|強欲|がめつ|守銭奴|金の亡者|無神経|鈍感|優柔不断|言い訳|見栄|いびり|しごき|吊し上げ|つるし上げ|暴言|罵倒|罵声|恫喝|脅(?:さ|し|迫)|侮辱|放置(?:さ|し|プレイ)|無視(?:さ|し)|軽視|横取り|押し付け|押しつけ|なすりつけ|擦り付け|こき下ろ|追い詰め|追い込ま|詰められ|つめられ|馬鹿に(?:さ|し)|バカに(?:さ|し)|潰す|消耗|疲弊|うつ病|鬱|洗脳|割高|高いだけ|使いにく|使いづら|使い物にな|使い捨て|古臭|古くさ|すぐに?(?:壊れ|故障|不具合)|遅すぎ|高すぎ|評判倒れ|売れな|赤字体質|迷走|沈没|傾い|やる気を?(?:なく|奪|そが))";
/** What is missed in an employer: 能力がない, 誠意が感じられません. */
const WANTING =
  "(?:能力|才能|センス|資質|資格|器|度量|誠意|良識|常識|品|品格|愛|人情|思いやり|配慮|敬意|感謝|責任感|危機感|緊張感|やる気|覇気|活気|魅力|夢|希望|未来|将来|将来性|展望|先|ビジョン|方針|戦略|計画性|一貫性|統率|統制|統一感|まとまり|リーダーシップ|指導力|マネジメント|管理能力|判断力|決断力|説得力|想像力|学習能力|知識|スキル|向上心|倫理観|モラル|コンプライアンス|コンプラ|透明性|公平さ|評価制度|教育|育てる気|直す気|改善する気|売る気|守る気|聞く耳|見る目|人を見る目|取り柄|価値|意味|進歩|成長|余裕|信用|信頼|人望|中身|競争力|技術力|開発力|現場感覚|金銭感覚|温かみ|血|心|人の心|まともな\\S{1,8}|ちゃんとした\\S{1,8}|ろくな\\S{1,8})(?:が|も|は|の|なんて|など)?(?:まるで|まったく|全く|全然|少しも|一切|微塵も|かけらも|何も|あまりに)*(?:ない|無い|なく|なかった|なさ|ありません|ありませんでした|いない|いません|いなかった|感じられ|感じな|見え(?:ない|ませ|なかった)|見られ(?:ない|ませ)|持た|欠け|欠如|ゼロ|皆無|足りな|乏し|疑(?:う|わ|い|問)|低)";
/** What one does who is glad to be out, or warns others. */
const GLAD_TO_BE_OUT =
  "(?:(?:ようやく|やっと|今度こそ|今度は|ついに|初めて)[^。!?]{0,6}(?:まとも|話の(?:通じる|わかる|分かる)|普通の(?:会社|職場|上司)|ちゃんとした|人間らし|真っ当|まっとう|人間扱い)[^。!?]{0,12}(?:会社|職場|上司|暮らし|生活|人|扱|給料|休)|(?:のよう|みたい)な(?:人|会社|上司|大人|職場)に(?:だけ)?は(?:な|し|行)[^。!?]{0,4}(?:たくな|たくあり|まい)|(?:早く|今すぐ|すぐに?)(?:逃げ|辞め|やめ)(?:た(?:ほう|方)|て|ろ|なよ)|人(?:が|も)辞め(?:る|て)(?:いく)?の(?:も|は)(?:当然|当たり前|無理)|社員を[^。!?]{0,8}しか(?:思|見|考え|扱)|(?:抜け出|逃げ出|逃げ切|脱出|脱走|解放さ|卒業)(?:せ|し|れ)?[^。!?]{0,6}(?:よかった|良かった|正解|せいせい|清々|すっき|スッキ|ほっと|ホッと)|(?:解放さ|抜け出せ|逃げられ|逃げ出せ)|(?:離れ|辞め|やめ)(?:られ)?て[^。!?]{0,8}(?:正解|よかった(?!と言)|良かった(?!と言)|大正解|せいせい|清々|すっき|スッキ|ほっと|ホッと|幸せに|天国)|縁(?:を|が)切|顔も(?:見|合わせ|思い出し)たくな|名前(?:も|は|すら)(?:聞き|見|口にし)たくな|思い出したくも?な|こりごり|懲り懲り|ごめんだ|ごめんです|(?:入|勤め|就職し|入社し)(?:ら|な)なければ|(?:入|就職|入社)(?:って|して)(?:損|後悔|失敗)|後悔し(?:て|か)|時間を(?:無駄に|返して)|(?:年間?|時間|青春|人生)(?:を|が|は)[^。!?]{0,4}(?:無駄|棒に振|返して|台無し)|比べ(?:れば|たら|ると)[^。!?]{0,10}(?:天国|まし|マシ|別世界|夢のよう)|(?:ほう|方|より)(?:が)?(?:ずっと|よっぽど|よほど|はるかに)?(?:まし|マシ)|入(?:っ|社し)ちゃ(?:だめ|ダメ|いけ)|(?:入る|行く|買う|使う)な(?=[。!よ]|$)|しか(?:頭に|考えて(?:い)?|興味が|眼中に|見て(?:い)?|能が)な|どうかと思|もらっても(?:戻|やり|働|行)|(?:死んで|絶対|金輪際)[^。!?]{0,4}(?:戻り|働き|使い|買い|頼み|関わり)たくな|戻りたくな|戻る気(?:は|が|に)(?:な|し|あり)|平気で|平然と|長続きし(?:な|ませ)|(?:続か|持た|定着し)(?:ない|ません)(?:会社|職場|ん|の|。|で)|(?:育て|管理|判断|決断|評価|仕事|我慢)(?:られ|でき|出来)ない(?:人|会社|上司|方|の|連中|ん)|人間(?:らしい|扱い|的な)[^。!?]{0,10}(?:な(?:い|か)|ませ|され)|(?:毎晩|毎日|連日)[^。!?]{0,6}(?:終電|徹夜|深夜|残業|怒|叱|罵|詰)|いまだに[^。!?]{0,8}(?:紙|ハンコ|判子|FAX|ファックス|手書き|昭和|電卓|印鑑)|(?:全部|すべて|ことごとく|片っ端から)(?:潰|つぶ|否定|却下|押し|丸投)|足元にも及ばな|足を引っ張|目も当てられな|見るに(?:堪|耐)え|聞いて(?:あき|呆)れ|笑(?:わせ|っちゃ|える(?:ほど|くらい))|呆れ(?:果|返)|お先真っ暗|お話にな|(?:約束|契約|納期|法律|ルール|信頼)(?:を|は|も)(?:平気で)?(?:破|反故|裏切|踏みにじ)|お?気をつけ(?:て|に|ください|た)|ご(?:注意|用心)(?:ください|を)|気味が悪|気持ち悪|きもち悪|胡散臭|うさんくさ|怪し(?:い|げ)|ブラックだ|二度とごめん|切り捨て|使いっぱ|使い走り|気が(?:知れ|しれ)な|(?:入ら|近寄ら|近付か|近づか|関わら|付き合わ|取引し|取引は?し|契約し|頼ま|買わ|使わ|選ば|信じ|信用し|応募し|転職し|就職し|行か)ない(?:ほう|方|で(?:ね|くださ|!)|のが)|(?:買う|契約する|取引する|頼む|使う|就職する|入社する)(?:の)?(?:は|なら)?(?:やめ|止め|損|考え(?:直|た方)|もったいな)|避けた(?:ほう|方)|気を?つけた(?:ほう|方)|勧め(?:ない|ません|られ(?:ない|ませ))|すすめ(?:ない|ません|られ(?:ない|ませ))|お(?:勧|すす|薦)め(?:は)?(?:しない|しません|いたしません|できかね))";
/** What they did not do as they ought to: ちゃんと見ていない, まともに取り合ってくれない. */
const NOT_DONE =
  "(?:まともに|ろくに|ちゃんと|きちんと|正しく|公平に|正当に|何一つ|何ひとつ|一度も|誰一人|誰ひとり|誰も)[^。!?]{0,10}(?:くれ|もらえ|見て|評価|払[わい]|教え|聞[いか]|考え|育て|謝|取り合|説明|管理|働|仕事(?:を)?(?:し|でき)|責任)[^。!?]{0,6}(?:ない|ません|なかった|ず(?:に|、|$))|(?:評価|感謝|尊重|理解|信頼|サポート|フォロー|改善|教育|説明|反省|謝罪|対応)(?:も|すら|さえ|を|は|が)?(?:して|され)(?:くれ|もらえ)?(?:い)?(?:ない|なかった|ません)(?!でしたら)|(?:認め|育て|守っ|助け|休ませ|帰らせ)て(?:くれ|もらえ)(?:ない|なかった|ません)|(?:話|融通|常識|言葉)(?:が|の|も)(?:通じ|利か|効か|きか|通用し)(?:ない|ません|なかった|ず)|(?:休み|休暇|有給|休日|定時|残業代|ボーナス|給料|昇給)(?:が|も|は|に|で|すら)[^。!?]{0,8}(?:取れ|取らせ|もらえ|出|帰れ|帰ら|ない|なし|ゼロ|上がら)(?:ない|なかった|ません|ず|せ)?|(?:部下|社員|人|客|お客|顧客|現場|若手|従業員)(?:の(?:こと|話|気持ち|意見))?(?:を|は|に)[^。!?]{0,10}(?:考え(?:て(?:い)?)?な|見て(?:い)?な|気にし(?:て(?:い)?)?な|大事にし(?:て(?:い)?)?な|大切にし(?:て(?:い)?)?な|食い物|カモ|駒|道具|奴隷|見下|馬鹿|バカ|騙|だま|ないがしろ|なめ|舐め|冷た|厳し(?:く|い)ばかり|虫けら|物扱い|モノ扱い|押し付|押しつ|丸投|辞めさせ|追い)|手柄(?:は|を|だけ)[^。!?]{0,12}(?:自分|横取|奪|独り占め|取)|(?:失敗|ミス|責任)(?:は|を)[^。!?]{0,10}(?:部下|下|人|他人|こちら|押|なす)|\\S{2,10}(?:だらけ|まみれ)(?!の(?:服|犬|靴))|(?:好き嫌い|機嫌|気分|お気に入り|年功|学歴|ゴマすり|コネ)(?:だけ)?(?:で|次第)[^。!?]{0,8}(?:決ま|決め|評価|変わ|出世|怒)";
/** What is said of goods that are no good: すぐ止まる, 三か月で剥げます. */
const BAD_GOODS =
  "(?:すぐ(?:に)?|よく|しょっちゅう|頻繁に|(?:[一二三四五六七八九十半\\d]+|数)(?:か月|ヶ月|カ月|ヵ月|日|週間|年)(?:で|も(?:し(?:ない|ません)(?:うち)?(?:に|で)|持た|もた|たた(?:ず|ない)|経た(?:ず|ない)))[^。、]{0,6}?)(?:止ま|剥[げが]|はげ|錆び|さび|割れ|破れ|固ま|落ち(?:る|ま)|漏れ|詰ま|だめ|ダメ|駄目|外れ|欠け|曲が|燃え|焦げ|狂|動かな)|(?:当て|あて|頼り|使い物)に(?:は|も)?(?:なら|なり|でき)(?:な|ま)|呼んでも来|バグしか(?:ない|なかった|ありま)|安物|(?:見た目|見かけ|口|名前|値段|宣伝|看板)(?:ばかり|だけ)(?:高|で|は|の|が|立派)|動かない(?:って|と|で(?:す|し)|の(?:に|が)|代物|もの)|(?<!(?:皆|みな|みんな|さん|先輩|仲間|家族|妻|夫|子)[^。、]{0,3})笑われ|笑いもの|笑い者|(?:買っ|使っ|頼ん)(?:ちゃ|ては|では)(?:だめ|ダメ|いけ|損)|(?:自分|うち|身内|家族|親|子ども|友人)(?:の家)?(?:じゃ|では|なら|には?|は)?[^。、]{0,6}(?:使わない|使いません|買わない|買いません|食べ(?:ない|ません|させ)|勧めら?れ?(?:ない|ません)|使いたくな)|ケチ(?:りすぎ|って)|まずい(?=ん|で|です|よ|し|と|$)|(?:値段|価格)の割に|金を取る(?:ほど|よう)|金返せ";
const moreGrumble = fitting(
  () => new RegExp(`${DESPISED}|${WANTING}|${GLAD_TO_BE_OUT}|${NOT_DONE}|${BAD_GOODS}`, "g"),
);

const ENGLISH_DESPISED =
  "(?:re-?badged|knock-?offs?|tat|(?:no|not any|never any) good|never (?:did|does|do|passed|fixed|met|lasted|once worked)|(?:was|were) (?:never|not|hardly|barely)(?: \\w+)? tested|(?:laughed|laughing|sniggered|giggled) (?:about|at|over)|clogg(?:ed|ing)|(?:fell|come|came|comes) (?:to (?:pieces|bits)|apart|unstuck)|held together (?:with|by)|made of cardboard|leak(?:ed|s) like|rust(?:ed|s) (?:through|away|within|in)|a (?:ripoff|con|swindle)|advise (?:nobody|no one|anyone against|against)|(?:knew|knows?) nothing|shout(?:s|ed|ing)? at|swore at|(?:never|not once) (?:kept|paid|listened|thanked|helped|trained|apologi[sz]ed|delivered|told the truth|admitted|cared|managed)|chews? (?:people|you|them|everyone) up|chewed (?:me|us|people) up|spit(?:s|ting)? (?:them|you|people|me) out|spat (?:me|us|them) out|miserable|emotional range|couldn't care less|could care less|(?:should|must|ought) not be run|should never be run|how not to|not to be trusted|break(?:s|ing)? (?:as soon as|before|within|down)|why any(?:one|body) (?:would|stays?|stayed|works?)|don't apply|do not apply|save yourself|bad dreams|free of (?:that|them|those)|rid of (?:that|them|those)|(?:lied|lying|lie) to|to (?:our|their|the) faces?|bottomless pit|black hole|graveyard|where (?:careers|ideas|talent|dreams) (?:go|die)|went to die|go to die|soul|sucked the (?:life|joy)|drained|clown|puppets?|lapdogs?|cronies|overgrown|man-?child|childish|petulant|pompous|smug|conceited|vain|deluded|delusional|incoherent|inexcusable|unforgivable|outrage(?:ous)?|scandalous|rancid|putrid|squalid|grim|bleak|dismal|woeful|wretched|hated every|dreaded|wasted on|beneath contempt|contempt for|no love lost|(?:can't|couldn't) (?:get out|leave) (?:fast|soon|quick)|dodged a bullet|life is too short|(?:never|not) (?:looked|looking) back|gone to the dogs|going to the dogs|dump|hell-?hole|rat race|poisonous|rotting|rotted|madhouse|mad house|loony bin|going down the (?:drain|tubes?|toilet)|down the (?:drain|tubes?|toilet)|deserves? to (?:fail|go|die|lose)|fall(?:s|ing)? to (?:bits|pieces)|lost (?:its|their) way|too (?:blind|proud|stupid|dumb|lazy|greedy|arrogant|busy \\w+ing) to|blind to|bled (?:us|me|people|everyone)|bleed (?:us|people|everyone)|showed (?:us|me|people) the door|nothing (?:good|nice|kind) (?:to say|about|can be said)|(?:can't|cannot|couldn't) think of (?:one|a single|anything) (?:good|nice)|biggest mistake|worst (?:mistake|decision|years|time)|disposable (?:parts?|people|workers?|staff|resources?|tools?|goods)|expendable|interchangeable|(?:out of|in over) (?:its|his|her|their) (?:depth|head)|as far as i can throw|to save (?:his|her|their|its) li(?:fe|ves)|(?:couldn't|can't|could not|cannot) (?:lead|boil|spell|make a decision)|did nothing(?: all day)?|do(?:es|ing)? nothing all day|full of (?:themselves|hot air)|deadwood|dead wood|yes-?men|grown-?ups|adults in|(?:at last|finally|for once),? (?:an?|some|i have|i've got|i work (?:for|with)|i found|people|managers|bosses|colleagues|real|decent|proper)\\b[^.!?]{0,24}\\b(?:who|that|where|with|boss|bosses|managers?|leaders?)|unlike (?:at )?[A-Za-z]+[.!]?$|for a change|cried in|crying in|made (?:me|us|people) (?:cry|ill|sick)|sooner \\w+(?: \\w+){0,5} than|rather (?:starve|quit|beg|sweep|dig|die)|out of (?:prison|jail|hell)|(?:got|get) out of that|how not to (?:run|manage|lead|treat|do business)|(?:mostly|mainly|chiefly) (?:how|what) not|crooks|con artists?|charlatans?|gangsters?|vultures?|sharks|bloated|clap-?trap|mickey mouse|banana republic|cowboy outfit|cowboys|penny-wise|(?:only|just) (?:care[sd]?|interested|thinks?|thought|concerned) (?:about|in|of)|under the bus|would rather (?!not|be)[^.!?]{0,40} than|rather \\w+ (?:\\w+ ){0,3}than (?:go back|spend|work|return|deal)|couldn't (?:run|organi[sz]e|lead|manage)|could(?: not|n't)? (?:run|organi[sz]e) a|let alone|the (?:morals|ethics|charm|brains|attention span|manners|intelligence|honesty|integrity) of|until they (?:break|drop|quit|collapse)|overwork\\w*|no clue|not a clue|clueless|half-wits?|wouldn't know|waste of|worst kind|god-?awful|everything that is wrong|what is wrong with|bleeds?|squeez\\w+ (?:people|staff|us|everyone|its)|milk(?:s|ed|ing) (?:its |their )?(?:customers|clients|staff)|bur(?:ies|ied) (?:the|its|their) (?:problems|mistakes)|cook(?:s|ed|ing) the books|smoke and mirrors|all talk|good at nothing|past caring|sold? (?:us|me|people) out|stab\\w* (?:me|us|people) in|lousy|shoddy|flimsy|half-baked|sloppy|slapdash|shambles|shambolic|train ?wrecks?|trainwrecks?|car crash|house of cards|revolving door|cesspools?|cesspit|snake pit|viper|vipers|zoo|asylum|prison|jail|gulag|dictator\\w*|despot\\w*|slave ?driver|bloodsuck\\w*|leech(?:es)?|parasites?|weasels?|rats?|pigs?|buffoons?|imbeciles?|dimwits?|halfwits?|numbskulls?|blockheads?|nitwits?|egomaniacs?|megalomaniac\\w*|blowhards?|bossy|condescending|patroni[sz]ing|obnoxious|insufferable|incapable|inferior|outdated|obsolete|antiquated|archaic|unusable|unstable|broken|defective|faulty|buggiest|inhuman\\w*|brutal|ruthless|cut-?throat|soul-?less|soul-?sucking|soul-?destroying|demorali[sz]\\w*|depressing|degrading|humiliat\\w*|belittl\\w*|insult(?:ed|ing|s)|mock(?:ed|ing)|threaten(?:ed|ing|s)|intimidat\\w*|retaliat\\w*|scapegoat\\w*|nepotism|favou?ritism|cronyism|red tape|office politics|power trips?|ego trips?|hostile|oppressive|stifling|suffocating|stagnant|stagnating|irresponsible|reckless|careless|negligent|sham|farce|fiasco|catastroph\\w*|chaos|train-wreck|horror (?:show|story|stories)|hell on earth|living hell|hellscape|amateurish|amateur hour|third world|bottom-feeder\\w*|penny-?pinch\\w*|stingy|tight-?fisted|miserly|money-?grubbing|predatory|crooked|conman|con men|thie(?:f|ves)|phon(?:y|ies)|fakes?|frauds|snobs?|brown-?nos\\w*|yes-men|suck-?ups?|dead ?weight|dead end|deadbeats?|slackers?|couldn't organi[sz]e|out of (?:touch|their depth|his depth|her depth)|past (?:its|their) (?:prime|best)|stuck in the (?:past|\\d+s|stone age)|stone age|on (?:its|their) last legs|circling the drain|bleeding (?:money|talent|people|staff|customers)|losing (?:money|customers|clients)|death ?march|sweat ?shop|dying company|going nowhere|no future|red flags?|high turnover|cut(?:s|ting)? corners|rubbish|tripe|snake oil|lemons?|vaporware|money pit|crashes all the time|crashed (?:constantly|all)|keeps? (?:breaking|crashing|failing)|never work(?:s|ed)|barely work(?:s|ed)|doesn't work|didn't work|falls? apart|fell apart|breaks? (?:down|after|all the|constantly|within)|not worth (?:the|a|your|it)|way overpriced|daylight robbery|highway robbery|gaslit|burned? out|burnt out|wrecked my|destroyed my|killed my|ruining|crushed (?:my|our|the)|clown(?:s|ish)?|made (?:\\w+ ){1,4}cry|goons?|thugs?|mafia|boys' club|old boys|wouldn't (?:wish|touch|go near|work|buy|hire|let|send|put)|would never (?:buy|go|work|recommend|advise|send)|can't (?:recommend|stand|believe (?:i|how|they))|cannot (?:recommend|stand)|never again|never going back|never go back|good thing i|thank god i(?:'m| am)? (?:out|left|gone|got)|so (?:glad|happy|relieved|thankful) (?:to be|i(?:'m| am)?|that i)(?: \\w+){0,2} (?:gone|out|free|rid|away|left|quit|escaped)|(?:glad|happy|relieved|thrilled|overjoyed) (?:to be|i am|i'm|to have)(?: \\w+){0,2} (?:gone|out|free|rid|away|done|over|escaped)|(?:finally|at last|managed to) (?:free|escaped?|got(?:ten)? (?:out|away))|escaped(?! (?:from )?(?:the|to|for) (?:city|heat|cold|rain|crowds?|noise|winter|summer|countryside|hills|sea|day))|couldn't wait to (?:leave|get (?:out|away)|quit)|best decision (?:i|of)|(?:wasted|lost) (?:\\w+ ){0,3}(?:years|months|time|life|career)|run(?:ning)? (?:it|them|everything|the (?:place|company|firm|business)|that (?:place|company|firm)|itself|this) into the ground|ran (?:it|everything|the (?:place|company|firm|business)) into the ground|steer clear|stay (?:well |far )?away|keep (?:well |far )?away|think twice|be warned|beware|warn(?:ing)? (?:you|everyone|people|anyone)|run away|run for|regret (?:joining|working|ever)|do not (?:buy|join|work|apply|trust)|don't (?:join|work|apply|trust|do business|waste)|(?:doesn't|don't|didn't|never|did not|do not|does not) (?:give|gives|gave) a (?:damn|shit|hoot|crap|toss)|(?:never|didn't|doesn't|don't|did not|does not|do not) (?:appreciate|value|listen|respect|support|care|understand|deliver|keep (?:its|their|his|her)|honou?r|thank|recogni[sz]e|invest|train|promote|reward)\\w*|(?:took|takes?|taking|steals?|stole|stealing|claim(?:s|ed)) (?:all )?(?:the |my |our |your |everyone's |people's )?credit|(?:blam(?:es?|ed|ing)) (?:me|us|everyone|others|the|his|her|their)|threw (?:me|us|people) under|(?:play(?:s|ed)?|had) favou?rites|breath(?:ing|ed) down|(?:treat(?:s|ed|ing)?|paid|pays|runs?|ran|manages?|managed) (?:\\w+ ){0,4}(?:terribly|horribly|awfully|appallingly|unfairly|shamefully|like (?:\\w+ )?(?:dirt|trash|garbage|rubbish|slaves?|animals|cattle|children|kids|machines|numbers?|crap|shit|nothing|idiots|robots|criminals|cogs?))|(?:no|zero|little|lack(?:s|ed|ing)?(?: of)?|without|devoid of|not an ounce of|hasn't a) (?:any )?(?:morals?|ethics|principles|empathy|compassion|backbone|leadership|direction|strategy|competence|talent|decency|honesty|shame|future|loyalty|accountability|transparency|appreciation|recognition|work-life balance|training|standards|clue|common sense|idea (?:how|what)|skills?)|(?:could|can)(?:not|n't) (?:manage|lead|run|organi[sz]e|tell|find|code|sell|make a)(?: \\w+){1,4}|poor(?:ly)? (?:managed|run|designed|made|built|written|organi[sz]ed|paid|led|leadership|management|excuse|quality)|bad(?:ly)? (?:managed|run|designed|made|built|written|organi[sz]ed|led|management|reputation|culture|bosses|people|products?|company)|a (?:complete|total|real|absolute|utter|such) (?:\\w+ )?(?:mess|joke|disaster|loser|fool|idiot|failure|pain|nightmare|clown|waste|snake|embarrassment|disgrace|shambles)|(?:an? )?embarrass(?:ment|ing)|pain in the|(?:was|is|were|are) (?:so |very |really |too |pretty |just )?(?:mean|cheap|slow|weak|unfair|vile|awful|hopeless|ugly|bad|dreadful|atrocious|abysmal|dire|poor|ungrateful|untrustworthy|two-faced|boring|dull|backwards?)(?=[.,!? ]|$)|dreadful|atrocious|abysmal|vile|despicable|repulsive|revolting|ghastly|hideous|deplorable|dire|untrustworthy|vindictiveness|unjust|everyone(?:'s| is) (?:leaving|quitting|miserable|jumping)|everybody (?:hates|hated|leaves|left)|everyone (?:hates|hated|there was|quit|leaves)|morale (?:is|was) (?:low|terrible|at|in)|jumped ship|rats leaving)";
const moreEnglishGrumble = fitting(() => new RegExp(`\\b${ENGLISH_DESPISED}(?![A-Za-z])`, "gi"));

const MYSELF = fitting(
  () =>
    /(?:^|[、。\s「])(?:私|わたし|わたくし|僕|俺|ぼく|自分|あたし)(?:は|が|も|って|、|自身|こそ|の(?:ミス|失敗|せい|力不足|わがまま|無知|未熟|不注意|至らな|不手際|怠慢|勝手|無責任|甘え|身勝手|不徳|経験不足|勉強不足|頑固|短気|無礼|非礼|口の悪|拙|愚か))|我ながら|お恥ずかし|反省|力不足|(?:ご|御)?迷惑をおかけ|\bI (?:was|am|felt|must have been|used to be|feel)\b(?![^.]{0,40}\b(?:that|because|sorry for|treated|shouted|yelled|bullied|harassed|cheated|lied|surrounded|glad|happy|fed up))/i,
);
const ABOUT_OTHERS =
  /(?:残業代|有給|休み|給料|給与|ボーナス|評価|社員|若手|若い人|客|誰も|みんな|人事|営業|開発|総務|品質|納期|サポート|(?<!以|年)上|連中|奴ら?|彼ら|そこ|あそこ|(?<!職|籍|夜|途)中|役員|幹部|後任|あの人たち?)(?:が|は|も|に|の|を|で|なんて|ども|陣)|(?:上司|社長|会社|経営|同僚|製品|商品|職場|管理職|部長|課長|サービス|職)(?:が|は|も|に|の|ども|陣)|パワハラ|セクハラ|モラハラ|あんな|ああいう|あれ(?:は|じゃ|では)|\b(?:boss|manager|managers|company|employer|leadership|product|team|they|them|their|he|she|his|her|management|everyone|nobody|people|customers|clients|staff|it)\b|^\s*(?:what an? |such an? |total |complete |absolute |never )/i;
/** Other things that may be bad while one talks about work. */
const ANOTHER_THING =
  /(?:映画|天気|天候|試合|電車|渋滞|タイミング|暑さ|寒さ|雨|雪|景気|体調|成績|ドラマ|料理|味|風邪|腰痛|頭痛|通勤|満員電車|花粉|インフルエンザ|二日酔い|点数|ゴルフ)(?:が|は|も|な|で|の|に)[^。]{0,8}$/;
const ANOTHER_THING_ENGLISH =
  /\b(?:weather|traffic|commute|rain|snow|flight|train|jet ?lag|coffee|food|cold|movie|film|season|heat|wifi|parking|market|economy|internet|my (?:old |own |first )?(?:desk|handwriting|inbox|drawers?|locker|cubicle|spelling|accent))\b/i;
const ANOTHER_THING_AFTER =
  /^(?:の|な)?(?:天気|タイミング|場合|試合|渋滞|映画|事態|状況を(?:避け|乗り)|暑さ|寒さ|雨|風邪|頭痛|二日酔い|コンディション)/;
const NOT_SO =
  /^(?:く|では|じゃ|でも|とは|な(?:わけ|の)では|というわけでは)?(?:は|も)?(?:な(?:い|く|かった)|ありません|思(?:わな|いません|ったことはな)|言(?:わな|いません|うつもり|えな|いたくな))|^(?:を|は)?[^。]{0,4}(?:言(?:いたくな|うのは(?:嫌|やめ|よく)|わない|いません)|ではありません)/;
const NOT_SO_ENGLISH = /\b(?:not|never|isn't|wasn't|weren't|aren't|no|hardly|n't)\s+(?:\w+\s+){0,3}$/i;

/** Part of a house where people work, which no firm sells. */
const FIXTURE =
  "食堂|社食|給食|カラオケ|余興|[^\\s。、]{0,2}[猫犬]|階段|エレベーター?|トイレ|駐車場|窓|床|屋根|会議室|ロッカー|自販機|自動販売機|更衣室|休憩室|ビル|建物|lifts?|elevators?|stair(?:s|case|well)|toilets?|loos?|parking|car park|carpets?|wallpaper|roof|windows?|vending machines?|canteen|cafeteria|kettle|coffee (?:machine|maker)|fridge|heating|radiators?|air[- ]con(?:ditioning)?|karaoke|mascot|sofa|lights|cats?|dogs?|basement|corridors?|plumbing|doorbell";
/** What a firm may sell as well: 前の職場の椅子, the chairs. */
const FURNISHING =
  "椅子|いす|イス|机|デスク|エアコン|冷房|暖房|空調|コピー機|プリンター?|パソコン|電話機|ストーブ|カレー|ラーメン|うどん|定食|味噌汁|コーヒー|お茶|制服|chairs?|desks?|printers?|photocopiers?|copiers?|computers?|monitors?|keyboards?|curry|soup|sandwich(?:es)?|stew|pudding|lunch(?:es)?|coffee|tea|uniforms?";
/** Whom and what it is wrong to run down. */
const BLAMED =
  "上司|社長|部長|課長|店長|会社(?!の|で)|社員|経営|管理職|役員|同僚|連中|奴ら?|やつ|あいつ|製品|商品|給料|残業|人(?:たち|間)|体制|体質|社風|雰囲気|品質|サポート|対応|boss(?:es)?|managers?|management|leaders?(?:hip)?|directors?|ceo|owners?|people|staff|team|colleagues?|they|them|he|she|products?|pay|wages|culture|company|firm|employer|everyone|everybody|nobody|software|support|quality|idiots?|place";
const SPOKEN_OF = new RegExp(
  `(?<fixture>${FIXTURE})|(?<furnishing>${FURNISHING})|(?<blamed>${BLAMED})`,
  "gi",
);
const SPOKEN_OF_ENGLISH = new RegExp(`\\b(?:${SPOKEN_OF.source})\\b`, "gi");
/** Trade, which makes goods of furniture. */
const TRADED =
  /買|売|製品|商品|導入|勧め|すすめ|薦め|納品|メーカー|他社|\b(?:buy|bought|buying|sell|sells|sold|selling|recommend\w*|customers?|clients?|products?|makes?|made|brand)\b/i;
const AT_THE_OFFICE =
  /職場|オフィス|事務所|社内|会社の|会議室|席|食堂|社食|\b(?:office|canteen|cafeteria|workplace|alumni day)\b/i;
/** One is fond of what one misses. */
const FOND =
  /(?:恋し(?:い|く)|懐かし|なつかし|いとおし|愛おし|(?:いい|良い|よい|楽しい)思い出|笑い話)(?!(?:なんか|とは|も|は|なんて)?[^。、]{0,4}(?:な(?:い|か)|ありませ|思わ|思いませ))|\b(?:i|we) (?:really |still |do |will |shall |quite |rather |even |already ){0,2}miss(?:ed)? |\bi would do it (?:all )?again\b|\bfond(?:ly)?\b/i;

/** The food was cold, | and run by idiots */
function clauseAround(before: string, words: string, after: string): string {
  const first = before.split(/[,;:]| (?:and|but) /).pop() ?? "";
  const last = after.split(/[,;:]| (?:and|but) /)[0] ?? "";
  return first + words + last;
}

const ALSO_BLAMED = new RegExp(
  `\\bso (?:is|was|are|were|did|do|does) (?:the |my |our |its )?(?:\\w+ )?(?:${BLAMED})\\b|\\b(?:${BLAMED})(?: (?:was|were|is|are))?,? too\\b|(?:${BLAMED})も(?!.*(?:元気|親切|優し|いい|良))`,
  "i",
);
/** The chairs were awful, the curry was the worst and I miss it: of a thing in the house, or said with love. */
function isOfThings(sentence: string, start: number, end: number, isJapanese: boolean): boolean {
  const words = isJapanese ? SPOKEN_OF : SPOKEN_OF_ENGLISH;
  const before = [...sentence.slice(0, start).matchAll(words)];
  // The awful coffee: what a word belongs to may follow it at once.
  const next = [...sentence.slice(end, end + 16).matchAll(words)].filter(({ index }) => index <= 2);
  const kind = (next[0] ?? before[before.length - 1])?.groups;
  const isFond = FOND.test(sentence);
  if (kind?.blamed !== undefined || ALSO_BLAMED.test(sentence.slice(end))) return false;
  if (kind?.fixture !== undefined) return isFond || !TRADED.test(sentence);
  if (kind?.furnishing !== undefined)
    return isFond || (!TRADED.test(sentence) && AT_THE_OFFICE.test(sentence));
  return false;
}

/** 無責任なことを言う私: what stands before oneself describes oneself. */
const SELF_AFTER =
  /^(?:な|だった|の)?(?:(?!受け|され)[^。、がはも]){0,10}(?:私|わたし|僕|ぼく|俺|自分)(?!の(?:上司|会社))/;
/** I made some stupid mistakes: one's own doing. */
const OWN_DOING =
  /\b(?:I|we) (?:\w+ ){0,1}(?:made|did|said|wrote|sent|told|sang|broke|committed|gave)(?: \w+){0,2} $/i;
const OWN_SUBJECT =
  /\b(?:I|I've|I'd|I'm)(?: (?:would|have|had|will|did|do|really|still|never|just|can|could))* $/;
/** What one says of oneself who was wronged or is glad to be out. */
const OF_THE_WRONGED =
  /^(?:escap|fled|g[eo]t|endur|suffer|resent|hate|despis|detest|loath|couldn't|can't|could|don't|do not|not|never|had|no longer|sick|tired|fed|finally|free|liberat|should|won't|wouldn't|tolerat|cannot|regret|steer)/i;
/** A book on bad places to work, and how lucky we were. */
const READ_ABOUT =
  /(?:本|記事|映画|ドラマ|小説|番組|動画)(?:を|で|に|が|は)[^。]{0,24}(?:読|見|観|話題)|\b(?:book|article|podcast|film|movie|series|novel|documentary|talk|lecture) (?:about|on|of)\b/i;

function isOfOneself(before: string, after: string, isJapanese: boolean): boolean {
  return isJapanese ? SELF_AFTER.test(after) : OWN_DOING.test(before);
}

/** I knew nothing: not what one had to endure. */
function isOwnLack(words: string, isCriticism: boolean): boolean {
  const isLack =
    /^(?:knew|(?:don't|didn't|never) (?:know|knew|have a clue|listen|keep|kept|pay|paid|thanked|helped|told))\b/i;
  return isLack.test(words) || (isCriticism && !OF_THE_WRONGED.test(words));
}

/** Of something else than what the sentence before spoke of. */
function hasOwnTopic(sentence: string, isJapanese: boolean): boolean {
  if (!isJapanese) return !ABOUT_OTHERS.test(sentence);
  if (/新しい|(?:今|いま|次|今度|現在)の(?:会社|職場|上司|仕事|ところ)|転職先|新天地|現職/.test(sentence))
    return true;
  return /[^。、\s]{2,}(?:は|が|も)(?![んなにあい])/.test(sentence) && !ABOUT_OTHERS.test(sentence);
}

/** A guest's words: one eats and stays at a restaurant, an inn or a shop. */
const AS_A_GUEST =
  /ランチ|ディナー|コース料理|レストラン|ビストロ|旅館|ホテル|宿|予約した(?:店|席)|食べ(?:に|た|ました)|泊ま|\b(?:(?:go|eat|dine|stay) there again|not (?:go|eat|dine) again|dinner|dined|restaurant|pizza|pasta|soup|steak|wine list|breakfast|waiters?|waitress|menu|dessert|meal|starters?|bistro|caf[eé]|hotel|guest ?house|b&b|(?:ate|booked|stayed) at)\b/i;

/** What is said of no place but where one works or worked. */
const BAD_PLACE = fitting(
  () =>
    /(?:あの(?:パワハラ|セクハラ|モラハラ|クソ|くそ|バカ|馬鹿|アホ|無能|ダメ|ポンコツ|老害|ブラック)(?:野郎|上司|部長|課長|社長|店長|係長|おやじ|オヤジ|男|女|じじい|ジジイ|ババア|おばさん)|あの(?:地獄|監獄|牢獄|魔窟|ブラック)[^。!?]{0,6}(?:から|を)[^。!?]{0,6}(?:抜け|解放|脱|逃|辞め|やめ)|(?:最低|最悪|ひどい|クソ|くそ|地獄|とんでもない|ろくでもない|どうしようもない)(?:の|な|みたいな|のような)?(?:会社|職場|上司)[^。!?]{0,12}(?:解放|抜け|脱出|逃|辞め|やめ|おさらば|さよなら|離れ|縁)|泥船|沈む船|沈みゆく船|ブラック(?:企業|な(?:会社|職場))|(?:やっと|ようやく|今度こそ|ついに)(?:、)?(?:まとも|普通|ちゃんとし|真っ当|まっとう|話の(?:通じる|わかる|分かる))[^。!?]{0,10}(?:会社|職場|上司|人のいる|人たち)|\b(?:sinking ship|toxic (?:dump|place|workplace|boss|culture|company|environment|office|job|team|management)|(?:joke|excuse|shambles|mess|disgrace|parody|travesty) (?:of|for) an? (?:\w+ )?(?:company|boss|firm|manager|employer|workplace|director|leader)|(?:worked|drove|ran) (?:us|me|people|everyone) (?:to the bone|into the ground|like (?:slaves|dogs|horses|mules))|(?:that|what a) (?:(?:\w+ )?(?:dump|hell-?hole|is where|ideas|madhouse|circus|cesspit|cesspool|snake pit|sweatshop|shambles))(?! (?:by|near|in|on|behind|site|truck))|that (?:moron|idiot|clown|jerk|tyrant|bully|fool|snake|bastard|crook|creep|buffoon|imbecile|weasel|liar|control freak|slave-?driver) (?:\w+ ){0,2}(?:still|from (?:accounts|sales|hr))|real company with|(?:at last|finally),? (?:i have |i've got |i found )?(?:a )?(?:real |decent |proper |normal |sane )?(?:boss|company|manager|employer|workplace|team)\b[^.!?\n]{0,24}\b(?:with|who|where|that)))/i,
);
/** Of what was named in the sentence before. */
const GOES_ON = /他社|よそ|製品|商品|会社|社長|あそこ|\b(?:their|its|they)\b/i;
/** What makes of a name that of a firm. */
const WORK_THERE = fitting(
  () =>
    /他社|よそ|電話|窓口|将来|先行き|未来|年間|年(?:は|も|を|が)|[一二三四五六七八九十\d]年|にい(?:た|れ)|で(?:は|の)|社長|会社|企業|経営|上層|上司|部長|課長|係長|主任|次長|店長|所長|先輩|役員|幹部|連中|社員|製品|商品|技術|開発|品質|営業|サービス|サポート|アフター|職|働|勤|辞め|給料|残業|評判|人事|(?:過ごし|い)た|のような|なんて|なんか|など|[機器]|ソフト|アプリ|ポンプ|部品|装置|保守|修理|塗料|弁当|売[っりる]|\b(?:sold|sells?|shipped|makes|made|goods|tools?|apps?|pumps?|valves?|filters?|scanners?|service|boss(?:es)?|manag\w+|director\w*|leaders?|leadership|ceo|staff|employees?|interns?|team|office|compan(?:y|ies)|firm|business|job|career|years?|months?|time|work\w*|products?|software|support|quality|machines?|culture|folks|people|place|apply|door|bled|treat\w*|fired|sacked|hired|paid|customers?|clients?|people who run|people at|anyone at|everyone at|nobody at|buying from|leaving|going under|bankrupt|drain|ship|lost its way|mistake|is where|ideas|madhouse|circus|hell-?hole|dump|escap\w+|shouting|yelling|blame|politics|meetings?|backstabb\w+|run by|underpa(?:id|ys?))\b/i,
);

const HAS_LEFT =
  /退職|退社|転職|辞め|やめた|\b(?:(?<!\b(?:turn|turned|turning|keep|bear|the|is|are|was|were|nothing|first|second|third) )left|quit|resign\w*|gone|former|no longer work)\b/i;
/** Who and what is meant by somebody who has left, or who complains in public. */
const AT_WORK = fitting(
  () =>
    /(?<!新しい|今の|いまの)(?:上司|社長|(?<!株式|有限|合同)会社|経営陣?|職場|部長|課長|役員|管理職|社内|上層部|給料)|\b(?:boss(?:es)?|managers?|management|company|employer|leadership|workplace|software|product|directors?|supervisors?|superiors?|(?<!\b(?:post|box|ticket|tourist|booking) )office|ceo)\b/i,
);
/** Thanks and nothing else, as most of what is said of a former employer. */
const THANKS =
  /(?:お世話になり|ありがとう|感謝|御礼|お礼|ご厚情|ご愛顧|ご指導|お引き立て|学び|学ばせ|教えていただ|教わ|賜り|\b(?:(?<!\b(?:never|not|without|n't|no)\b(?: \w+){0,3} )[Tt]hank(?! (?:god|God|heavens?|goodness|the Lord))|grateful|learned|enjoyed|pleasure)\b)/;
/** 三月末に株式会社ひかりを退職いたしました山田です: news, said plainly. */
const LEFT_PLAINLY =
  /^[\s\d月末日付でにをもって春夏秋冬先昨年このたび本初旬十一二三四五六七八九]*(?:株式会社|有限会社)?[^\s。、なのい]{1,12}を(?:退職|退社)(?:いたし|し)(?:ました)[^。、]{0,14}。?\s*$/;
const CONTRAST =
  /(?:けど|けれど|のに|ものの|しかし|だが|(?<![つ何どんま])でも|ですが|でしたが|だったが|ましたが|一方|(?<!い)ただ(?=、|し|の)|とはいえ|皮肉|\b(?:[Bb]ut|[Tt]hough|[Aa]lthough|[Hh]owever|except|[Dd]espite|[Nn]o thanks|[Nn]othing)\b)/;

/** Words that run down a former employer, its people or its products. */
export function grumblingIn(message: Message, context: Context): Hit[] {
  const { channel } = context;
  const { text } = message;
  const about = employer(message, context);
  const firm = employerOrFirm(message, context);
  const hasLeft = channel === "sns" || HAS_LEFT.test(text);
  const isBadPlace = BAD_PLACE(text).test(text);
  if (!hasLeft && !firm.test(text) && !isBadPlace) return [];
  const found: Hit[] = [];
  for (const sentence of withNeighbours(message)) {
    const speaksOfIt =
      about.test(sentence.text) ||
      (about.test(sentence.before + sentence.beforeThat) && ABOUT_OTHERS.test(sentence.text));
    const isBlackCompany = /ブラック企業/.test(sentence.text) && /(?:前|元|辞め)/.test(sentence.text);
    const isOfWork = hasLeft && AT_WORK(text).test(sentence.text);
    const isOfFirm =
      (isBadPlace && BAD_PLACE(text).test(sentence.text)) ||
      ((firm.test(sentence.text) || (firm.test(sentence.before) && GOES_ON.test(sentence.text))) &&
        WORK_THERE(text).test(sentence.text) &&
        (about.test(sentence.text) || !AS_A_GUEST.test(sentence.text)));
    if (!speaksOfIt && !isBlackCompany && !isOfWork && !isOfFirm) continue;
    if (
      !isBadPlace &&
      MYSELF(text).test(sentence.text) &&
      !ABOUT_OTHERS.test(sentence.text.replace(about, ""))
    )
      continue;
    if (LEFT_PLAINLY.test(sentence.text) || READ_ABOUT.test(sentence.text)) continue;
    if (THANKS.test(sentence.text) && !CONTRAST.test(sentence.text)) continue;
    const isJapanese = /[\u3040-\u30ff]/.test(sentence.text);
    const isPlainlyOfIt =
      about.test(sentence.text) || isOfFirm || (speaksOfIt && !hasOwnTopic(sentence.text, isJapanese));
    // Fitted to the text only where it may apply.
    const criticism = isPlainlyOfIt ? CRITICISM[isJapanese ? "japanese" : "english"](text) : undefined;
    const patterns = isJapanese
      ? [GRUMBLE(text), moreGrumble(text)]
      : [ENGLISH_GRUMBLE(text), moreEnglishGrumble(text)];
    if (criticism) patterns.push(criticism);
    for (const words of patterns) {
      for (const match of sentence.text.matchAll(words)) {
        const before = sentence.text.slice(0, match.index);
        const after = sentence.text.slice(match.index + match[0].length);
        if (ANOTHER_THING.test(before) || ANOTHER_THING_AFTER.test(after) || NOT_SO.test(after)) continue;
        if (isOfOneself(before, after, isJapanese)) continue;
        if (!isJapanese && OWN_SUBJECT.test(before) && isOwnLack(match[0], words === criticism)) continue;
        if (isOfThings(sentence.text, match.index, match.index + match[0].length, isJapanese)) continue;
        if (!isJapanese) {
          if (ANOTHER_THING_ENGLISH.test(clauseAround(before, match[0], after)) && !ALSO_BLAMED.test(after))
            continue;
          if (NOT_SO_ENGLISH.test(before) && !/^(?:don't|never)/i.test(match[0])) continue;
          if (/\bI (?:was|am|felt|must have been)(?: (?:such )?an?)?(?: \w+){0,2} $/i.test(before)) continue;
          if (
            /^hated?$/i.test(match[0]) &&
            /^ (?:to (?:leave|say goodbye|go)|leaving|that i had)/i.test(after)
          )
            continue;
          if (/^jokes?$/i.test(match[0]) && !/\b(?:a|complete|total|such a) $/i.test(before)) continue;
        }
        const start = sentence.start + match.index;
        found.push({ start, end: start + match[0].length });
      }
    }
  }
  return firstTwo(found);
}
