import { expect, test } from "vitest";
import { exportStory } from "../../../../article/export/exportStory";
import { importMarkdown } from "../../../../article/import/markdown/importMarkdown";
import { countedIds, exportInput } from "../../../builders";
import { keepsTo } from "../../../keepsTo";
import { tenThousandWords } from "../../../tenThousandWords";
import { textOf } from "../../export/textOf";

test("ten thousand words of Markdown are read in less than a second", () => {
  const text = textOf(exportStory("markdown", exportInput(tenThousandWords)));
  expect(keepsTo(1000, "10,000 words read from Markdown", () => importMarkdown(text, countedIds()))).toBe(true);
});
