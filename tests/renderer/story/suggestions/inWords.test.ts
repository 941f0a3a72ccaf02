import { expect, test } from "vitest";
import type { NodeJson } from "../../../../article/document/nodeJson";
import type { FieldSuggestion } from "../../../../article/suggestions/fieldSuggestion";
import { suggestionsIn } from "../../../../article/suggestions/suggestionsIn";
import { changeInWords, wordsOf } from "../../../../renderer/story/suggestions/inWords";

const by = { id: "person-anna", name: "Anna", initials: "A", colour: "blue" } as const;
const at = "2026-11-27T10:00:00.000Z";

function told(field: FieldSuggestion["field"], before: string, after: string) {
  const suggestion = { kind: "fieldSuggestion", id: "s-1", by, at, field, before, after } as const;
  const pieces = wordsOf({ kind: "field", id: "s-1", by, at, field: suggestion });
  return pieces.map(({ change, text }) => [change, text]);
}

test("a suggested language is told by its name", () => {
  expect(told("language", "", "be")).toEqual([["inserted", "Belarusian"]]);
  expect(told("section", "City", "be")).toEqual([
    ["deleted", "City"],
    ["same", " "],
    ["inserted", "be"],
  ]);
});

test("of a long text field what differs is told, with a few words around", () => {
  const before =
    "On the lake the big lamp went out for good in 1996, so that no keeper had to be paid. Fishermen, an engineer and a pupil brought it back";
  expect(told("standfirst", before, `${before.replace("keeper", "warden")} again`)).toEqual([
    ["same", "… for good in 1996, so that no "],
    ["deleted", "keeper"],
    ["inserted", "warden"],
    ["same", " had to be paid. Fishermen, … and a pupil brought it back"],
    ["inserted", " again"],
  ]);
  expect(told("headline", "Old", "Old news")).toEqual([
    ["same", "Old"],
    ["inserted", " news"],
  ]);
});

test("a photo's credit is told as it was and as it shall be, its picture is not", () => {
  const mark = { id: "00000000000s", by, at };
  const photo: NodeJson = {
    type: "photo",
    $: { credit: "Boris", "was:credit": { ...mark, value: "Anna" }, asset: "b", "was:asset": { ...mark, value: "a" } },
  };
  const [text] = suggestionsIn([photo]);
  if (!text) throw new Error("nothing is suggested");
  const pieces = wordsOf({ kind: "text", id: text.id, by, at, text });
  expect(pieces.map((piece) => [piece.change, piece.text])).toEqual([
    ["deleted", "Anna"],
    ["same", " "],
    ["inserted", "Boris"],
  ]);
});

test("running text is told whole", () => {
  expect(changeInWords(null, " closed ", "open").map(({ text }) => text)).toEqual(["closed", " ", "open"]);
});
