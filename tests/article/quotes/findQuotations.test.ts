import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blockLines } from "../../../article/blockLines";
import { importText } from "../../../article/import/importText";
import { findQuotations } from "../../../article/quotes/findQuotations";
import { countedIds, p, said } from "../../builders";
import { belarusian, english, type Labelled, russian } from "./labelled";
import { belarusianHard, englishHard, russianHard } from "./labelledHard";
import { belarusianUnseen, englishUnseen, russianUnseen } from "./labelledUnseen";

interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly speakers: number;
}

/** Of the quotations that say nobody, how many are found; of those found, how many are; and how many speakers are named right. */
function score(passages: readonly Labelled[], language: string): Score {
  const count = { wanted: 0, found: 0, right: 0, said: 0, named: 0 };
  for (const { text, said: speakers = {}, unattributed = [] } of passages) {
    const quotations = findQuotations(
      [text].flat().map((one) => p(one)),
      language,
    );
    const flagged = quotations.filter(({ kind, attributed }) => kind === "speech" && !attributed);
    count.wanted += unattributed.length;
    count.found += flagged.length;
    count.right += flagged.filter((one) => unattributed.some((start) => one.text.startsWith(start))).length;
    for (const [start, speaker] of Object.entries(speakers)) {
      const one = quotations.find((quotation) => quotation.text.startsWith(start));
      count.said += 1;
      count.named += one?.attributed && one.speaker.includes(speaker) ? 1 : 0;
    }
  }
  return {
    recall: count.right / count.wanted,
    precision: count.right / count.found,
    speakers: count.named / count.said,
  };
}

describe.each([
  ["ru", russian, russianHard, russianUnseen],
  ["be", belarusian, belarusianHard, belarusianUnseen],
  ["en", english, englishHard, englishUnseen],
])("in %s", (language, passages, hard, unseen) => {
  const sets: readonly (readonly [string, readonly Labelled[], number])[] = [
    ["plain", passages, 60],
    ["hard", hard, 45],
    ["unseen", unseen, 17],
  ];
  it.each(sets)("quotations that say nobody are found, and hardly anything else: %s passages", (name, set, least) => {
    expect(set.length).toBeGreaterThanOrEqual(least);
    const all = score(set, language);
    console.log(`${language}, ${name}: ${set.length} passages, ${JSON.stringify(all)}`);
    expect(all.recall).toBeGreaterThanOrEqual(0.95);
    expect(all.precision).toBeGreaterThanOrEqual(0.85);
    expect(all.speakers).toBeGreaterThanOrEqual(name === "unseen" ? 0.8 : 0.9);
  });
});

it("words over several paragraphs are one person's; a mark that was forgotten quotes nothing of what comes behind", () => {
  const over = (...paragraphs: readonly string[]) =>
    findQuotations(
      paragraphs.map((text) => p(text)),
      "ru",
    ).map(({ text, speaker }) => [text, speaker]);
  expect(over("Мэр Анна Гай сказала: «Мост стоит.", "Он простоит.", "И нас переживёт». Зал встал.")).toEqual([
    ["Мост стоит.", "Анна Гай"],
    ["Он простоит.", "Анна Гай"],
    ["И нас переживёт", "Анна Гай"],
  ]);
  expect(over("Мэр сказала: «Мост стоит.", "Вечером прошёл дождь.", "Утром шёл снег.")).toEqual([]);
  expect(
    over("Мэр сказала: «Мост стоит.", "Газета «Заря» вышла.", "«Никто не пришёл на мост», — сказал Иван Мох."),
  ).toEqual([
    ["Заря", ""],
    ["Никто не пришёл на мост", "Иван Мох"],
  ]);
});

it.each([
  ["ru", "«Снега хватит», — сказал Юрий Мох в эфире радио «Волна».", "радио «Волна»"],
  ["ru", "«Снега хватит», — сказал «Волне» инженер Юрий Мох.", "Волне"],
  ["ru", "В интервью агентству Reuters Юрий Мох сказал: «Снега хватит». Потом он уехал.", "агентству Reuters"],
  ["ru", "«Снега хватит», — написал Юрий Мох в телеграм-канале. «Волна» промолчала.", "телеграм-канале"],
  ["ru", "Юрий Мох сказал: «Снега хватит».", ""],
  ["be", "«Снегу хопіць», — расказаў «Хвалі» Юры Мох.", "Хвалі"],
  ["be", "У інтэрв’ю радыё «Свет» Юры Мох сказаў: «Снегу хопіць».", "радыё «Свет»"],
  ["en", "“There is snow,” Yuri Moss told the Northern Herald on Friday.", "Northern Herald"],
  ["en", "“There is snow,” Yuri Moss wrote on Telegram.", "Telegram"],
  ["en", "Yuri Moss told reporters that Anna had “seen enough snow for a life”.", ""],
])("where it was said is read too, %s: %s", (language, text, source) => {
  expect(findQuotations([p(text)], language).find(({ kind }) => kind === "speech")?.source).toBe(source);
});

it("a source in marks is who said it", () => {
  const named = (text: string) => findQuotations([p(text)], "ru").map(({ kind, speaker }) => [kind, speaker]);
  expect(named("«Заря» пишет: «Мост закроют на год».")).toEqual([
    ["title", ""],
    ["speech", "Заря"],
  ]);
  expect(named("«Мост закроют на год», — сообщает «Заря».")).toEqual([
    ["speech", "Заря"],
    ["title", ""],
  ]);
  expect(named("«Мост закроют на год», — сказал «Заре» инженер Пётр Мох.")).toEqual([
    ["speech", "Пётр Мох"],
    ["title", ""],
  ]);
});

it("what is continued in the same paragraph, behind the words that say who speaks, is one quotation", () => {
  const [one, ...others] = findQuotations(
    [p("«Воды нет, — сказала Вера Лось. — И не будет». «Ждите весны», — добавила она.")],
    "ru",
  );
  expect(others).toEqual([]);
  expect(one).toMatchObject({ speaker: "Вера Лось", attributed: true });
});

it("after another sentence somebody else may speak: what stands there without a speaker is a quotation of its own", () => {
  const found = (text: string, language: string) =>
    findQuotations([p(text)], language).map(({ text: said, speaker }) => [said, speaker]);
  expect(found("«Воды нет», — сказала А. Гай. В зале зашумели. «Нас никто не спросил». Тихо.", "ru")).toEqual([
    ["Воды нет", "А. Гай"],
    ["Нас никто не спросил", ""],
  ]);
  expect(found("“There is no water,” said Anna Gay. The hall fell silent. “Nobody asked us.”", "en")).toEqual([
    ["There is no water,", "Anna Gay"],
    ["Nobody asked us.", ""],
  ]);
});

it("a pronoun, a bare surname and “there” are told from who was named before", () => {
  const body = [
    p("Инженер Пётр Савич осмотрел мост."),
    p("«Опоры целы», — сообщил Савич."),
    p("«Перила заменят», — добавил он."),
    p("Пресс-служба завода ответила вечером."),
    p("«Сроки не изменились», — заверили там."),
  ];
  expect(findQuotations(body, "ru").map(({ speaker }) => speaker)).toEqual([
    "Пётр Савич",
    "Пётр Савич",
    "Пресс-служба завода",
  ]);
});

it("a block quote is one quotation, with or without a speaker", () => {
  const body = [said("Мост стоит.", "Анна Гай", { role: "мэр" }), said("Без подписи.")];
  expect(findQuotations(body, "ru")).toMatchObject([
    { kind: "block", text: "Мост стоит.", speaker: "Анна Гай", role: "мэр", attributed: true },
    { kind: "block", speaker: "", attributed: false },
  ]);
});

it("places are those of the block’s text", () => {
  const [block] = [p("Он сказал: «Да, приду завтра». Ушёл.")];
  const [one] = findQuotations([block], "ru");
  const { start, end } = one?.parts[0] ?? { start: 0, end: 0 };
  expect(blockLines(block).join("\n").slice(start, end)).toBe("Да, приду завтра");
});

const storyFile = path.resolve(__dirname, "../../../../shared/stories/presidents-call.ru.txt");

it.skipIf(!existsSync(storyFile))(
  "the first real story gives its four quotations with their speakers, and none without",
  () => {
    const found = findQuotations(importText(readFileSync(storyFile, "utf8"), countedIds()), "ru");
    const speech = found.filter(({ kind }) => kind === "speech");
    expect(speech.map(({ speaker, parts }) => [speaker, parts.length])).toEqual([
      ["пресс-служба президента России", 1],
      ["пресс-служба президента России", 1],
      ["Пресс-служба Лукашенко", 1],
      ["Дмитрий Песков", 2],
    ]);
    expect(speech.filter(({ attributed }) => !attributed)).toEqual([]);
  },
);

describe("a sentence behind the words says whose they are only when it says so", () => {
  const speakerOf = (language: string, text: string) =>
    findQuotations([p(text)], language).map(({ kind, speaker }) => `${kind}: ${speaker}`);

  it.each([
    ["en", "“The dam has held.” That is what Mayor Ann Gray told reporters on Friday.", "Ann Gray"],
    ["en", "“The dam has held.” So said Ann Gray.", "Ann Gray"],
    ["en", "“The dam has held.” That was the answer from engineer Tom Reed.", "Tom Reed"],
    ["ru", "«Плотина у города цела». Так сказал мэр Иван Гай.", "Иван Гай"],
    ["ru", "«Плотина у города цела». Об этом нам сообщил инженер Пётр Лось.", "Пётр Лось"],
    ["ru", "«Плотина у города цела». Такой ответ дал мэр Иван Гай.", "Иван Гай"],
    ["be", "«Плаціна ля горада цэлая». Так сказаў мэр Іван Гай.", "Іван Гай"],
    ["be", "«Плаціна ля горада цэлая». Пра гэта нам паведаміў інжынер Пётр Лось.", "Пётр Лось"],
    ["be", "«Плаціна ля горада цэлая». Такі адказ даў мэр Іван Гай.", "Іван Гай"],
    ["en", "“The dam has held.” Those were the words of engineer Tom Reed.", "Tom Reed"],
  ])("%s: %s", (language, text, speaker) => {
    expect(speakerOf(language, text)).toEqual([`speech: ${speaker}`]);
  });

  it.each([
    ["en", "“The dam has held.” That evening the bridge fell."],
    ["en", "“The dam has held.” This week Ann Gray said nothing more."],
    ["en", "“The dam has held.” So the town slept."],
    ["en", "“The dam has held.” That was all Ann Gray wanted."],
    ["en", "“The dam has held.” That is how the night in the valley ended, Ann Gray said later."],
    ["en", "“The dam has held!” but nobody listened."],
    ["en", "“The dam has held,” but nobody listened."],
    ["en", "“The dam has held,” no one believed."],
    ["en", "“The dam has held,” everyone nodded."],
    ["en", "“The dam has held,” everyone said."],
    ["en", "Nobody said: “The dam has held.”"],
    ["ru", "«Плотина у города цела». Об этом мэр Иван Гай узнал вечером."],
    ["ru", "«Плотина у города цела», — сказали все."],
    ["ru", "Никто не сказал: «Плотина у города цела»."],
    ["ru", "«Плотина у города цела». Так закончился день."],
    ["ru", "«Плотина у города цела». Такой ответ никого не устроил."],
    ["ru", "«Плотина у города цела». Это решение Иван Мох назвал ошибкой."],
    ["ru", "«Плотина у города цела», — не поверил никто."],
    ["ru", "«Плотина цела», — закричали все."],
    ["be", "«Плаціна ля горада цэлая». Так скончыўся дзень."],
    ["be", "«Плаціна ля горада цэлая». Такі адказ нікога не задаволіў."],
    ["be", "«Плаціна ля горада цэлая». Гэта рашэнне Іван Мох назваў памылкай."],
    ["be", "«Плаціна цэлая», — не паверыў ніхто."],
    ["be", "«Плаціна цэлая», — закрычалі ўсе."],
    ["be", "«Плаціна ля горада цэлая». Пра гэта мэр Іван Гай даведаўся ўвечары."],
    ["be", "Ніхто не сказаў: «Плаціна ля горада цэлая»."],
  ])("%s: nobody: %s", (language, text) => {
    expect(speakerOf(language, text)).toEqual(["speech: "]);
  });
});

it("what has a name in marks begins with a capital; a thing that says something is quoted", () => {
  const kinds = (language: string, text: string) => findQuotations([p(text)], language).map(({ kind }) => kind);
  expect(kinds("en", "According to the report “the dam holds”, but the town was cleared.")).toEqual(["speech"]);
  expect(kinds("en", "According to the report “The Dam”, the town was cleared.")).toEqual(["title"]);
  expect(kinds("ru", "Как пишет газета «плотина у города цела», но жителей вывезли.")).toEqual(["speech"]);
  expect(kinds("ru", "Как пишет газета «Заря», жителей вывезли.")).toEqual(["title"]);
  expect(kinds("be", "Як піша газета «плаціна ля горада цэлая», але жыхароў вывезлі.")).toEqual(["speech"]);
  expect(kinds("be", "Як піша газета «Зара», жыхароў вывезлі.")).toEqual(["title"]);
});

it("who answers a question is no part of it", () => {
  const named = (language: string, text: string) =>
    findQuotations([p(text)], language).map(({ speaker, role }) => [speaker, role]);
  expect(named("ru", "На вопрос о плотине Гай ответил: «Она стоит».")).toEqual([["Гай", ""]]);
  expect(named("ru", "На вопрос журналистов мэр Бреста Анна Гай ответила: «Она стоит».")).toEqual([["Анна Гай", ""]]);
  expect(named("be", "На пытанне пра плаціну Гай адказаў: «Яна стаіць».")).toEqual([["Гай", ""]]);
});

it.each([
  ["en", "On the banner: “Give us back the river.”", "", ""],
  ["en", "The note: “Give us back the river.”", "", ""],
  ["en", "“Go home!” the crowd chanted.", "the crowd", ""],
  ["en", "As Tom Reed told the Echo, “nobody had checked the pipes since 1974”.", "Tom Reed", ""],
  ["en", "“She is well,” said a spokesman for Ann Gray.", "a spokesman for Ann Gray", ""],
  ["en", "“The line is closed,” said engineer Tom Reed of Northern Rail.", "Tom Reed", "engineer"],
  ["ru", "На плакате было написано: «Верните нам реку».", "", ""],
  ["ru", "После этого: «Мост стоит и простоит».", "", ""],
  ["ru", "Гай в ответ: «Мост стоит и простоит».", "Гай", ""],
  ["ru", "Как рассказала жительница Нина Король, «трубы не меняли с 1974 года».", "Нина Король", "жительница"],
  ["ru", "Вот что сказала Анна Гай: «Мост стоит».", "Анна Гай", ""],
  ["ru", "«Трубы не меняли», — рассказал нам инженер А. Б. Гай.", "А. Б. Гай", "инженер"],
  ["ru", "«Воды нет», — смеётся Нина Король.", "Нина Король", ""],
  ["ru", "«Воды нет», — клянутся жители деревни Дуброва.", "жители деревни Дуброва", ""],
  ["be", "На плакаце было напісана: «Вярніце нам раку».", "", ""],
  ["be", "«Вады няма», — клянуцца жыхары вёскі Дуброва.", "жыхары вёскі Дуброва", ""],
  ["be", "Як расказаў інжынер Пётр Мох, «апоры цэлыя і прастаяць сто гадоў».", "Пётр Мох", "інжынер"],
  ["be", "«Трубы не мянялі», — распавёў нам інжынер А. Б. Гай.", "А. Б. Гай", "інжынер"],
  ["be", "«Вады няма», — скардзяцца жыхары вёскі Дуброва.", "жыхары вёскі Дуброва", ""],
])("who speaks is a person or what stands for one, %s: %s", (language, text, speaker, role) => {
  expect(findQuotations([p(text)], language)).toMatchObject([{ kind: "speech", speaker, role }]);
});

it("a paper that was told something before the words is not who said them", () => {
  const named = (language: string, text: string) =>
    findQuotations([p(text)], language).map(({ kind, speaker }) => [kind, speaker]);
  expect(named("ru", "Как рассказала «Заре» Нина Король, «трубы не меняли с 1974 года».")).toEqual([
    ["title", ""],
    ["speech", "Нина Король"],
  ]);
  expect(named("be", "Як расказала «Зары» Ніна Кароль, «трубы не мянялі з 1974 года».")).toEqual([
    ["title", ""],
    ["speech", "Ніна Кароль"],
  ]);
});

it("a name in marks with a comma ends with a capital, as a sentence does not", () => {
  const kinds = (text: string) => findQuotations([p(text)], "en").map(({ kind, speaker }) => [kind, speaker]);
  expect(kinds("“Gone with the Wind,” which opened on Friday, ran for four hours.")).toEqual([["title", ""]]);
  expect(kinds("“The dam has held,” and the town slept.")).toEqual([["speech", ""]]);
});

it("what stands behind “that” is said by whoever said that, and is no name", () => {
  const named = (language: string, text: string) =>
    findQuotations([p(text)], language).map(({ kind, speaker }) => [kind, speaker]);
  expect(named("ru", "Мэр Анна Гай сказала, что «мост стоит и простоит», — передаёт Иван Мох.")).toEqual([
    ["speech", "Анна Гай"],
  ]);
  expect(named("be", "Мэр Ганна Гай сказала, што «Мост закрыюць на год».")).toEqual([["speech", "Ганна Гай"]]);
  expect(named("en", "Mayor Ann Gray said that “The dam holds well”.")).toEqual([["speech", "Ann Gray"]]);
});
