import { expect, test } from "vitest";
import { guessLanguage, languageByLetters } from "../../article/guessLanguage";
import { belarusian, english, russian } from "./quotes/labelled";
import { belarusianHard, englishHard, russianHard } from "./quotes/labelledHard";
import { belarusianUnseen, englishUnseen, russianUnseen } from "./quotes/labelledUnseen";

test.each([
  ["ru", "Он сказал"],
  ["ru", "Мост"],
  [
    "ru",
    "Вчера в городе Мінск, как пишут на вывесках, открыли мост. Его строили два года, и рабочие ещё убирают леса.",
  ],
  ["be", "Ён сказаў"],
  ["be", "Прывітанне"],
  ["be", "Мінск"],
  ["be", "Учора ў Мінску адкрылі мост. Газета «Вечерние известия» выйшла пазней."],
  ["uk", "Він каже, що її"],
  ["uk", "Привіт"],
  ["uk", "Учора в Києві відкрили міст, який будували два роки."],
  ["kk", "Кеше қалада жаңа көпір ашылды, оны екі жыл салды."],
  ["ka", "გუშინ ქალაქში ახალი ხიდი გაიხსნა"],
  ["he", "שלום"],
  ["ar", "مرحبا"],
  ["", "Hello"],
  ["", "1234"],
  ["", ""],
])("letters say “%s” of: %s", (language, text) => expect(languageByLetters(text)).toBe(language));

test.each([
  ["en", "The ferry left the harbour at seven, and nobody was on the pier to see that it had gone."],
  ["de", "Die Fähre verließ den Hafen um sieben, und auf dem Steg war niemand, der sich von ihr verabschiedete."],
  ["fr", "Le bac a quitté le port à sept heures, et il ne restait personne sur la jetée pour le voir partir."],
  ["es", "El barco salió del puerto a las siete y no había nadie en el muelle para ver la salida de la nave."],
  ["it", "Il traghetto ha lasciato il porto alle sette e non c'era nessuno che lo vedesse dalla riva del mare."],
  ["pl", "Prom wypłynął z portu o siódmej i nikt nie stał na pomoście, żeby się z nim pożegnać, jak to bywa w maju."],
  [
    "lt",
    "Keltas iš uosto išplaukė septintą, ir ant tilto nebuvo nieko, kad jį palydėtų, bet jis į krantą grįžo su svečiais.",
  ],
  [
    "lv",
    "Prāmis no ostas izgāja septiņos, un neviena nebija, kas to redzētu, bet uz krasta palika kaste ar sāli un suns.",
  ],
  [
    "et",
    "Praam lahkus sadamast kell seitse ja keegi ei näinud seda, kui see läks, sest rannas oli ainult koer, mis magas ja ei haukunud.",
  ],
  ["nl", "De pont verliet de haven om zeven uur en er was niet één mens op het dok van de stad te zien."],
  [
    "fi",
    "Lautta lähti satamasta seitsemältä, ja laiturilla ei ollut ketään, joka sen olisi nähnyt, mutta se oli tyhjä ja hän tiesi että se on niin.",
  ],
  [
    "sv",
    "Färjan lämnade hamnen klockan sju, och det var ingen på bryggan som såg att den åkte i väg till ön, för det är inte sommar.",
  ],
  [
    "ca",
    "El transbordador va deixar el port a les set i no hi havia ningú amb els mariners per veure la sortida, que és una llàstima.",
  ],
  ["ru", "Паром ушёл в семь. The end."],
])("small words say “%s” of: %s", (language, text) => expect(guessLanguage(text)).toBe(language));

test.each([
  "Ferry leaves harbour empty",
  "The and",
  "Anna Koval, Minsk, 2026",
  "la la la la la",
  "Færgen forlod havnen klokken syv, og der var ingen på molen til at se at den sejlede af sted, for det er ikke sommer.",
  "Ferga forlot havna klokka sju, og det var ingen på brygga som så at den dro av sted for å hente folk, for det er ikke sommer.",
  "Parom adyšoŭ a siomaj, i na prystani nie było nikoha, što z im razvitaŭsia b, i na vadzie jak i na bierazie było cicha.",
  "Parom ushel v sem chasov, i na pristani ne bylo nikogo, kto by eto videl, i v gorode tozhe ne bylo.",
  "Word after word without any glue stands here in one long row, so many nouns of no use whatever, gravel basin lantern tiller mast hull keel rope sail deck plank bolt rivet spar boom jib hatch bilge galley cabin berth stove kettle",
])("nothing is guessed of: %s", (text) => expect(guessLanguage(text)).toBe(""));

const passages = {
  ru: [...russian, ...russianHard, ...russianUnseen],
  be: [...belarusian, ...belarusianHard, ...belarusianUnseen],
  en: [...english, ...englishHard, ...englishUnseen],
};

test("of a sentence or two nearly every guess is right, and English is told only where it is plain", () => {
  for (const [language, labelled] of Object.entries(passages)) {
    const guesses = labelled.map(({ text }) => guessLanguage([text].flat().join("\n")));
    const [right, wrong] = [
      guesses.filter((one) => one === language),
      guesses.filter((one) => one !== language && one),
    ];
    console.log(`${language}: ${right.length} right and ${wrong.length} wrong of ${guesses.length}`);
    expect(wrong.length / guesses.length).toBeLessThan(0.02);
    expect(right.length / guesses.length).toBeGreaterThan(language === "en" ? 0.4 : 0.98);
  }
});
