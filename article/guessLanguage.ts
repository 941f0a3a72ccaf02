/** A guess at the language of a text that does not say it, where its letters allow one; empty for what is written in Latin letters, and for little. */
export function languageByLetters(text: string): string {
  const letters = counter(text);
  const half = letters(/\p{L}/gu) / 2;
  if (letters(/\p{Script=Hebrew}/gu) > half) return "he";
  if (letters(/\p{Script=Arabic}/gu) > half) return "ar";
  if (letters(/\p{Script=Georgian}/gu) > half) return "ka";
  return letters(/\p{Script=Cyrillic}/gu) > half ? cyrillic(letters) : "";
}

/** A guess by the letters, or by the small words that every text in a language is full of; empty where nothing is plain. */
export function guessLanguage(text: string): string {
  return languageByLetters(text) || (fromElsewhere.test(text) ? "" : languageBySmallWords(text));
}

type Counter = (letters: RegExp) => number;

function counter(text: string): Counter {
  return (letters) => text.match(letters)?.length ?? 0;
}

/** A name from next door brings a letter or two of its own; the text's own letters are many. */
function cyrillic(letters: Counter): string {
  if (letters(/[әғқңөұүһ]/giu) > letters(/\p{L}/gu) / 30) return "kk";
  if (letters(/[іўїєґ]/giu) <= letters(/и/giu) / 3) return "ru";
  return letters(/[ўыэё]/giu) >= letters(/[їєґи]/giu) ? "be" : "uk";
}

/** Of each language words that are short, frequent and rare elsewhere; some are here only to be told from the others. */
const smallWords: Readonly<Record<string, string>> = {
  en: "the of and to is was that for with are by from his her they said has have not",
  de: "der die das und ist nicht den von mit ein eine zu im auf dem sich auch wurde",
  fr: "le la les des et est une du que dans pour qui sur au pas ce il a",
  es: "el la los las que y en del por con una se su para al es",
  it: "il la che di e per una del non della sono con gli ha nel",
  pt: "o a os as que e do da em um uma não para com no na",
  nl: "de het een van en dat is niet zijn op te voor met door",
  pl: "w i na nie się że z jest do o jak po przez oraz",
  lt: "ir kad yra į su iš bet buvo apie jis tai dėl",
  lv: "un ir ka par ar no uz tas bija kas gan arī",
  et: "ja on ei et see oli kui ka mis ning ta selle",
  fi: "ja on ei se että oli hän ovat mutta myös kun joka sen",
  sv: "och det att i en som är av för den på inte har till",
  da: "og det at i en er til af på den for ikke fra efter blev",
  no: "og det å i en er til av på den for ikke fra etter ble som",
  ca: "els les i amb és per als dels que va",
  ro: "și în de la cu pe nu o să din că este au",
  cs: "a je v na se že to s z do o ve byl podle",
  hr: "i je u na da se za su od koji nije što kao",
  hu: "a az és hogy nem is egy volt meg de",
  tr: "ve bir bu da de için ile çok olarak",
};

const languagesOf = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(smallWords))
  for (const word of words.split(" ")) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Letters of Belarusian that is written in Latin ones, whose small words are those of its neighbours. */
const fromElsewhere = /ŭ/i;

/** Fewer small words than this say nothing. */
const least = 4;

function languageBySmallWords(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [first, second] = [...hits].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < least || first[1] < words.length / 10) return "";
  return second && second[1] * 1.5 > first[1] ? "" : first[0];
}
