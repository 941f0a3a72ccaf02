import { expect, test } from "vitest";
import { type Edit, type StepState, startsNewStep } from "../../../renderer/editor/shared/undoSteps";

const letter: Edit = { place: "a", kind: "insert", characters: 1, endsWord: false };
const space: Edit = { ...letter, endsWord: true };

/** Which of these edits begin a step, each given with the moment it was made, in milliseconds. */
function beginnings(edits: readonly (readonly [Edit, number])[]): readonly boolean[] {
  let state: StepState | null = null;
  return edits.map(([edit, at]) => {
    const verdict = startsNewStep(state, edit, at);
    state = verdict.state;
    return verdict.isNew;
  });
}

test("letters typed one after another are one step", () => {
  expect(
    beginnings([
      [letter, 0],
      [letter, 200],
      [space, 400],
      [letter, 600],
    ]),
  ).toEqual([true, false, false, false]);
});

test("a second without typing ends a step", () => {
  expect(
    beginnings([
      [letter, 0],
      [letter, 1000],
      [letter, 2001],
    ]),
  ).toEqual([true, false, true]);
});

test("after thirty characters a step ends at the next end of a word, not within it", () => {
  const typed = Array.from({ length: 34 }, (_, index) => [letter, index * 100] as const);
  const edits = [...typed, [space, 3400], [letter, 3500]] as const;
  expect(beginnings(edits).flatMap((isNew, index) => (isNew ? [index] : []))).toEqual([0, 35]);
});

test("after five seconds a step ends at a word's end, though typing never paused", () => {
  const pasteOfNothing = { ...letter, characters: 0 };
  const edits = Array.from(
    { length: 12 },
    (_, index) => [index === 10 ? { ...space, characters: 0 } : pasteOfNothing, index * 550] as const,
  );
  expect(beginnings(edits).flatMap((isNew, index) => (isNew ? [index] : []))).toEqual([0, 11]);
});

test("another place and another kind of edit begin a step; what is no typing is always one of its own", () => {
  const elsewhere: Edit = { ...letter, place: "b" };
  const deletion: Edit = { ...letter, kind: "delete" };
  const command: Edit = { place: null, kind: "other", characters: 0, endsWord: false };
  expect(
    beginnings([
      [letter, 0],
      [elsewhere, 10],
      [deletion, 20],
      [command, 30],
      [command, 40],
      [letter, 50],
    ]),
  ).toEqual([true, true, true, true, true, true]);
});

test("what is typed over a selection is one step, from the first letter on", () => {
  const over: Edit = { ...letter, kind: "replace" };
  expect(
    beginnings([
      [letter, 0],
      [over, 100],
      [letter, 200],
      [letter, 300],
      [over, 400],
    ]),
  ).toEqual([true, true, false, false, true]);
});
