import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { blockLines } from "../../../article/blockLines";
import type { Block } from "../../../article/blocks/block";
import { blockNode } from "../../../article/document/blockNodes";
import { writeTree } from "../../../article/document/bodyTree";
import { rootsOf } from "../../../article/document/layout";
import { type CopyMerge, mergeCopy } from "../../../article/document/mergeCopy";
import { plantStory } from "../../../article/document/plantStory";
import { readDocument } from "../../../article/document/readDocument";
import type { Person } from "../../../article/people";
import type { Story } from "../../../article/story";
import { suggestionsIn } from "../../../article/suggestions/suggestionsIn";
import { countedIds, fields, idNumber, p, story } from "../../builders";

const runs = Number(process.env.GALLEY_RUNS ?? 200);
const newId = countedIds(7000);
const base = planted({
  ...story(p("The harbour was quiet."), p("Two boats came in."), p("Nobody counted them."), p("The wind turned.")),
  fields: fields({ headline: "Harbour", standfirst: "A night", tags: ["sea"] }),
  threads: { one: { kind: "thread", at: "2026-01-01" } },
});

function planted(one: Story): Uint8Array {
  return plantStory(one, () => new Uint8Array(32).fill(7)).update;
}

/** A person's copy: what they do to the document, and its whole state afterwards. */
function copyOf(state: Uint8Array, client: number, edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  doc.clientID = client;
  doc.transact(() => edit(doc));
  return Y.encodeStateAsUpdate(doc);
}

function storyIn(...updates: readonly (Uint8Array | null)[]): Story {
  const doc = new Y.Doc();
  for (const update of updates) if (update) Y.applyUpdate(doc, update);
  return readDocument(doc);
}

const merged = (ours: Uint8Array, theirs: Uint8Array) => storyIn(ours, mergeCopy(ours, theirs).update);
const lines = (of: Story) => of.body.map((block) => blockLines(block).join(" "));

/** The block as it stands in the shared body. */
function textAt(doc: Y.Doc, place: number): Y.XmlText {
  const found = (rootsOf(doc).body.toDelta() as { insert: unknown }[])[place]?.insert;
  if (!(found instanceof Y.XmlText)) throw new Error(`There is no text at ${place}.`);
  return found;
}

const write = (place: number, at: number, words: string) => (doc: Y.Doc) => textAt(doc, place).insert(at, words);
const remove = (place: number) => (doc: Y.Doc) => rootsOf(doc).body.delete(place, 1);
/** As the editor moves a block: away here, and anew there. */
const move = (from: number, to: number) => (doc: Y.Doc) => {
  const block: Block | undefined = readDocument(doc).body[from];
  if (!block) throw new Error(`There is no block at ${from}.`);
  rootsOf(doc).body.delete(from, 1);
  writeTree(rootsOf(doc).body, [blockNode(block)], to);
};

test("what both wrote in one paragraph stands there, and the same copy again holds nothing new", () => {
  const ours = copyOf(base, 1, write(0, 4, " old"));
  const theirs = copyOf(base, 2, write(0, 22, " Still."));
  const merge = mergeCopy(ours, theirs);
  const both = copyOf(ours, 1, (doc) => Y.applyUpdate(doc, merge.update ?? new Uint8Array()));
  expect(lines(storyIn(both))[0]).toBe("The old harbour was quiet Still..");
  expect(mergeCopy(both, theirs)).toEqual<CopyMerge>({ update: null, rescued: [], contested: [] });
  expect(mergeCopy(both, ours).update).toBeNull();
});

test("a paragraph that one deleted and the other went on writing in comes back below its neighbour, either way round", () => {
  const writer = copyOf(base, 1, write(1, 4, " small"));
  const deleter = copyOf(base, 2, (doc) => {
    remove(1)(doc);
    remove(0)(doc);
  });
  const expected = ["Two small boats came in.", "Nobody counted them.", "The wind turned."];
  expect(lines(merged(writer, deleter))).toEqual(expected);
  expect(lines(merged(deleter, writer))).toEqual(expected);
  const again = copyOf(base, 2, remove(1));
  expect(lines(merged(writer, again))[1]).toBe("Two small boats came in.");
  expect(mergeCopy(writer, again).rescued.map(({ kind }) => kind)).toEqual(["broughtBack"]);
});

test("a paragraph that one deleted and the other left alone, or only shortened, stays deleted", () => {
  const deleter = copyOf(base, 2, remove(1));
  const shortener = copyOf(base, 1, (doc) => textAt(doc, 1).delete(1, 4));
  expect(lines(merged(base, deleter))).toHaveLength(3);
  expect(lines(merged(shortener, deleter))).toHaveLength(3);
});

test("a paragraph that one moved and the other wrote in stands at its new place with the new words", () => {
  const mover = copyOf(base, 1, move(0, 3));
  const writer = copyOf(base, 2, write(0, 4, " old"));
  for (const [ours, theirs] of [
    [mover, writer],
    [writer, mover],
  ] as const) {
    const merge = mergeCopy(ours, theirs);
    expect(merge.rescued.map(({ kind }) => kind)).toEqual(["followed"]);
    expect(lines(storyIn(ours, merge.update))).toEqual([
      "Two boats came in.",
      "Nobody counted them.",
      "The wind turned.",
      "The old harbour was quiet.",
    ]);
  }
});

test("a paragraph that one moved and changed and the other wrote in stands twice, with a block id each", () => {
  const mover = copyOf(base, 1, (doc) => {
    move(0, 3)(doc);
    write(3, 4, " grey")(doc);
  });
  const writer = copyOf(base, 2, write(0, 4, " old"));
  const together = merged(mover, writer);
  expect(lines(together).slice(3)).toEqual(["The grey harbour was quiet.", "The old harbour was quiet."]);
  expect(new Set(together.body.map(({ id }) => id)).size).toBe(5);
});

test("two who moved the same paragraph have it once", () => {
  const ours = copyOf(base, 1, move(0, 3));
  const theirs = copyOf(base, 2, move(0, 2));
  expect(lines(merged(ours, theirs)).filter((line) => line === "The harbour was quiet.")).toHaveLength(1);
  expect(merged(ours, theirs)).toEqual(merged(theirs, ours));
});

test("two who each got a paragraph back have it once when they hear of each other", () => {
  const writer = copyOf(base, 1, write(1, 4, " small"));
  const deleter = copyOf(base, 2, remove(1));
  const here = copyOf(writer, 3, (doc) => Y.applyUpdate(doc, mergeCopy(writer, deleter).update ?? base));
  const there = copyOf(deleter, 4, (doc) => Y.applyUpdate(doc, mergeCopy(deleter, writer).update ?? base));
  expect(lines(merged(here, there))).toEqual(lines(storyIn(here)));
  expect(merged(here, there)).toEqual(merged(there, here));
});

const anna: Person = { id: idNumber(1), name: "Anna", initials: "A", colour: "teal" };
const boris: Person = { id: idNumber(2), name: "Boris", initials: "B", colour: "plum" };
const replace = (place: number, at: number, length: number, words: string) => (doc: Y.Doc) => {
  textAt(doc, place).delete(at, length);
  textAt(doc, place).insert(at, words);
};

/** What somebody suggests in the merged story, as `struck -> standing by whom`. */
function suggested(of: Story): readonly string[] {
  const nodes = (of.suggested ?? []).flatMap((part) => part.nodes);
  return suggestionsIn(nodes).map(({ removed, inserted, by }) => `${removed} -> ${inserted} by ${by?.name}`);
}

test("both versions of a sentence that both changed stand as a suggestion to choose from; the sentences beside it are as each left them", () => {
  const one = planted(story(p("It was cold. The harbour was quiet on Monday. Boats came.")));
  const ours = copyOf(one, 1, replace(0, 39, 6, "Tuesday"));
  const theirs = copyOf(one, 2, (doc) => {
    replace(0, 39, 6, "Friday")(doc);
    write(0, 1, "Then, ")(doc);
  });
  const merge = mergeCopy(ours, theirs, { ours: anna, theirs: boris });
  expect(merge.contested).toHaveLength(1);
  const together = storyIn(ours, merge.update);
  expect(lines(together)).toEqual(["Then, It was cold. The harbour was quiet on Friday. Boats came."]);
  expect(suggested(together)).toEqual([
    " The harbour was quiet on Tuesday. ->  The harbour was quiet on Friday. by Boris",
  ]);
  const otherWay = mergeCopy(theirs, ours, { ours: boris, theirs: anna });
  expect(storyIn(theirs, otherWay.update)).toEqual(together);
  expect(storyIn(ours, merge.update, theirs, otherWay.update)).toEqual(together);
  const both = copyOf(ours, 3, (doc) => Y.applyUpdate(doc, merge.update ?? one));
  expect(mergeCopy(both, theirs, { ours: anna, theirs: boris }).update).toBeNull();
});

test("a sentence that one took out and the other went on writing in comes back as a suggestion", () => {
  const one = planted(story(p("It was cold. Boats came.")));
  const ours = copyOf(one, 1, (doc) => textAt(doc, 0).delete(1, 12));
  const theirs = copyOf(one, 2, replace(0, 8, 4, "icy"));
  const together = storyIn(ours, mergeCopy(ours, theirs, { ours: anna, theirs: boris }).update);
  expect(suggested(together)).toEqual([" -> It was icy. by Boris"]);
});

test("a paragraph that comes back is a suggestion of whoever wrote in it, and both sides have it once", () => {
  const writer = copyOf(base, 1, write(1, 4, " small"));
  const deleter = copyOf(base, 2, remove(1));
  const one = mergeCopy(writer, deleter, { ours: anna, theirs: boris });
  const other = mergeCopy(deleter, writer, { ours: boris, theirs: anna });
  expect(suggested(storyIn(writer, one.update))).toEqual([" -> \nTwo small boats came in. by Anna"]);
  expect(storyIn(writer, one.update, deleter, other.update)).toEqual(storyIn(writer, one.update));
});

interface Edit {
  readonly kind: "words" | "cut" | "field" | "comment" | "remove" | "add" | "move";
  readonly place: number;
  readonly at: number;
}

const arbitraryEdits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom("words", "words", "words", "cut", "field", "comment", "remove", "add", "move"),
    place: fc.nat(20),
    at: fc.nat(40),
  }),
  { maxLength: 6 },
);

/** Does them one after the other; every word it writes is `<name><number>` and stands nowhere else. */
function edited(state: Uint8Array, client: number, name: string, edits: readonly Edit[]): Uint8Array {
  return copyOf(state, client, (doc) => {
    for (const [number, edit] of edits.entries()) perform(doc, edit, `${name}${number}`);
  });
}

function perform(doc: Y.Doc, { kind, place, at }: Edit, word: string): void {
  const roots = rootsOf(doc);
  const count = readDocument(doc).body.length;
  const here = count === 0 ? -1 : place % count;
  const text = here < 0 ? null : textAt(doc, here);
  if (kind === "field") roots.prose.headline.insert(at % (roots.prose.headline.length + 1), ` ${word} `);
  else if (kind === "comment") roots.threads.set(`one/${word}`, { kind: "comment", text: word });
  else if (kind === "add") writeTree(roots.body, [blockNode({ ...p(word), id: newId() })], here + 1);
  else if (text && kind === "words") text.insert(1 + (at % text.length), ` ${word} `);
  else if (text && kind === "cut" && text.length > 6) text.delete(1 + (at % (text.length - 4)), 3);
  else if (text && kind === "remove") remove(here)(doc);
  else if (text && kind === "move") move(here, Math.min(here, count - 1))(doc);
}

const wordsOf = (of: Story) => [...lines(of), of.fields.headline].join(" ").match(/[ab]\d+/g) ?? [];

test("merging with what it grew from changes nothing", () => {
  fc.assert(
    fc.property(arbitraryEdits, (edits) => {
      const ours = edited(base, 1, "a", edits);
      expect(mergeCopy(ours, base)).toEqual({ update: null, rescued: [], contested: [] });
      expect(merged(base, ours)).toEqual(storyIn(ours));
    }),
    { numRuns: runs },
  );
});

test("every word that either wrote, and did not take away again, is there; every comment too", () => {
  fc.assert(
    fc.property(arbitraryEdits, arbitraryEdits, (one, other) => {
      const [ours, theirs] = [edited(base, 1, "a", one), edited(base, 2, "b", other)];
      const [here, there] = [merged(ours, theirs), merged(theirs, ours)];
      const written = [...wordsOf(storyIn(ours)), ...wordsOf(storyIn(theirs))];
      const cuts = [...one, ...other].some(({ kind }) => kind === "cut");
      for (const together of [here, there]) {
        if (!cuts) expect(wordsOf(together)).toEqual(expect.arrayContaining(written));
        expect(Object.keys(together.threads)).toEqual(
          expect.arrayContaining([...Object.keys(storyIn(ours).threads), ...Object.keys(storyIn(theirs).threads)]),
        );
      }
      expect([...wordsOf(here)].sort()).toEqual([...wordsOf(there)].sort());
    }),
    { numRuns: runs },
  );
});

const apart = arbitraryEdits.map((edits) =>
  edits.filter(({ kind }) => kind === "words" || kind === "add" || kind === "field" || kind === "comment"),
);

test("where nobody takes anything away, the order does not matter and every word stands exactly once", () => {
  fc.assert(
    fc.property(apart, apart, apart, (one, other, third) => {
      const copies = [edited(base, 1, "a", one), edited(base, 2, "b", other), edited(base, 3, "c", third)] as const;
      const [a, b, c] = copies;
      const inOrder = storyIn(a, mergeCopy(a, b).update, mergeCopy(a, c).update);
      const otherWay = storyIn(c, mergeCopy(c, b).update, mergeCopy(c, a).update);
      expect(inOrder).toEqual(otherWay);
      expect(merged(a, b)).toEqual(merged(b, a));
      const words = wordsOf(merged(a, b));
      expect(new Set(words).size).toBe(words.length);
      expect([...words].sort()).toEqual([...wordsOf(storyIn(a)), ...wordsOf(storyIn(b))].sort());
    }),
    { numRuns: runs },
  );
});

test("ids in the bodies of these stories are the builders'", () => {
  expect(storyIn(base).body.map(({ id }) => id)).toEqual([1, 2, 3, 4].map(idNumber));
});
