import { expect, test } from "vitest";
import { type Anchor, blockAnchor, fieldAnchor, wholeStory } from "../../../article/comments/anchor";
import type { JsonObject } from "../../../article/json";
import { preflight } from "../../../article/preflight/preflight";
import { idNumber, p } from "../../builders";
import { checked, context, foundBy, saidBy } from "./context";

const by = { id: idNumber(1), name: "Secret Person", initials: "SP", colour: "blue" };
const at = "2026-11-14T12:06:00+03:00";

function thread(id: string, about: Anchor, ...states: readonly string[]): JsonObject {
  const verdicts = states.map((kind, n) => [`${id}/state/${n}`, { kind, by, at: `2026-11-15T1${n}:00:00+03:00` }]);
  return {
    [id]: { kind: "thread", about: { ...about }, at },
    [`${id}/1`]: { kind: "comment", by, at, text: "A secret remark" },
    ...Object.fromEntries(verdicts),
  };
}

const { body, fields, ...rest } = checked("en", p("The bridge was closed at noon, they said."), p("It opened again."));
const [first, second] = body;
const on = (start: number, end: number) => {
  return blockAnchor(body, { block: first?.id ?? "", offset: start }, { block: first?.id ?? "", offset: end });
};
const talked = (...threads: readonly JsonObject[]) => ({
  ...rest,
  body,
  fields,
  threads: Object.assign({}, ...threads),
});

test("a comment that nobody resolved is found at its words, in the text or in a field", () => {
  const inHeadline = fieldAnchor("headline", fields.headline, 2, 10);
  const talk = talked(thread("b", on(4, 10)), thread("a", on(21, 29)), thread("c", inHeadline));
  expect(foundBy("openComments", talk)).toEqual(["headline", "bridge", "at noon"]);
  expect(saidBy("openComments", talk)[0]).toBe("A comment is not resolved.");
});

test("one that was resolved is found no more, until it is reopened", () => {
  expect(foundBy("openComments", talked(thread("a", on(4, 10), "resolved")))).toEqual([]);
  expect(foundBy("openComments", talked(thread("a", on(4, 10), "resolved", "reopened")))).toEqual(["bridge"]);
});

test("of one whose words are gone it says so; that and one about the story lie with the story as a whole", () => {
  const gone = { ...talked(thread("a", on(4, 10)), thread("b", wholeStory)), body: second ? [second] : [] };
  expect(foundBy("openComments", gone)).toEqual(["story", "story"]);
  expect(saidBy("openComments", gone)).toEqual([
    "A comment is not resolved.",
    "A comment is not resolved; the words it was about are gone.",
  ]);
});

test("it blocks, and a publication may leave it out; what was said and by whom is in no sentence", () => {
  const talk = talked(thread("a", on(4, 10)));
  const findings = preflight(talk, context).filter(({ check }) => check === "openComments");
  expect(findings.map(({ level }) => level)).toEqual(["blocks"]);
  expect(JSON.stringify(findings)).not.toMatch(/secret/i);
  const publication = { ...context.publication, checks: { openComments: "off" as const } };
  expect(saidBy("openComments", talk, { publication })).toEqual([]);
});
