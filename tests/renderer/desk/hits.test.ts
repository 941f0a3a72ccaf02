import { describe, expect, it } from "vitest";
import { withHits } from "../../../renderer/desk/hits";

/** The headline with its hits in brackets. */
function marked(headline: string, query: string): string {
  return withHits(headline, query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");
}

describe("hits in a headline", () => {
  it("are marked wherever a word of the query stands", () => {
    expect(marked("Понтонный мост откроют", "мост понтон")).toBe("[Понтон]ный [мост] откроют");
  });

  it("are found without regard to capitals and ё", () => {
    expect(marked("Ёлка и ель", "елка")).toBe("[Ёлка] и ель");
    expect(marked("Елка и ель", "ЁЛКА")).toBe("[Елка] и ель");
  });

  it("of a longer word win over those of a shorter one that starts alike", () => {
    expect(marked("Мостовая и мост", "мост мостовая")).toBe("[Мостовая] и [мост]");
  });

  it("are the very characters of the query, also those with a meaning in patterns", () => {
    expect(marked("Сколько стоит (1.5 ₽)? 105", "(1.5")).toBe("Сколько стоит [(1.5] ₽)? 105");
    for (const query of ["[", "\\", "a-b", "$&", "*", "|", "{2}", "/"]) {
      expect(marked(`x${query}y`, query)).toBe(`x[${query}]y`);
    }
  });

  it("are none without a query, and the text is whole whatever is asked", () => {
    expect(withHits("Мост", "  ")).toEqual([{ text: "Мост", hit: false, at: 0 }]);
    expect(withHits("Мост", "о с")).toEqual([
      { text: "М", hit: false, at: 0 },
      { text: "о", hit: true, at: 1 },
      { text: "с", hit: true, at: 2 },
      { text: "т", hit: false, at: 3 },
    ]);
  });
});
