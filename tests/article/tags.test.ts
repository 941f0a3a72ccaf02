import { describe, expect, it } from "vitest";
import { tagLine, tagsIn } from "../../article/tags";

describe("tags in a line", () => {
  it("are parted by commas, trimmed, and each there once", () => {
    expect(tagsIn(" библиотеки,транспорт ,, Малые   Кочки, транспорт,")).toEqual([
      "библиотеки",
      "транспорт",
      "Малые Кочки",
    ]);
    expect(tagsIn(" , ")).toEqual([]);
  });

  it("come back from the line they make", () => {
    const tags = ["библиотеки", "Малые Кочки"];
    expect(tagsIn(tagLine(tags))).toEqual(tags);
  });
});
