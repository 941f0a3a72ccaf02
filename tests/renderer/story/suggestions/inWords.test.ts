import { expect, test } from "vitest";
import { valueInWords, wordsOf } from "../../../../renderer/story/suggestions/inWords";
import type { Standing } from "../../../../renderer/story/suggestions/standing";

const by = { id: "person-anna", name: "Anna", initials: "A", colour: "blue" } as const;
const at = "2026-11-27T10:00:00.000Z";

test("a suggested language is told by its name", () => {
  const field = { kind: "fieldSuggestion", id: "s-1", by, at, field: "language", before: "", after: "be" } as const;
  const standing: Standing = { kind: "field", id: "s-1", by, at, field };
  expect(wordsOf(standing)).toEqual({ removed: "", inserted: "Belarusian" });
  expect(valueInWords("headline", " be ")).toBe("be");
});
