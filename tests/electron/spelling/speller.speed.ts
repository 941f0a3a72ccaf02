import { expect, test } from "vitest";
import { spelledLanguages } from "../../../electron/spelling/spelledLanguages";
import { loadSpeller } from "../../../electron/spelling/speller";
import { dictionaries } from "./dictionaries";

const place = dictionaries();

test.each(spelledLanguages)("the dictionary of %s is there within three seconds", async (language) => {
  const memory = process.memoryUsage.rss();
  const start = performance.now();
  await loadSpeller(place.folder, language);
  const took = performance.now() - start;
  const grew = (process.memoryUsage.rss() - memory) / 2 ** 20;
  console.info(`${language}: loaded in ${took.toFixed(0)} ms, ${grew.toFixed(0)} MB more`);
  expect(took).toBeLessThan(3000);
});
