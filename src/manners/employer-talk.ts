import type { Context } from "./context.ts";
import type { Message, Span } from "./message.ts";
import type { Hit } from "./rule.ts";

const JAPANESE_EMPLOYER =
  "(?:(?<!午|名|直|以|目|最|腕|人|建|手|寸|事)(?:前|元|以前|昔|先|もと)の(?:会社|職場|勤め先|勤務先|勤め|部署|上司|社長|ボス|ところ|同僚|職|バイト先|店|事務所|経営|チーム|先輩|課長|部長)|前職|前社|(?<!手)元(?:上司|職場|同僚|勤務先|勤め先|会社|社長|部長|課長|ボス)|(?:辞めた|やめた|退職した|退社した|去年までいた|以前いた|前にいた|在籍していた|勤めていた|働いていた|いた)(?:会社|職場|ところ|部署)|あの(?:会社|職場|部長|社長|上司)|古巣|旧(?:職場|会社|勤務先|勤め先)|転職前の会社|在職中|退職前|退職時|退職(?:の際|するとき|する前)|(?:辞め|やめ)る(?:とき|時|前|際))";
const ENGLISH_EMPLOYER =
  "(?:\\b(?:my|our|the|that|an?)? ?(?:old|former|ex|previous|last|prior|past)[- ](?:boss|bosses|company|employer|employers|job|jobs|team|manager|managers|workplace|firm|office|colleagues?|co-?workers?|place(?: i (?:worked|was))?|ceo|leadership|supervisor|department|management|crew)\\b|\\bex-(?:boss|employer|colleagues?|manager|company|coworkers?)\\b|\\bplace i (?:used to work|worked|left)\\b|\\b(?:where|company|firm|place|people) i (?:used to work|worked|left)\\b|\\bbefore i left\\b|\\bwhen i left\\b)";

/** Words that mean a former employer: the general ones, and the companies one has left, where the text names them. */
function employer(message: Message, { me }: Context): RegExp {
  const known = employers.get(message);
  if (known) return known;
  const text = message.text.toLowerCase();
  const own = me.formerCompanies
    .filter((name) => name.length > 1 && text.includes(name.toLowerCase()))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .map((name) => (/^[\x20-\x7e]+$/.test(name) ? `\\b${name}\\b` : name));
  const words = own.length === 0 ? EMPLOYER : new RegExp([EMPLOYER.source, ...own].join("|"), "i");
  employers.set(message, words);
  return words;
}

const EMPLOYER = new RegExp(`${JAPANESE_EMPLOYER}|${ENGLISH_EMPLOYER}`, "i");
const employers = new WeakMap<Message, RegExp>();

/** A sentence and the one before it: what they speak about may stand in either. */
interface Neighbours extends Span {
  readonly before: string;
  readonly after: string;
}

function withNeighbours({ sentences }: Message): Neighbours[] {
  return sentences.map((sentence, index) => ({
    ...sentence,
    before: sentences[index - 1]?.text ?? "",
    after: sentences[index + 1]?.text ?? "",
  }));
}

const GRUMBLE =
  /なって(?:い)?(?:ない|ません)(?=[。よね!]|です|$)|(?:納期|約束|ルール|法律|期限|時間)(?:も|を|すら|さえ)?守ら|信用しない(?:ほう|方)|(?:給料|残業代|賃金|経費)(?:も|を|が)?[^。、]{0,4}払(?:わ|い渋)|(?:話|意見|人の話)(?:も|を)[^。]{0,4}聞(?:かない|いてくれな|こうとしな)|やめとけ|やめておいた(?:ほう|方)|(?:関わ|近づ|付き合)らない(?:ほう|方)|落ち目|時代に(?:取り残|遅れ)|(?:中身|価値|意味)(?:が|も)(?:ない|なか)|頼りな|つまらな(?:い|かった)(?:会社|職場|仕事)|きつい(?:上司|職場|会社)|(?:仕事(?:の|が)?)?(?:でき|出来)ない(?:人|上司|奴|やつ|連中|社員|管理職)|(?:上司|会社|職場|前職|社長|部長|課長|ひかり)のせい|(?:体|身体|心)を壊|行き当たりばったり|先行き(?:は|が|も)(?:暗|不安|ない)|不満(?:しか|だらけ|ばかり|が(?:たま|あ))|ぐだぐだ|グダグダ|偉そう|えらそう|上から目線|セコ|せこ(?:い|く)|怠け|サボ|手抜き|(?:嘘|ウソ|うそ)(?:を|ば|だ)|騙(?:し|さ)|だまさ|ぼったく|誇大|不良品|(?:問題|欠点|欠陥)だらけ|問題(?:が|の)多|崩壊|破綻|辟易|嫌気|不当|非常識|常識(?:が|の)な|人使いが荒|薄給|未払い|差別|無視され|干され|追い出され|裏切ら|裏切り|ついていけな|(?:古|遅れ)(?:く|くさ|て)[^。]{0,4}(?:だめ|ダメ)|泣(?:いて|かされ)|つぶされ|潰され|計画性が|ビジョン(?:が|も)な|何も(?:わか|分か)って(?:い)?な|現場(?:を|が)(?:知ら|わか|分か)|口だけ|責任(?:を|も)取らな|社員を(?:何だと|物|道具|大)|素人(?:ばかり|同然|集団|だ)|性格(?:が|も|は)?(?:悪|最|ひねく)|(?:大切|大事)に(?:しない|しません|されな|してくれな)|怒鳴|どな(?:られ|って)|理不尽|不公平|えこひいき|ひいきばかり|卑怯|責任逃れ|丸投げ|手柄を|ワンマン|独裁|みんな(?:が)?辞め(?:て|る)|(?:次々|続々|どんどん)(?:と)?(?:人が)?(?:社員が)?辞め|人が(?:すぐ|どんどん|続々)?辞め(?:て|る)|離職率|耐えられ|我慢でき|苦痛|(?<!抜けに)病(?:みそう|んだ|む)|やってられ|(?:すぐ|よく)(?:壊れ|故障)|壊れやす|買わないほう|見下|無神経|デリカシー|無知|器(?:が|の)小さ|人間(?:として|的に)(?:最|終|ど)|信じられない(?:会社|上司|くらい)|危ない(?:会社|です)|(?:やばい|ヤバい|ヤバかった|やばかった)|黒い噂|恨み|意地悪|陰口|嫌がらせ|ポンコツ|サービス残業|(?:レベル|意識|モラル|士気)(?:が|も)低|お粗末|期待外れ|時間の無駄|見切り|愛想(?:が|を)?尽|反吐|無能|最悪|最低(?!限|気温|でも|賃)|ひど(?:い|かっ|すぎ|く)|酷(?:い|かっ|すぎ)|馬鹿|バカ|(?<!い)ばか(?=で|だ|み|ば|や)|アホ|あほ|クズ|(?<![ほ])くず(?=だ|で|ば|み)|クソ|(?<![っ])くそ(?=だ|上|会|み|な)|糞|ゴミ|ごみ(?=み|だ|以)|ブラック(?:企業|だ|で|な|すぎ|そのもの)|(?:パワ|セク|モラ|カス)ハラ|腐って|腐った|腐り|使えな(?:い|かっ)(?:人|奴|やつ|部下|上司|連中|社員|同僚)|詐欺|無責任|人望(?:も|が)?(?:な|ありません)|頭が(?:おかしい|悪い|古い|固い)|地獄|うんざり|あき(?:れ|れて|れる)(?:る|た|て|ま)|呆れ|大嫌い|嫌い(?=だ|で|な|です)|嫌な(?:会社|上司|人|奴|やつ|職場|思い)|ダメ(?:な(?:会社|上司|人|職場)|だ|だった|でし)|駄目(?:な(?:会社|上司)|だ|でし)|終わって(?:る|いる|い)|(?:潰れ|つぶれ)(?:れば|ろ|て(?:しまえ|ほしい|当然)|そう)|先が(?:ない|ありません|見え)|将来性(?:が|も)?(?:な|ありません)|レベルが?低|低レベル|(?:品質|質|サービス|対応|評判|態度|性格|雰囲気)(?:が|は|も)(?:悪|低|ひど|最)|粗悪|欠陥|悪口|いじめ|搾取|ケチ|けち(?=だ|で|く)|安月給|給料(?:も|が|は)(?:安|低)|老害|陰湿|陰険|ろくでもな|ろくな(?:会社|上司|人|もの|製品|奴)|不誠実|嘘つき|うそつき|嘘ばかり|役(?:に)?立たず|ポンコツ|いい加減な|横柄|傲慢|威張|やる気の?が?ない(?:会社|上司|人|社員)|時代遅れ|辞めて(?:正解|よかった|良かった|せいせい|清々)|やめて(?:正解|よかった)|せいせい|清々した|二度と(?:戻|関わ|働|ごめん|行)|おすすめ(?:は)?でき(?:ない|ません)|お勧め(?:は)?でき(?:ない|ません)|信用(?:が|は)?でき(?:ない|ません)|信用ならな|くだらな|下らな|しょうもな|つまらない(?:会社|上司|人)|三流|ずさん|杜撰|でたらめ|デタラメ|汚い(?:やり方|手|会社)|ずる(?:い|く)|不正|違法|残業代(?:も|を|が)[^。]{0,6}(?:払|出)|こき使|人を(?:人とも|大事にしな|使い捨て)|使い捨て|話にならな|どうしようもな|見る目(?:が|も)?な|恨(?:ん|み|む)|むかつ|ムカつ|腹(?:が)?立|許せな|がっかり|失望|幻滅|泥船|沈みかけ|買わない(?:ほう|方)|やめた(?:ほう|方)がいい/g;
const ENGLISH_GRUMBLE =
  /\b(?:lies|lying to|hopeless|mislead\w*|deceiv\w*|steals?|stole|mismanag\w*|disorgani[sz]ed|inept|ignorant|dishonesty|snakes?|rotten|losers?|cowards?|selfish|manipulative|vindictive|how (?:badly|poorly|terribly)|(?:so|very|really) (?:badly|poorly)|treated (?:me|us|people) (?:badly|poorly|unfairly)|refus(?:ed|es) to|full of (?:bugs|lies|holes|nonsense|it)|buggy|bug-ridden|broken promises|ruined|burn(?:ed|t) (?:me|us|people) out|burnout factory|no one (?:there )?(?:cares|knows)|nobody (?:there )?(?:cares|knows)|unreliable|third-rate|second-rate|laughable|ridiculous|absurd|bunch of|dishonou?rable|slave|sweatshop|sleazy|slimy|smells?|stinks?|stank|blew it|screwed|screws|clown show|clowns?|like (?:dirt|trash|garbage|slaves|animals|children|machines)|(?:never|didn't|doesn't|don't) (?:know|knew|have a clue|care|listen|keep|pay|paid|respect)\b[^.!?\n]{0,24}|(?:no|without a) (?:idea|clue|integrity|vision|respect|spine)|couldn't (?:manage|lead|organi[sz]e|care less)|piece of (?:junk|garbage|crap|trash)|(?:treat\w*|paid|pays?|ran|runs?|managed) (?:\w+ ){0,3}(?:badly|poorly|terribly|horribly)|can't (?:trust|be trusted)|(?:don't|wouldn't|never) (?:trust|recommend)|drove (?:me|us) (?:crazy|mad|nuts|insane)|yell(?:s|ed|ing)|scream(?:s|ed|ing) at|underpa(?:id|y)|unpaid overtime|overwork(?:ed|s)|rips? (?:people|customers|clients|everyone|you) off|ripp(?:ed|ing) (?:people|customers|clients|everyone|you|us) off|amateurs?|control freaks?|narcissis\w*|heartless|spineless|arrogant|doomed|going under|going downhill|falling apart|falls apart|stay clear|waste of (?:time|space|money)|sick of|fed up|nasty|cruel|petty|weak leader\w*|bad (?:boss|manager|leader\w*|company)|poor (?:management|leadership|quality)|low quality|bottom of the barrel|circus|cult|hypocrites?|creep(?:s|y)?|sociopaths?|psychopaths?|gaslight\w*|sexual|bad[- ]mouth\w*|idiots?|idiotic|incompeten(?:t|ce)|clueless|bull(?:y|ies|ied|ying)|garbage|trash|toxic|mess|useless|junk|crap(?:py)?|rubbish|hell(?:hole|ish)?|liars?|lied|lazy|hated?|despised?|loathed?|nightmares?|corrupt(?:ion)?|awful|terrible|horrible|worst|stupid(?:ity)?|morons?|moronic|jokes?|laughing stock|suck(?:s|ed)|shit(?:ty|show)?|bullshit|scam(?:s|mers?)?|fraud(?:s|ulent)?|crooks?|rude|dishonest|greedy|pathetic|disaster|dumb|miserable|cheapskates?|abusive|evil|jerks?|assholes?|tyrants?|micro-?manag\w+|dysfunctional|shady|don't buy|never buy|overpriced|sinking ship|dumpster fire|backstab\w*|worthless|unethical|unprofessional|ungrateful|two-faced|psycho|insane|a circus|good riddance|glad (?:i|to) (?:got|be|have|am|left)(?: \w+)? ?(?:out|rid|away)|glad i left|can't stand|couldn't stand|fools?|dinosaurs?|mediocre|backward|chaotic|poorly run|badly run|exploit(?:s|ed|ative)|sexist|racist|harass(?:ed|ment|ing)|unbearable|soul-crushing|avoid them|stay away from|cheat(?:s|ed|ing)?|disgusting|disgrace(?:ful)?|shameful|appalling|rip-?offs?)\b/gi;

const MYSELF =
  /(?:^|[、。\s「])(?:私|わたし|わたくし|僕|俺|ぼく|自分|あたし)(?:は|が|も|って|、|自身|こそ|の(?:ミス|失敗|せい|力不足))|我ながら|反省|力不足|(?:ご|御)?迷惑をおかけ|\bI (?:was|am|felt|must have been|used to be|feel)\b(?![^.]{0,40}\b(?:treated|bullied|harassed|cheated|lied|surrounded|glad|happy|fed up))/i;
const ABOUT_OTHERS =
  /(?:上司|社長|会社|経営|同僚|製品|商品|職場|管理職|部長|課長|サービス|職)(?:が|は|も|に|の|ども|陣)|パワハラ|セクハラ|モラハラ|\b(?:boss|manager|managers|company|employer|leadership|product|team|they|management)\b/i;
/** Other things that may be bad while one talks about work. */
const ANOTHER_THING =
  /(?:映画|天気|天候|試合|電車|渋滞|タイミング|暑さ|寒さ|雨|雪|景気|体調|成績|ドラマ|料理|味|風邪|腰痛|頭痛|通勤|満員電車|花粉|インフルエンザ|二日酔い|点数|ゴルフ)(?:が|は|も|な|で|の|に)[^。]{0,8}$/;
const ANOTHER_THING_ENGLISH =
  /\b(?:weather|traffic|commute|rain|snow|flight|train|jet ?lag|coffee|food|cold|movie|film|season|heat|wifi|parking)\b/i;
const ANOTHER_THING_AFTER =
  /^(?:の|な)?(?:天気|タイミング|場合|試合|渋滞|映画|事態|状況を(?:避け|乗り)|暑さ|寒さ|雨|風邪|頭痛|二日酔い|コンディション)/;
const NOT_SO =
  /^(?:く|では|じゃ|でも|とは|な(?:わけ|の)では|というわけでは)?(?:は|も)?(?:な(?:い|く|かった)|ありません|思(?:わな|いません|ったことはな)|言(?:わな|いません|うつもり|えな|いたくな))|^(?:を|は)?[^。]{0,4}(?:言(?:いたくな|うのは(?:嫌|やめ|よく)|わない|いません)|ではありません)/;
const NOT_SO_ENGLISH = /\b(?:not|never|isn't|wasn't|weren't|aren't|no|hardly|n't)\s+(?:\w+\s+){0,3}$/i;

/** Words that run down a former employer, its people or its products. */
export function grumblingIn(message: Message, context: Context): Hit[] {
  const about = employer(message, context);
  if (!about.test(message.text)) return [];
  const found: Hit[] = [];
  for (const sentence of withNeighbours(message)) {
    const speaksOfIt =
      about.test(sentence.text) || (about.test(sentence.before) && ABOUT_OTHERS.test(sentence.text));
    const isBlackCompany = /ブラック企業/.test(sentence.text) && /(?:前|元|辞め)/.test(sentence.text);
    if (!speaksOfIt && !isBlackCompany) continue;
    if (MYSELF.test(sentence.text) && !ABOUT_OTHERS.test(sentence.text.replace(about, ""))) continue;
    for (const words of [GRUMBLE, ENGLISH_GRUMBLE]) {
      for (const match of sentence.text.matchAll(words)) {
        const before = sentence.text.slice(0, match.index);
        const after = sentence.text.slice(match.index + match[0].length);
        if (ANOTHER_THING.test(before) || ANOTHER_THING_AFTER.test(after) || NOT_SO.test(after)) continue;
        if (words === ENGLISH_GRUMBLE) {
          if (ANOTHER_THING_ENGLISH.test(sentence.text)) continue;
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

/** Two of a kind are enough to make the point. */
function firstTwo(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((one, other) => one.start - other.start).slice(0, 2);
}

const DATA =
  /提案書|企画書|報告書|見積り|(?:顧客|取引先|お客様|お客さん|得意先|ユーザー|会員|クライアント)の?(?:リスト|名簿|データ(?:ベース)?|情報|台帳|一覧|住所録|連絡先)|名簿|住所録|アドレス帳|連絡先リスト|メーリングリスト|名刺(?:データ|情報|の(?:リスト|一覧|データ)|リスト)|(?:お)?見積(?:もり|り)?(?:書|データ)|価格表|単価表|料金表|仕入(?:れ)?(?:値|先リスト|先一覧)|原価(?:表|データ)?|設計(?:書|図|データ)|図面|ソースコード|ソース(?=を|が|の|は)|プログラム|コード|仕様書|マニュアル|(?:営業|社内|内部|会議|企画|提案|会社の|技術|研修|社外秘の)?資料|書類|ドキュメント|ファイル|契約書|ノウハウ|議事録|テンプレート|データ/g;
const DATA_USED =
  /(?:添付|同封|持ってき|(?:が|は|も)(?:ござい|あり)ます|(?:が|は|も)(?:まだ)?ある(?:から|ので|よ|ん)|入れて(?:あ|き|お)|残し|持(?:って|ち出|ち帰|参)|使(?:って|い|わせ|え|う)|流用|転用|活用|参考に|もと(?:に|と)|基に|元に|ベースに|(?:お)?送(?:り|る|って)|(?:お)?渡(?:し|す|でき)|(?:お)?見せ|(?:お)?貸し|(?:お)?譲|コピー|複製|ダウンロード|手元|手もと|残って|取って(?:あ|お)|(?<!助けて)(?:くれ(?:ない|る|ません)|もらえ|いただけ)|あげ(?:る|ま)|共有|から(?:ご?連絡|お送り|ご?案内|電話)|まだ(?:ある|あり)|保存し|保管し|ご(?:提供|覧に入れ)|差し上げ|入手|印刷し|控え(?:が|を)|バックアップ)/;
const DATA_KEPT_CLEAN =
  /(?:持ち出し|持って|使って|使い|使うこと|コピー|残って|残して|手元に|流用|活用)[^。]{0,14}(?:いません|おりません|いない|ません|ありません|ございません|せず|ずに|ない(?!か|で(?:すか|しょうか)|\?))|返却|返し(?:て|ま)|削除|破棄|処分|消去|置いてき|引き継|後任|お返し|一切(?:ご)?(?:使|持|お?答|お?渡)/;
const STRONG_DATA =
  /提案書|企画書|報告書|単価|顧客|取引先|得意先|お客|名簿|住所録|アドレス帳|連絡先|メーリング|名刺|見積|価格表|単価表|料金表|原価|仕入|設計|図面|ソース|仕様書|内部|社内|社外秘/;
const ENGLISH_DATA =
  /\b(?:(?:customer|client|contact|mailing|price|supplier|vendor|sales|email|e-mail|lead|prospect)s?'? ?(?:lists?|databases?|data|base|records|addresses|contacts|files?)|price lists?|pricing sheets?|source ?code|code ?base|(?:internal|confidential|company|design|technical|proprietary) (?:documents?|docs|files?|drawings?|materials?|specs?)|quot(?:es|ations?)|address books?|blueprints?|contracts?|playbooks?|crm (?:data|export)|trade secrets?|databases?|templates?|slides|manuals?|documents?|spreadsheets?|files|data|(?:the|all|their|our|its|my) (?:old )?(?:contacts|leads|accounts|clients|customers)(?= (?:from|of|in|out of|over)))\b/gi;
const ENGLISH_DATA_USED =
  /\b(?:start from|build on|work from|rely on|borrow(?:ed|ing)? from|adapt(?:ed|ing)?|taken from|got hold|there is|let me know if you want|sent myself|feel free|help yourself|attached|attaching|here (?:is|are)|access to|(?:these|this|those)\b[^.!?]{0,30}\b(?:is|are) from|in my possession|hold on to|held on to|kept|keep|keeping|still (?:have|got)|have (?:some|a copy|copies|the|all|their)|copied|copy|took|take|taken|share|send (?:me|you|us|over)|us(?:e|ed|ing)|re-?us(?:e|ed|ing)|download(?:ed|ing)?|export(?:ed)?|brought|bring|give you|pass (?:on|along|you)|based on|saved|backed up|forwarded|emailed myself|show you|get (?:me|hold)|from my|grab(?:bed)?|walked out with)\b/i;
const ENGLISH_CLEAN =
  /\b(?:did not|didn't|never|no longer have|deleted|destroyed|returned|gave back|handed (?:over|back|in)|without|don't have|do not have|cannot|can't|won't|will not|nothing|not (?:take|use|keep|share))\b/i;

/** Data of a former employer, used, offered or asked for. */
export function formerDataIn(message: Message, context: Context): Hit[] {
  const about = employer(message, context);
  if (!about.test(message.text)) return [];
  const found: Hit[] = [];
  for (const { text, start, before } of withNeighbours(message)) {
    const isHere = about.test(text);
    const isNear = isHere || about.test(before);
    const japanese = /[\u3040-\u30ff]/.test(text);
    const used = japanese ? DATA_USED : ENGLISH_DATA_USED;
    const clean = japanese ? DATA_KEPT_CLEAN : ENGLISH_CLEAN;
    const asked = text.replace(/(?:くれ|もらえ|いただけ)(?:ない|ません)(?:か|でしょうか|\?)?/g, "くれる");
    if (!used.test(text) || clean.test(asked)) continue;
    for (const match of text.matchAll(japanese ? DATA : ENGLISH_DATA)) {
      const isStrong = japanese ? STRONG_DATA.test(match[0]) : /\s|code|quot|blueprint/i.test(match[0]);
      const carriedOut = /持ち出|ダウンロード/.test(text) && /退職|辞め|会社/.test(text);
      if (!(isHere || carriedOut || (isNear && isStrong))) continue;
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return found.sort((one, other) => one.start - other.start).slice(0, 1);
}

const SECRET =
  /(?:まだ)?(?:誰|だれ)も知(?:らな|りませ)|(?:公式|正式)(?:な)?(?:発表|リリース|アナウンス)は(?:まだ|これから|ありません|先)|(?:発表|公表|公開)は(?:まだ|これから)|(?:社内|内部|関係者|一部)の?(?:人間|者|人|関係者|社員)?(?:しか|だけ(?:が|の))[^。、]{0,6}(?:知|話|情報|秘密)|部外秘|ニュースになる前|表向きは|まだ(?:言って|話して|知らせて)は?いけな|絶対に秘密|(?:情報)?解禁日|(?:発表|公表)される前|世間には|公には|まだ(?:公(?:表|開|に)|発表|世に出|知られて)(?:され|し|な|前|は|に?なって)?[^。、]{0,6}|未(?:発表|公開|公表)|(?:発表|公表|公開|リリース|解禁|告知|プレスリリース|報道)(?:の)?前(?!日|回|後)|内緒|ないしょ|ここだけの(?:話|秘密)?|オフレコ|社外秘|極秘|内密|他言無用|口外(?:し|は|無用|厳禁)|(?:誰|だれ|人)にも(?:言|話)わ?(?:な|さな|ず)|秘密(?:だ|です|なん|に(?:し|ね)|の(?:話|情報))|内部(?:情報|事情|の(?:話|情報))|こっそり|裏話|非公開|公にな(?:って(?:い|お)?(?:ない|ません|りません)|る前)|(?:公表|発表|公開)(?:され|し)て(?:い|お)?(?:ない|ません|りません)|リーク|内々に|表に出て(?:い)?(?:ない|ません)|機密|マル秘|関係者(?:しか|だけ)が?知/g;
const STRONG_BUSINESS =
  /進出|出店|参入|増資|新拠点|退任|新しい(?:工場|店|製品|商品|サービス|事業|拠点|社長)|延期|ボーナス|賞与|減給|吸収|子会社|民事再生|リコール|不具合|不祥事|粉飾|合併|買収|値上げ|値下げ|価格改定|新(?:製品|商品|サービス|規?事業|機種|型|工場|店)|発売|売上|売り上げ|業績|赤字|黒字|決算|人事|リストラ|人員(?:削減|整理)|希望退職|閉鎖|閉め|撤退|倒産|上場|統合|提携|仕入れ|原価|社長(?:が|の|は)?[^。]{0,8}(?:交代|辞|退|代わ|変わ)|異動|廃止|値段|売却|身売り|移転|本社|内部情報|内部事情|裏話|開発中|見積/;
const WEAK_BUSINESS =
  /価格|数字|利益|情報|サービス|契約|社長|役員|部長|開発|工場|支店|事業|取引|計画|戦略|予算|給与|給料|採用|組織|製品|商品|株|話/;
const NOT_TOLD =
  /(?:お話し?|お伝え|お教え|申し上げ|言|答|明か|お答え|口外|他言|漏ら)[^。]{0,10}(?:でき(?:ません|ない|かね)|られ(?:ません|ない)|かね(?:ます|る)|いたしません|しません|えません|えない|いません|わない(?!で)|さない(?!で)|控え)/;
/** Somebody read it in time, which gives nothing away. */
const READ_BEFORE = /(?:発表|リリース)前(?:に|から)?(?:拝見|読)/;
const ENGLISH_SECRET =
  /\b(?:(?:shouldn't|should not|mustn't|must not|can't really|not allowed to|not meant to|not supposed to) (?:really )?(?:say|tell|share|talk|mention|be (?:saying|telling|sharing))|before it (?:hits|is|gets|goes|becomes)|heads[- ]up before|(?:nobody|no one|no-one|few|hardly anyone) (?:outside|else|in public)?[^.!?\n]{0,14}knows|only (?:insiders|people inside|the board)|(?:won't|will not) be (?:announced|public|published|released) (?:until|before)|isn't (?:public|out|official|announced)(?: yet)?|keep it quiet|don't quote me|sneak (?:peek|preview)|for your ears only|my lips|hasn't hit|word on the inside|behind closed doors|still (?:a )?secret|classified|strictly between|not for (?:publication|sharing)|between (?:us|you and me|ourselves|friends)|don't (?:tell|repeat|share|spread)\b[^.!?]{0,20}|do not (?:tell|share)\b[^.!?]{0,16}|keep (?:this|it|that) (?:to yourself|quiet|between|secret|under)|off the record|(?:strictly )?confidential(?:ly)?|in confidence|(?:has|have) not (?:yet )?been (?:announced|published|released|made public|disclosed)(?: yet)?|(?:hasn't|haven't) (?:yet )?been (?:announced|published|released|made public|disclosed)(?: yet)?|hasn't announced|haven't announced|not (?:yet )?(?:announced|public|official|released|out|published)(?: knowledge)?(?: yet)?|unannounced|unreleased|undisclosed|non-?public|before (?:the|it is|it's|it was|they|any|an) (?:official |public )?(?:announce\w*|press|public|launch)|under (?:embargo|nda|wraps)|inside (?:info(?:rmation)?|scoop|track|knowledge|story)|insider|internal(?:ly)?|secret(?:ly|s)?|leak(?:ed|ing)?|nobody (?:outside )?knows|no one (?:outside )?knows|hush-hush|you didn't hear (?:this|it) from me|not supposed to (?:say|tell|share)|shouldn't be (?:telling|saying|sharing)|ahead of the (?:press|announcement|news)|trade secrets?)\b/gi;
const ENGLISH_BUSINESS =
  /\b(?:working on|developing|building an?|model|prototype|project|bought|delayed|postpon\w*|cancel\w*|next (?:model|version|release|product|generation)|hiring freeze|moving (?:its|their)|leaving|recall(?:ed|ing)?|lawsuit|funding|investors?|strategy|rais(?:e|ing|es) (?:its |their |the |our )?prices?|acqui(?:re[sd]?|ring|sition)|acquired|buy(?:ing)? out|bought (?:by|out)|take ?over|merg(?:e[sd]?|ing|er)|price[sd]?|pricing|lay(?:ing)? ?offs?|layoffs?|redundanc\w+|launch(?:es|ing)?|new (?:\w+ )?(?:phone|product|model|service|office|version|line|plan|factory|app|ceo|cfo)|figures|numbers|revenue|sales|profits?|loss(?:es)?|margins?|ceo|cfo|step(?:s|ping)? down|raise|comes? out|coming out|restructur\w+|clos(?:e|es|ing) (?:the|its|their|down|two|three|one|a)|shut(?:ting|s)? down|ipo|going public|sold|earnings|results|roadmap|bankrupt\w*|fir(?:e|ed|ing)|resign\w*|headcount|budget|partnership|deal|contract|cutting|cuts|release date|plans?)\b/i;

/** What an employer has not made public, told or offered. */
export function secretsIn(message: Message, context: Context): Hit[] {
  const about = employer(message, context);
  const speaksOfEmployer = about.test(message.text);
  const found: Hit[] = [];
  for (const { text, start, before, after } of withNeighbours(message)) {
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
    const pattern = japanese ? SECRET : ENGLISH_SECRET;
    if (japanese && (NOT_TOLD.test(text) || READ_BEFORE.test(text))) continue;
    const isAboutEmployer = speaksOfEmployer && isAbout(about, text, before, after);
    const business = businessIn(text, before, after, japanese, isAboutEmployer);
    if (business === undefined) continue;
    for (const match of text.matchAll(pattern)) {
      const spans = spanOf(match, business);
      found.push({ start: start + spans.start, end: start + spans.end });
    }
  }
  return firstTwo(found);
}

function isAbout(about: RegExp, ...texts: readonly string[]): boolean {
  return texts.some((text) => about.test(text));
}

/** Where the business of an employer is spoken of; index -1 where a neighbouring sentence does. */
function businessIn(
  text: string,
  before: string,
  after: string,
  japanese: boolean,
  ofEmployer: boolean,
): { index: number; length: number } | undefined {
  const patterns = japanese
    ? [STRONG_BUSINESS, ...(ofEmployer ? [WEAK_BUSINESS] : [])]
    : ofEmployer
      ? [ENGLISH_BUSINESS]
      : [
          /\b(?:acqui\w+|merg\w+|layoffs?|lay(?:ing)? off|ceo|ipo|restructur\w+|bankrupt\w*|new product|(?:raise|raising) (?:its |their |our )?prices)\b/i,
        ];
  for (const pattern of patterns) {
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
