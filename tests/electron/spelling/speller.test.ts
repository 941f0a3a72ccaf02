import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownWords } from "../../../electron/spelling/ownWords";
import { type SpelledLanguage, spelledLanguages } from "../../../electron/spelling/spelledLanguages";
import { loadSpeller, mostSuggestions } from "../../../electron/spelling/speller";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "galley-spelling-"));
  for (const language of spelledLanguages) {
    for (const kind of ["aff", "dic"]) {
      copyFileSync(`node_modules/dictionary-${language}/index.${kind}`, path.join(folder, `${language}.${kind}`));
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases: Readonly<Record<SpelledLanguage, { right: string; wrong: string; means: string }>> = {
  ru: { right: "мост пресс-секретарь ёлка Минск кое-что", wrong: "корова-мосст превет", means: "привет" },
  be: { right: "мост з’ява сям'я Мінск", wrong: "прывітанне-мосст прывітане", means: "прывітанне" },
  en: { right: "bridge don’t well-known Minsk’s London", wrong: "bridgge recieve", means: "receive" },
};

test.each(spelledLanguages)("%s: words that are right and wrong, and what was meant", async (language) => {
  const memory = process.memoryUsage.rss();
  const start = performance.now();
  const speller = await loadSpeller(folder, language);
  const took = performance.now() - start;
  const grew = (process.memoryUsage.rss() - memory) / 2 ** 20;
  console.info(`${language}: loaded in ${took.toFixed(0)} ms, ${grew.toFixed(0)} MB more`);
  const { right, wrong, means } = cases[language];
  expect(right.split(" ").filter((word) => !speller.isRight(word))).toEqual([]);
  expect(wrong.split(" ").filter((word) => speller.isRight(word))).toEqual([]);
  const suggested = speller.suggest(wrong.split(" ").at(-1) ?? "");
  expect(suggested).toContain(means);
  expect(suggested.length).toBeLessThanOrEqual(mostSuggestions);
  expect(took).toBeLessThan(3000);
});

test("an apostrophe comes back as it was written", async () => {
  const speller = await loadSpeller(folder, "be");
  expect(speller.suggest("сям’йа").every((word) => !word.includes("'"))).toBe(true);
});

test("a name that was added is known in its other cases, and a word only as it is", () => {
  const own = ownWords(["Гайдукевич", "Лядова", "мостострой"]);
  for (const word of ["Гайдукевич", "Гайдукевича", "Гайдукевичем", "Лядовой", "Лядову", "Мостострой"])
    expect([word, own.has(word)]).toEqual([word, true]);
  for (const word of ["Гайдукевичность", "гайдукевича", "мостостроя", "Ляд"])
    expect([word, own.has(word)]).toEqual([word, false]);
});
