/** How people say in a language that somebody said something. */
export interface SpeechWords {
  /** Verbs of saying, in the forms that stand in news. */
  readonly verbs: RegExp;
  /** "According to", before the one who said it. */
  readonly accordingTo: RegExp;
  /** "In his words": of whoever was named before. */
  readonly accordingToThem: RegExp;
  /** Stand for somebody who was named before. */
  readonly pronouns: RegExp;
  /** Whom they speak for, where an institution speaks. */
  readonly institutions: RegExp;
  /** Come before a word that is kept at a distance: "so-called". */
  readonly soCalled: RegExp;
  /** Things that have a name in marks: "the newspaper", "the act", "the rule of". */
  readonly things: RegExp;
  /** Begin a sentence about the words before it, in which somebody says them: "that is what". */
  readonly thus: RegExp;
  /** The same, before whoever gave them: "that was the word from". */
  readonly thusGiven: RegExp;
  /** Before words that somebody is said to have said, or the clause they stand in. */
  readonly that: RegExp;
  /** Where something was said, in the group `where`: "in an interview with", "on the air of". */
  readonly places: readonly RegExp[];
  /** Stand where somebody would, and are nobody or everybody. */
  readonly nobody: RegExp;
  /** Begin what stands where somebody would and names nobody: "but", "on"; some only where they stand alone: "the". */
  readonly fillers: RegExp;
  /** Whoever does something right behind somebody's words, in the groups `who` and `verb`: "smiled X". */
  readonly acting: readonly RegExp[];
  /** The same behind words that end with a sign of their own and are joined to nothing. */
  readonly actingAfterShout: readonly RegExp[];
}

const word = (stems: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${stems})(?![\\p{L}\\p{M}])`, "iu");

/** At the end of what stands before; the ends of words may differ. */
const ending = (stems: string, tail = "\\p{L}{0,4}") => new RegExp(`(?<![\\p{L}\\p{M}])(?:${stems})${tail}\\s*$`, "iu");

/** A paper or a channel, with what it is before its name; of names without marks in a Cyrillic text only Latin ones go on over several words. */
const latinName = "\\p{Script=Latin}[\\p{Script=Latin}.-]*";
const outlet = `(?<where>(?:\\p{Ll}+\\s+){0,2}(?:[«“"][^»”"]+[»”"]|${latinName}(?:\\s+${latinName})*|\\p{Lu}[\\p{L}.-]+))`;
const place = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})\\s+${outlet}`, "u");

const russian: SpeechWords = {
  verbs: word(
    "(?:рас|до|пере|пред)?сказал[аио]?|сказано|говор(?:ит|ят|ил[аио]?|ится|илось)|за(?:явил[аио]?|являет|являют|говорил[аио]?)|сообщ(?:ил[аио]?|ает|ают|ается|алось)|" +
      "отме(?:тил[аио]?|чает|чают|чается)|рассказыва(?:ет|ют|л[аио]?)|добав(?:ил[аио]?|ляет|ляют)|по(?:яснил[аио]?|ясняет|ясняют)|объясн(?:ил[аио]?|яет|яют)|" +
      "подч[её]ркну(?:л[аио]?|то)|подч[её]ркива(?:ет|ют)|уточн(?:ил[аио]?|яет|яют)|счита(?:ет|ют|л[аио]?)|(?:на)?писал[аио]?|пиш(?:ет|ут)|ответ(?:ил[аио]?)|отвеча(?:ет|ют)|" +
      "с?прос(?:ил[аио]?)|спрашива(?:ет|ют)|констатир(?:овал[аио]?|ует)|призна(?:л[аио]?|лся|лась|лись|[её]т|[её]тся)|предупре(?:дил[аио]?|ждает|ждают)|(?:по)?обеща(?:л[аио]?|ет|ют)|призва(?:л[аио]?)|призыва(?:ет|ют)|" +
      "утвержда(?:ет|ют|л[аио]?)|напомн(?:ил[аио]?)|напомина(?:ет|ют)|вспомн(?:ил[аио]?)|вспомина(?:ет|ют|л[аио]?)|подел(?:ился|илась|ились)|(?:про)?комментир(?:овал[аио]?|ует|уют)|цитир(?:ует|уют|овал[аио]?)|" +
      "переда(?:[её]т|ют|л[аио]?)|резюмир(?:овал[аио]?|ует)|заключ(?:ил[аио]?)|воскликну(?:л[аио]?)|возра(?:зил[аио]?|жает|жают)|продолж(?:ил[аио]?|ает|ают)|повтор(?:ил[аио]?|яет|яют)|указ(?:ал[аио]?|ывает|ывают)|" +
      "полага(?:ет|ют)|дума(?:ет|ют)|настаива(?:ет|ют|л[аио]?)|завер(?:ил[аио]?|яет|яют)|попрос(?:ил[аио]?)|потребова(?:л[аио]?)|крикну(?:л[аио]?)|(?:по)?шут(?:ил[аио]?|ит|ят)|удив(?:ился|илась|ляется)|" +
      "убежд[её]н[аы]?|уверен[аы]?|назва(?:л[аио]?)|называ(?:ет|ют)|делится|делятся|жалу(?:ется|ются)|пожалова(?:лся|лась|лись)|вздыха(?:ет|ют)|согла(?:сился|силась|сились|шается)|парирова(?:л[аио]?)|доба(?:вили)|" +
      "подтвер(?:дил[аио]?|ждает|ждают)|опроверг(?:ла|ли)?|замет(?:ил[аио]?)|замеча(?:ет|ют)|провозглас(?:ил[аио]?)|сострил[аио]?|описыва(?:ет|ют|л[аио]?)|крич(?:ит|ат)|твержу|тверд(?:ит|ят)|сетова(?:л[аио]?)|сету(?:ет|ют)|рассужда(?:ет|ют|л[аио]?)|шепч(?:ет|ут)|ворч(?:ит|ат)|процитировал[аио]?|гласит|следует",
  ),
  accordingTo:
    /(?:по\s+(?:словам|мнению|выражению|сообщению|данным|утверждению)|со\s+слов|как\s+(?:сообща(?:ет|ют)|говорит|пишет|заявил[аио]?))\s+/iu,
  accordingToThem: /(?:по|со)\s+(?:его|её|ее|их)\s+(?:словам|слов|мнению|выражению|утверждению)/iu,
  pronouns: /^(?:он|она|они|оно|там|тот|та|те|сам|сама|ему|ей|им)$/iu,
  institutions: word(
    "пресс-служб[аеуы]|пресс-центр[ае]?|ведомств[оаеу]|министерств[оаеу]|полици[яию]|прокуратур[аеуы]|компани[яию]|администраци[яию]|правительств[оаеу]|суд[ае]?|комитет[ае]?|больниц[аеуы]|редакци[яию]|агентств[оаеу]|мэри[яию]|минздрав[ае]?|мид[ае]?|мвд|мчс|исполком[ае]?|завод[ае]?|служб[аеуы]|совет[ае]?|штаб[ае]?|фонд[ае]?|посольств[оаеу]|университет[ае]?|школ[аеуы]|музе[йяе]|театр[ае]?|профсоюз[ае]?",
  ),
  soCalled: /(?:так\s+называем\p{L}+|т\.\s?н\.|якобы|под\s+названием|по\s+имени|под\s+девизом|с\s+надписью)\s*$/iu,
  things: ending(
    "закон|указ|постановлени|распоряжени|приказ|кодекс|положени[еяю]|стать[яиюе]|книг|роман|повест|рассказ|поэм|пьес|сказк|песн|романс|альбом|фильм|сериал|мультфильм|спектакл|опер|балет|картин|выставк|" +
      "конкурс|фестивал|премьер|преми|номинаци|проект|программ|рубрик|передач|подкаст|газет|журнал|сайт|портал|канал|телеканал|радио|агентств|издательств|доклад|лекци|курс|тем[аыуе]|принцип|правил|поговорк|пословиц|лозунг|" +
      "девиз|плакат|транспарант|табличк|вывеск|надпис|листок|листк|объявлени|акци[яиюе]|кампани|форум|парти[яиюе]|движени|компани|завод|фабрик|колхоз|совхоз|клуб|кафе|магазин|ресторан|гостиниц|пароход|теплоход|поезд|корабл",
  ),
  thus: /^(?:об\s+этом|(?:так|это)(?=\s+(?:сказа|ответ|сообщ|заяв|счита|поясн|объясн|говор|отмет|дума|полага|пиш|напис)\p{L}*))\s+(?:(?:нам|мне|потом|позже|вчера|сегодня|журналистам)\s+)*/iu,
  thusGiven:
    /^(?:с\s+такими\s+словами\s+\p{L}+(?:\s+к\s+\p{L}+)?|таки(?:е|ми)\s+слов(?:а|ами)\s+(?:сказал|произн[её]с|написал|закончил|ответил)\p{L}*|так(?:ой|ую|ое)\s+(?:ответ|совет|оценку|вывод|мнение|обещание)\s+(?:дал|сделал|высказал|выразил)\p{L}*)\s+/iu,
  that: /(?<!\p{L})что(?!\p{L})/iu,
  places: [
    place("[Вв] (?:интервью|эфире|комментарии|письме|ответе|беседе с|разговоре с)"),
    /(?:сказал|рассказал|сообщил|заявил|пояснил|подтвердил)\p{L}?\s+(?<where>«[^»]+»)/u,
    /(?:написал|пиш|сообщил|заявил)\p{L}*\s+(?:\p{L}+\s+){0,3}в\s+(?<where>(?:своём\s+)?(?:телеграм|фейсбук|инстаграм|соцсет|Telegram|Facebook|Instagram|Twitter|X)[\p{L}-]*)/u,
  ],
  nobody: /^(?:(?:никто|никому|никого|ничто)(?=\s|$)|вс[её]$)/iu,
  fillers:
    /^(?:(?:не|ни|но|весь|вся|всё|все|теперь|потом|уже|ещё|только|лишь|было|были|была|и|на|за)(?=\s|$)|(?:по|из|от|под|при|для|до|об|со|во|над|после|перед|вот|там|тут|здесь|когда|если|это|так|тогда|рядом|сегодня|вчера)$)/iu,
  acting: [
    /^(?<verb>\p{Ll}+(?:л|ла|ло|ли|лся|лась|лись|ет|ют|ёт|ит|ят|ут|ется|ются|ится|ятся|утся|ётся))(?!\p{L})\s+(?:\p{Ll}+(?:ой|ей|ом|ем|ами|ями)\s+)?(?<who>.+)/u,
  ],
  actingAfterShout: [],
};

const belarusian: SpeechWords = {
  verbs: word(
    "(?:рас|пера)?сказа(?:ў|ла|лі)|каж(?:а|уць)|каза(?:ў|ла|лі)|гавор(?:ыць|аць|ыцца)|гавары(?:ў|ла|лі)|заяві(?:ў|ла|лі)|заяўля(?:е|юць)|паведамі(?:ў|ла|лі|ла)|паведамля(?:е|юць|ецца)|адзначы(?:ў|ла|лі)|адзнача(?:е|юць|ецца)|" +
      "распавё(?:ў)|распавя(?:ла|лі)|апавяда(?:е|юць)|дада(?:ў|ла|лі)|дада(?:е|юць)|(?:па|рас)?тлумачы(?:ў|ла|лі|ць)|падкрэслі(?:ў|ла|лі)|падкрэслівае|удакладні(?:ў|ла|лі)|лічы(?:ць|ў|ла)|лічаць|(?:на)?піса(?:ў|ла|лі)|піш(?:а|уць)|" +
      "адказа(?:ў|ла|лі)|адказва(?:е|юць)|(?:с|за)?пыта(?:ў|ла|лі|ўся|лася)|прызна(?:ў|ла|лі|ўся|лася|ецца)|папярэдзі(?:ў|ла|лі)|паабяца(?:ў|ла|лі)|абяца(?:е|юць)|закліка(?:ў|ла|лі|е)|сцвярджа(?:е|юць)|нагада(?:ў|ла|лі)|нагадва(?:е|юць)|" +
      "успаміна(?:е|юць)|успомні(?:ў|ла|лі)|згада(?:ў|ла|лі)|згадвае|падзялі(?:ўся|лася|ліся)|(?:пра)?каменту(?:е|юць)|пракаментава(?:ў|ла|лі)|цыту(?:е|юць)|перада(?:е|юць|ў|ла)|канстатава(?:ў|ла|лі)|заўважы(?:ў|ла|лі)|" +
      "запэўні(?:ў|ла|лі)|перакана(?:ны|ная|ныя)|упэўнен[ыая]|мярку(?:е|юць)|дума(?:е|юць)|настойва(?:е|юць)|працягва(?:е|юць)|працягну(?:ў|ла|лі)|паўтары(?:ў|ла|лі)|указа(?:ў|ла|лі)|назва(?:ў|ла|лі)|папрасі(?:ў|ла|лі)|запатрабава(?:ў|ла|лі)|" +
      "жарту(?:е|юць)|пажартава(?:ў|ла|лі)|здзіві(?:ўся|лася)|уздыха(?:е|юць)|скардзі(?:цца|ўся|лася)|паскардзі(?:ўся|лася)|пагадзі(?:ўся|лася)|запярэчы(?:ў|ла|лі)|пацвердзі(?:ў|ла|лі)|падсумава(?:ў|ла|лі)|расказа(?:ў|ла|лі)|расказва(?:е|юць)|сказана|апісва(?:е|юць)|паўтара(?:е|юць)|крыч(?:ыць|аць)|гукну(?:ў|ла|лі)|крыкну(?:ў|ла|лі)|дзеліцца|дзеляцца",
  ),
  accordingTo:
    /(?:паводле\s+(?:слоў|звестак|меркавання)|па\s+словах|на\s+думку|са\s+слоў|як\s+(?:паведамля(?:е|юць)|кажа|піша))\s+/iu,
  accordingToThem: /(?:паводле|па|на|з)\s+(?:яго|яе|іх|ягоных|ейных)\s+(?:слоў|словах|думку|меркавання)/iu,
  pronouns: /^(?:ён|яна|яны|яно|там|той|тая|тыя|сам|сама)$/iu,
  institutions: word(
    "прэс-служб[аеуы]|ведамств[аеу]|міністэрств[аеу]|міліцы[яіюі]|пракуратур[аеуы]|кампані[яію]|адміністрацы[яіюі]|урад[ае]?|суд[аз]?|камітэт[ае]?|бальніц[аеуы]|рэдакцы[яіюі]|агенцтв[аеу]|мэры[яіюі]|выканкам[ае]?|завод[ае]?|служб[аеуы]|савет[ае]?|штаб[ае]?|фонд[ае]?|універсітэт[ае]?|школ[аеуы]|музе[йяі]|тэатр[аы]?|прафсаюз[ае]?",
  ),
  soCalled: /(?:так\s+зван\p{L}+|гэтак\s+зван\p{L}+|нібыта|пад\s+назвай|пад\s+дэвізам|з\s+надпісам)\s*$/iu,
  things: ending(
    "закон|указ|пастанов|распараджэнн|загад|кодэкс|палажэнн|артыкул|кніг|раман|аповесц|апавяданн|паэм|п’ес|казк|песн|альбом|фільм|серыял|спектакл|опер|балет|карцін|выстав|" +
      "конкурс|фестывал|прэм’ер|прэмі|намінацы|праект|праграм|рубрык|перадач|падкаст|газет|часопіс|сайт|партал|канал|тэлеканал|радыё|агенцтв|выдавецтв|даклад|лекцы|курс|тэм[аыуе]|прынцып|правіл|прымаўк|прыказк|лозунг|" +
      "дэвіз|плакат|транспарант|шыльд|надпіс|аркуш|аб’яв|акцы[яіюі]|кампані|форум|парты[яіюі]|рух|завод|фабрык|калгас|саўгас|клуб|кавярн|крам|рэстаран|гасцініц|параход|цеплаход|цягнік|карабл",
  ),
  thus: /^(?:(?:пра|аб)\s+гэт(?:а|ым)|(?:так|гэта)(?=\s+(?:сказа|адказ|паведам|заяві|лічыць|растлумач|патлумач|каза|кажа|гавор|адзнач|думае|піша|напіса)\p{L}*))\s+(?:(?:нам|мне|потым|пазней|учора|сёння|журналістам)\s+)*/iu,
  thusGiven:
    /^(?:з\s+такімі\s+словамі\s+\p{L}+(?:\s+да\s+\p{L}+)?|такі(?:я|мі)\s+слов(?:ы|амі)\s+(?:сказа|прамові|напіса|скончы|адказа)\p{L}*|так(?:і|ую|ое)\s+(?:адказ|параду|ацэнку|выснову|меркаванне|абяцанне)\s+(?:да|зрабі|выказа)(?:ў|ла|лі))\s+/iu,
  that: /(?<!\p{L})што(?!\p{L})/iu,
  places: [
    place("[УуЎў] (?:інтэрв’ю|эфіры|каментары|лісце|адказе|гутарцы з|размове з)"),
    /(?:сказа|расказа|паведамі|заяві|патлумачы|пацвердзі)(?:ў|ла|лі)\s+(?<where>«[^»]+»)/u,
    /(?:напіса|піш|паведамі|заяві)\p{L}*\s+(?:\p{L}+\s+){0,3}[уў]\s+(?<where>(?:сваім\s+)?(?:тэлеграм|фэйсбук|інстаграм|сацсет|Telegram|Facebook|Instagram|Twitter|X)[\p{L}-]*)/u,
  ],
  nobody: /^(?:(?:ніхто|нікому|нікога|нішто)(?=\s|$)|[уў]с[её]$)/iu,
  fillers:
    /^(?:(?:не|ня|ні|але|[уў]весь|[уў]ся|[уў]сё|[уў]се|цяпер|потым|ужо|яшчэ|толькі|было|былі|была|і|на|за)(?=\s|$)|(?:па|са|ад|пад|пры|для|да|аб|пра|ва|над|пасля|перад|вось|там|тут|калі|гэта|так|тады|побач|сёння|учора)$)/iu,
  acting: [
    /^(?<verb>\p{Ll}+(?:ў|ла|ло|лі|ўся|лася|ліся|ае|уе|яе|ее|уць|юць|іць|ыць|аць|яць|ецца|юцца|іцца|ыцца|уцца|яцца))(?!\p{L})\s+(?:\p{Ll}+(?:ай|ой|яй|ом|ем|амі|ямі)\s+)?(?<who>.+)/u,
  ],
  actingAfterShout: [],
};

const english: SpeechWords = {
  verbs: word(
    "sa(?:id|ys|y)|told|tells|tell|add(?:ed|s)|announce[ds]|declare[ds]|state[ds]|wrote|writes|write|repl(?:ied|ies)|ask(?:ed|s)|note[ds]|explain(?:ed|s)|insist(?:ed|s)|argue[ds]|warn(?:ed|s)|admit(?:ted|s)|claim(?:ed|s)|recall(?:ed|s)|" +
      "stress(?:ed|es)|confirm(?:ed|s)|continue[ds]|conclude[ds]|joke[ds]|promise[ds]|observe[ds]|remark(?:ed|s)|respond(?:ed|s)|shout(?:ed|s)|whisper(?:ed|s)|complain(?:ed|s)|urge[ds]|called|calls|described?|describes|tweeted|posted|acknowledge[ds]|believe[sd]|quipped|reads|read|suggest(?:ed|s)|report(?:ed|s)|put|puts|answer(?:ed|s)|cried|chanted|yelled|screamed|exclaimed|vowed|pledged|pleaded|commented|demand(?:ed|s)|agree[ds]|recount(?:ed|s)|testified|repeat(?:ed|s)|(?:(?:keeps|kept|went)\\s+(?:on\\s+)?)?(?:repeat|say|add|not|warn|tell|writ|explain|argu|insist|stress)ing",
  ),
  accordingTo: /(?:according\s+to|in\s+the\s+words\s+of|as\s+told\s+by)\s+/iu,
  accordingToThem: /(?:in\s+(?:his|her|their)\s+words|according\s+to\s+(?:him|her|them))/iu,
  pronouns: /^(?:he|she|they|it|who)$/iu,
  institutions: word(
    "(?:the\\s+)?(?:press\\s+office|ministry|police|council|company|government|court|committee|hospital|agency|department|office|commission|board|union|museum|school|university|embassy|statement|report|letter)",
  ),
  soCalled: /(?:so-called|titled|entitled|called|named|dubbed|known\s+as|billed\s+as|under\s+the\s+name|motto)\s*$/iu,
  things: ending(
    "act|law|bill|decree|order|code|article|book|novel|story|tale|poem|play|song|album|film|movie|series|opera|painting|exhibition|contest|festival|prize|award|project|programme|program|column|show|podcast|newspaper|paper|" +
      "magazine|site|channel|radio|agency|report|lecture|course|topic|(?:principle|rule|saying|proverb|idea|policy)(?:\\s+of)?|slogan|motto|banner|poster|placard|sign|notice|inscription|words|campaign|forum|party|movement|company|firm|factory|farm|club|café|cafe|shop|restaurant|hotel|ship|steamer|train",
    "s?",
  ),
  thus: /^(?:(?:that|this)\s+(?:is|was)\s+(?:what|how|all)\s+|(?:so|thus)\s+(?=sa(?:id|ys)\s))/iu,
  thusGiven:
    /^(?:that|this|such|those|these)\s+(?:is|was|are|were)\s+(?:the\s+)?(?:words?|answer|reply|verdict|message|line|advice|view|warning)\s+(?:from|of)\s+/iu,
  that: /(?<!\p{L})that(?!\p{L})/iu,
  places: [
    place("[Ii]n an? (?:interview|letter|message|comment|reply) (?:with|to|for)|[Ss]peaking (?:on|to)"),
    /(?:told|tells)\s+(?:the\s+)?(?<where>“[^”]+”|\p{Lu}[\p{L}.-]+(?:\s+\p{Lu}[\p{L}.-]+)*)/u,
    /(?:wrote|writes|posted|said)\s+(?:\p{L}+\s+){0,3}on\s+(?<where>Telegram|Facebook|Instagram|Twitter|X|YouTube|TikTok|(?:his|her|their)\s+\p{L}+)/u,
  ],
  nobody: /^(?:(?:nobody|no\s+one|none|nothing)(?=\s|$)|(?:every(?:one|body|thing)|all)$)/iu,
  fillers:
    /^(?:(?:not|no|every(?:one|body|thing)|but|and|while|all|only|now|then|again|heard|there|it|on|in|at|which|who)(?=\s|$)|(?:the|an?|this|that|these|those|after|before|by|from|to|for|with|under|above|when|as|here|today|yesterday|later)$)/iu,
  acting: [
    /^(?<who>(?:\p{Lu}[\p{L}’'.-]+\s+){1,3})(?<verb>\p{Ll}+(?:s|ed))(?!\p{L})/u,
    /^(?<verb>\p{Ll}+(?:s|ed))\s+(?<who>(?:\p{Ll}+\s+){0,4}\p{Lu}.+)/u,
    /^(?<who>(?:[\p{Ll}’'-]+\s+){1,4}?)(?<verb>\p{Ll}+ed)(?!\p{L})/u,
  ],
  actingAfterShout: [
    /^(?<who>(?!The|A|An|This|That|It)(?:\p{Lu}[\p{L}’'.-]+\s+){2,3})(?<verb>\p{Ll}+(?:s|ed))(?!\p{L})/u,
  ],
};

/** The words of a language; those of Russian where there are none of its own, since marks and names tell most. */
export function speechWords(language: string): SpeechWords {
  const tag = language.toLowerCase().split("-")[0];
  if (tag === "be") return belarusian;
  if (tag === "en") return english;
  return russian;
}
