import type { Person } from "../people";

/** What came of a copy of a story, in sentences that begin after the file's name. */
export const receivedWords = {
  merged: (from: string) => `The changes${from} are in the story. The version before is kept.`,
  same: (from: string) => `The copy${from} holds nothing that is not here already. Nothing was changed.`,
  other: (from: string) =>
    `The copy${from} has the same number as a story here, but grew from another beginning, so the two cannot be merged. Your story stays as it is; the copy is kept as a version of it.`,
  otherAgain: (from: string) => `The copy${from} is kept as a version of your story already. Nothing was changed.`,
  isOpen: "Its story is open just now. Choose File, Merge a Copy… in the story itself.",
} as const;

/** " from Maria Petrova"; empty where nobody says who sent it. */
export function fromPerson(by: Person | null): string {
  return by === null ? "" : ` from ${by.name}`;
}
