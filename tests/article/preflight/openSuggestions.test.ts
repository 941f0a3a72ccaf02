import { expect, test } from "vitest";
import { blockNode } from "../../../article/document/blockNodes";
import type { NodeJson } from "../../../article/document/nodeJson";
import type { JsonObject } from "../../../article/json";
import { acceptedBlocks, readEntry, suggestedParts } from "../../../article/suggestions/bodyEntries";
import { fieldSuggestionKey } from "../../../article/suggestions/fieldSuggestion";
import { withState } from "../../../article/suggestions/mark";
import { idNumber, p } from "../../builders";
import { checked, foundBy, saidBy } from "./context";

const by = { id: idNumber(1), name: "Anna", initials: "A", colour: "blue" };
const suggestion = { id: idNumber(2), by, at: "2026-11-26T12:06:00+03:00" };
const { body, fields, threads, ...rest } = checked("en", p("The bridge was closed."), p("It opened again."));

/** The story, where somebody suggests that the second paragraph's words shall go. */
function withDeleted(): Parameters<typeof foundBy>[1] {
  const [first, second] = body.map(blockNode) as [NodeJson, NodeJson];
  const children = second.children?.map((node) => withState(node, { deleted: suggestion }));
  const entries = [first, { ...second, children: children ?? [] }].map(readEntry);
  return { ...rest, fields, threads, body: acceptedBlocks(entries), suggested: suggestedParts(entries) };
}

test("a suggestion that nobody decided about stops the story", () => {
  expect(saidBy("openSuggestions", withDeleted())).toEqual(["A suggested change is neither accepted nor rejected."]);
  expect(saidBy("openSuggestions", { ...rest, fields, threads, body })).toEqual([]);
});

test("so does one about a field", () => {
  const entry: JsonObject = { kind: "fieldSuggestion", ...suggestion, field: "headline", before: "Old", after: "New" };
  const about = { ...threads, [fieldSuggestionKey("headline", by)]: entry };
  expect(foundBy("openSuggestions", { ...rest, fields, body, threads: about })).toEqual(["headline"]);
});
