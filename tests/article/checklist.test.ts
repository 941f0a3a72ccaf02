import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { checklistIn, tickJson, tickKey } from "../../article/checklist";
import { rootsOf } from "../../article/document/layout";
import { readDocument } from "../../article/document/readDocument";
import type { JsonObject } from "../../article/json";
import type { Person } from "../../article/people";
import { idNumber } from "../builders";

const ada: Person = { id: idNumber(1), name: "Ada", initials: "A", colour: "teal" };
const ida: Person = { ...ada, id: idNumber(2), name: "Ida" };
const at = "2026-11-26T12:00+03:00";
const lines = ["Names spelled", "Photo cleared", "Lawyer asked"];

test("a line that was ticked off says by whom and when; the others are open", () => {
  const judgements = { [tickKey("Photo cleared")]: tickJson({ by: ada, at }) };
  expect(checklistIn(lines, judgements)).toEqual([
    { words: "Names spelled", ticked: null },
    { words: "Photo cleared", ticked: { by: ada, at } },
    { words: "Lawyer asked", ticked: null },
  ]);
});

test("a line that was opened again is open, and so is one whose tick cannot be read", () => {
  const strange: JsonObject = {
    [tickKey("Names spelled")]: tickJson(null),
    [tickKey("Photo cleared")]: { kind: "tick", by: { name: 7 }, at },
    [tickKey("Lawyer asked")]: "yes",
  };
  expect(checklistIn(lines, strange).map(({ ticked }) => ticked)).toEqual([null, null, null]);
});

test("what two people tick off in two copies is all ticked off when the copies come together, in either order", () => {
  const choice = fc.subarray(lines);
  fc.assert(
    fc.property(choice, choice, (here, there) => {
      const [one, other] = [ticked(here, ada, 1), ticked(there, ida, 2)];
      const merged = [[one, other] as const, [other, one] as const].map((updates) => {
        const doc = new Y.Doc();
        for (const update of updates) Y.applyUpdate(doc, update);
        return checklistIn(lines, readDocument(doc).judgements);
      });
      expect(merged[0]).toEqual(merged[1]);
      const done = merged[0]?.filter((line) => line.ticked !== null).map(({ words }) => words);
      expect(done).toEqual(lines.filter((line) => here.includes(line) || there.includes(line)));
    }),
  );
});

function ticked(done: readonly string[], by: Person, client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  for (const line of done) rootsOf(doc).judgements.set(tickKey(line), tickJson({ by, at }));
  return Y.encodeStateAsUpdate(doc);
}
