import { expect, test } from "vitest";
import { readCopied } from "../../../../article/import/html/copiedHtml";
import { parsePage } from "../../../../article/import/html/parsePage";
import { countedIds } from "../../../builders";
import { bullet, wordEnd, wordHead } from "./wordPage";

test("half a megabyte is read in well under a second", () => {
  const line = `<p class=MsoNormal>Слово <b>жирное</b> и <a href="https://example.org/?utm_source=a">ссылка</a>.<o:p></o:p></p>`;
  const html = `${wordHead}${`${line}${bullet(1, "·", "пункт")}${bullet(2, "o", "ниже")}`.repeat(700)}${wordEnd}`;
  expect(html.length).toBeGreaterThan(500_000);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(readCopied(html, countedIds(), parsePage).blocks.length).toBe(1400);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(800);
});
