import { expect, test } from "vitest";
import { exportStory } from "../../../article/export/exportStory";
import { storyProfiles } from "../../../article/export/profiles";
import { exportInput, fields, h2, p, said, story, words } from "../../builders";

const sentence = "Смотритель маяка поднялся по лестнице и сказал, что «лампа горит ровно».";

/** Ten thousand words: five hundred paragraphs, every tenth one a heading and a quote. */
const long = {
  ...story(
    ...Array.from({ length: 500 }, (_, index) => {
      const text = words(`${index}. ${sentence} ${sentence}`);
      if (index % 10 === 0) return h2(sentence);
      return index % 10 === 5 ? said(text, "Анна Лунь", { role: "смотритель" }) : p(text);
    }),
  ),
  fields: fields({ headline: sentence, language: "ru", publishedAt: "2026-11-26T10:00:00+03:00" }),
};

test.each(storyProfiles)("ten thousand words go out in under 100 ms: %s", (profile) => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    exportStory(profile, exportInput(long));
    return performance.now() - start;
  });
  if (process.env.GALLEY_TIMES) console.log(`${profile}: ${times.map((time) => time.toFixed(1)).join(", ")} ms`);
  expect(Math.min(...times)).toBeLessThan(100);
});
