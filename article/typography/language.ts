import { calendarWords } from "../calendarWords";

/** What differs in the typography of one language from another. Words are given in small letters, apart by spaces. */
export interface Typography {
  /** What a hyphen between two spaces is meant to be. */
  readonly dash: "—" | "–";
  /** Words of one or two letters that must not end a line. */
  readonly shortWords: string;
  /** Words that must not begin a line. */
  readonly particles: string;
  /** What a number before them measures or counts; with their full stop, where they have one. */
  readonly units: string;
  /** What stands before a number, with its full stop. */
  readonly beforeNumber: string;
  /** What stands before a name, with its full stop. */
  readonly beforeName: string;
  /** Abbreviations of more than one word, apart by commas. */
  readonly abbreviations: string;
  /** Months as they follow a day. */
  readonly months: readonly string[];
}

/** What a number measures in every language. */
const everywhere = "% ‰ € $ £ ₽ ₴ zł °c °f km m cm mm kg g mg l ml ha kw mw gw gb mb tb km/h";
const cyrillicUnits =
  "км м см мм кг г мг т ц л мл га квт мвт гвт гб мб тб км/ч руб. р. коп. тыс. млн млрд трлн чел. шт.";

const russian: Typography = {
  dash: "—",
  shortWords: "в во к ко с со у о об от до за на по из и а но не ни",
  particles: "же ли бы ж б ль",
  units: `${everywhere} ${cyrillicUnits} г. гг. год года году годов лет в. вв. ч. мин. мин сек. долл. млн. млрд. век века`,
  beforeNumber: "стр. с. ст. п. пп. ч. гл. рис. табл. т. д. кв. корп. ок. тел.",
  beforeName: "г. гор. ул. пр. просп. пер. пл. им. св. акад. проф. доц. г-н г-жа",
  abbreviations: "т. е., т. д., т. п., т. к., т. н., н. э., до н. э., и др., и пр.",
  months: monthsOf("ru"),
};

const belarusian: Typography = {
  dash: "—",
  shortWords: "у ў ва з са да ад аб за на па к ка і ды а не ні",
  particles: "ж жа б бы",
  units: `${everywhere} ${cyrillicUnits} км/г г. гг. год года гадоў ст. стст. мін. мін чал. дол. млн. млрд.`,
  beforeNumber: "стар. с. арт. п. пп. ч. гл. мал. табл. т. д. кв. тэл.",
  beforeName: "г. вул. пр. праспект зав. пл. імя св. акад. праф. сп. спн.",
  abbreviations: "г. зн., і г. д., і г. д, н. э., да н. э., і інш.",
  months: monthsOf("be"),
};

const ukrainian: Typography = {
  dash: "—",
  shortWords: "в у з зі із до на по за о об і й а та не ні",
  particles: "ж же б би",
  units: `${everywhere} ${cyrillicUnits} км/год грн грн. крб. р. рр. рік року років ст. год. хв. дол. млн. млрд.`,
  beforeNumber: "стор. с. ст. п. пп. ч. гл. мал. рис. табл. т. д. буд. кв. тел.",
  beforeName: "м. вул. пр. просп. пров. пл. ім. св. акад. проф. п.",
  abbreviations: "т. д., т. п., т. зв., н. е., до н. е., та ін.",
  months: monthsOf("uk"),
};

const english: Typography = {
  dash: "–",
  shortWords: "",
  particles: "",
  units: `${everywhere} million billion trillion mph ft in lb oz am pm a.m. p.m. bn`,
  beforeNumber: "no. nos. p. pp. vol. ch. fig. sec.",
  beforeName: "mr mr. mrs mrs. ms ms. dr dr. prof prof. st st. gen. sen. rep. gov. lt. col. sgt.",
  abbreviations: "",
  months: monthsOf("en"),
};

const german: Typography = {
  dash: "–",
  shortWords: "",
  particles: "",
  units: `${everywhere} mio. mrd. tsd. euro uhr prozent std. min. sek. km/h chf`,
  beforeNumber: "nr. s. bd. kap. abb. art. abs. tel.",
  beforeName: "dr. prof. hr. fr. st.",
  abbreviations: "z. b., d. h., u. a., z. t., i. d. r., o. ä., u. u., s. o., v. chr., n. chr.",
  months: "januar februar märz april mai juni juli august september oktober november dezember".split(" "),
};

const french: Typography = {
  dash: "–",
  shortWords: "",
  particles: "",
  units: `${everywhere} millions million milliards milliard euros h min s km/h`,
  beforeNumber: "n° nos p. pp. vol. chap. fig. art. no",
  beforeName: "m. mm. mme mmes mlle dr pr me st",
  abbreviations: "",
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};

const polish: Typography = {
  dash: "–",
  shortWords: "w we z ze o u i a do na od po za ku ni",
  particles: "",
  units: `${everywhere} tys. mln mld bln r. w. godz. min sek. os. szt. gr km/h`,
  beforeNumber: "nr s. str. art. ust. pkt rys. tab. t. ul. godz. ok. tel.",
  beforeName: "ul. al. pl. os. św. im. dr prof. ks. inż. mgr gen.",
  abbreviations: "m. in., p. n. e., n. e., t. j.",
  months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(
    " ",
  ),
};

/* A language that is not here is left as it is typed: wrong typography is worse than none. */
const byLanguage: Readonly<Record<string, Typography>> = {
  ru: russian,
  be: belarusian,
  uk: ukrainian,
  en: english,
  de: german,
  fr: french,
  pl: polish,
};

/** The languages whose typography is known. */
export const typesetLanguages = Object.keys(byLanguage);

/** Undefined for a language whose typography is not known. `language` is a BCP 47 tag. */
export function typographyOf(language: string): Typography | undefined {
  return byLanguage[primaryOf(language)];
}

/** The first part of a BCP 47 tag, which names the language itself. */
export function primaryOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}

function monthsOf(language: string): readonly string[] {
  return calendarWords(language)?.months.flat() ?? [];
}
