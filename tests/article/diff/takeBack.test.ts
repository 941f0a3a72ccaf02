import fc from "fast-check";
import { expect, test } from "vitest";
import { difference } from "../../../article/diff/difference";
import { takeBack } from "../../../article/diff/takeBack";
import type { Story } from "../../../article/story";
import { arbitraryStory } from "../../arbitraries";
import { fields, h2, idNumber, p, story } from "../../builders";

const anotherId = (id: string) => id.replace(/^0/, "9");

/** A story, and what became of it: blocks changed, went, came, moved, some under new ids. */
const twoVersions = fc.tuple(arbitraryStory(), arbitraryStory(), fc.boolean()).chain(([then, other, isPasted]) => {
  const body = then.body.map((block, index) => (index % 3 === 0 ? (other.body[index] ?? block) : block));
  const renamed = isPasted
    ? body.map((block) => (block.kind === "unknown" ? block : { ...block, id: anotherId(block.id) }))
    : body;
  return fc.shuffledSubarray(renamed).map((mixed): [Story, Story] => [then, { ...other, body: mixed }]);
});

const withoutIds = (body: readonly { readonly id: string }[]) =>
  body.map(({ id: _, ...block }) =>
    "raw" in block && typeof block.raw === "object" ? { ...block, raw: { ...block.raw, id: "" } } : block,
  );

test("taking everything back gives what was then: every block in its place, every field", () => {
  fc.assert(
    fc.property(twoVersions, ([then, now]) => {
      const back = takeBack(then, now, { kind: "all" });
      expect(withoutIds(back.body)).toEqual(withoutIds(then.body));
      expect({ ...back.fields, rest: null }).toEqual({ ...then.fields, rest: null });
      expect([back.id, back.status, back.threads]).toEqual([now.id, now.status, now.threads]);
    }),
  );
}, 60_000);

test("taking back one block after the other ends where taking back all does", () => {
  fc.assert(
    fc.property(twoVersions, ([then, now]) => {
      let back = now;
      for (let left = 50; left > 0; left -= 1) {
        const change = difference(then, back).blocks.find(({ kind }) => kind !== "same");
        if (!change) break;
        back = takeBack(then, back, {
          kind: "block",
          id: change.kind === "changed" ? change.after.id : change.block.id,
        });
      }
      expect(withoutIds(back.body)).toEqual(withoutIds(then.body));
    }),
  );
}, 60_000);

test("one block comes back, and the others stay as they are now", () => {
  const then = story(p("First"), h2("Title"), p("Went away"), p("Last"));
  const [first, title, , last] = then.body;
  if (!first || !title || !last) throw new Error("There are four blocks.");
  const now = {
    ...then,
    body: [{ ...p("First, changed"), id: first.id }, title, { ...p("Came"), id: idNumber(77) }, last],
  };
  const firstBack = takeBack(then, now, { kind: "block", id: first.id });
  expect(firstBack.body).toEqual([first, ...now.body.slice(1)]);
  const gone = takeBack(then, now, { kind: "block", id: then.body[2]?.id ?? "" });
  expect(gone.body.map(({ id }) => id)).toEqual([first.id, title.id, then.body[2]?.id, idNumber(77), last.id]);
  const without = takeBack(then, now, { kind: "block", id: idNumber(77) });
  expect(without.body).toEqual([now.body[0], title, last]);
}, 60_000);

test("one field comes back, and no other", () => {
  const then = { ...story(p("Text")), fields: fields({ headline: "Then", section: "City", tags: ["a"] }) };
  const now = { ...story(p("Text, changed")), fields: fields({ headline: "Now", section: "World" }) };
  expect(takeBack(then, now, { kind: "field", name: "section" })).toEqual({
    ...now,
    fields: { ...now.fields, section: "City" },
  });
  expect(takeBack(then, now, { kind: "field", name: "tags" })).toEqual({
    ...now,
    fields: { ...now.fields, tags: ["a"] },
  });
}, 60_000);
