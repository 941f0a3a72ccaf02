import { readFile } from "node:fs/promises";
import path from "node:path";
import { idFromBytes, idLength, type NewId } from "../../article/ids";
import type { Story } from "../../article/story";
import { importFile } from "../import/importFile";
import { attempt, done, type Outcome, refused } from "../library/outcome";

interface FileStory {
  readonly story: Story;
  /** How it was read, in sentences. */
  readonly notes: readonly string[];
}

/** The story in a story.json or a plain text, which no library knows of. `what` cannot be done where there is none. */
export async function storyFromFile(file: string, what: string): Promise<Outcome<FileStory>> {
  const read = await attempt(`${file} cannot be read`, () => readFile(file));
  if (!read.ok) return read;
  const imported = importFile(path.basename(file), read.value, countedIds());
  return imported.kind === "refused" ? refused(`${file} cannot be ${what}: ${imported.sentence}`) : done(imported);
}

/** The same ids for the same file, so that what is made of it is equal. */
function countedIds(): NewId {
  let count = 0;
  return () => {
    count += 1;
    const digits = Array.from(
      { length: idLength },
      (_, index) => Math.floor(count / 32 ** (idLength - 1 - index)) % 32,
    );
    return idFromBytes(Uint8Array.from(digits));
  };
}
