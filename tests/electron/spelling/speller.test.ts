import { expect, test } from "vitest";
import { ownWords } from "../../../electron/spelling/ownWords";
import { type SpelledLanguage, spelledLanguages } from "../../../electron/spelling/spelledLanguages";
import { loadSpeller, mostSuggestions } from "../../../electron/spelling/speller";
import { dictionaries } from "./dictionaries";

const place = dictionaries();

const cases: Readonly<Record<SpelledLanguage, { right: string; wrong: string; means: string }>> = {
  ru: { right: "мост пресс-секретарь ёлка Минск кое-что", wrong: "корова-мосст превет", means: "привет" },
  be: { right: "мост з’ява сям'я Мінск", wrong: "прывітанне-мосст прывітане", means: "прывітанне" },
  en: { right: "bridge don’t well-known Minsk’s London", wrong: "bridgge recieve", means: "receive" },
};

test.each(spelledLanguages)("%s: words that are right and wrong, and what was meant", async (language) => {
  const speller = await loadSpeller(place.folder, language);
  const { right, wrong, means } = cases[language];
  expect(right.split(" ").filter((word) => !speller.isRight(word))).toEqual([]);
  expect(wrong.split(" ").filter((word) => speller.isRight(word))).toEqual([]);
  const suggested = speller.suggest(wrong.split(" ").at(-1) ?? "");
  expect(suggested).toContain(means);
  expect(suggested.length).toBeLessThanOrEqual(mostSuggestions);
});

test("an apostrophe comes back as it was written", async () => {
  const speller = await loadSpeller(place.folder, "be");
  expect(speller.suggest("сям’йа").every((word) => !word.includes("'"))).toBe(true);
});

test("a name that was added is known in its other cases, and a word only as it is", () => {
  const own = ownWords(["Гайдукевич", "Лядова", "мостострой"]);
  for (const word of ["Гайдукевич", "Гайдукевича", "Гайдукевичем", "Лядовой", "Лядову", "Мостострой"])
    expect([word, own.has(word)]).toEqual([word, true]);
  for (const word of ["Гайдукевичность", "гайдукевича", "мостостроя", "Ляд"])
    expect([word, own.has(word)]).toEqual([word, false]);
});
