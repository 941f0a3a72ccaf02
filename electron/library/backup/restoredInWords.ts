import { type Ending, endings, type Restored } from "./restore";

/** What a restoring did, in numbers and sentences, the most welcome first. */
export function restoredInWords({ counts }: Restored): readonly string[] {
  return endings.flatMap((ending) => (counts[ending] > 0 ? says[ending](counts[ending]) : []));
}

const says: Readonly<Record<Ending, (count: number) => string>> = {
  cameBack: (count) => `${stories(count)} came back.`,
  replaced: (count) =>
    `${stories(count)} that could not be read came back; the damaged files are kept in the library's folder .quarantine.`,
  differs: (count) =>
    count === 1
      ? "One story differs from the backup; the backup's text is kept as a version in its History, named From a backup."
      : `${stories(count)} differ from the backup; the backup's text is kept as a version in the History of each, named From a backup.`,
  same: (count) => `${stories(count)} ${count === 1 ? "was" : "were"} the same.`,
  inTrash: (count) => `${stories(count)} ${count === 1 ? "is" : "are"} in the trash, and stayed there.`,
};

function stories(count: number): string {
  return count === 1 ? "One story" : `${count.toLocaleString("en-GB")} stories`;
}
