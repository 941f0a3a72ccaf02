import { readFile } from "node:fs/promises";
import path from "node:path";
import { idFromBytes, idLength, isId, type NewId } from "../../article/ids";
import type { Publication } from "../../article/publication/publication";
import type { Story } from "../../article/story";
import { canBeImported } from "../import/endings";
import { readImport } from "../import/readImport";
import { attempt, done, type Outcome, refused } from "../library/outcome";
import type { StoryCommand } from "./command";
import { findPublication } from "./findPublication";
import type { Surroundings } from "./surroundings";

/** What the word on the command line means; a file name wins, so that no file can be hidden by an id. */
export type StorySource =
  | { readonly kind: "id"; readonly id: string }
  /** Absolute: a story.json, whose photos are in media/ beside it, or another file that can be imported. No library knows of it. */
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "neither"; readonly sentence: string };

export function storySource({ source }: StoryCommand, { workingFolder }: Surroundings): StorySource {
  if (canBeImported(source)) return { kind: "file", file: path.resolve(workingFolder, source) };
  if (isId(source)) return { kind: "id", id: source };
  return {
    kind: "neither",
    sentence: `"${source}" is neither the id of a story nor a .json, .txt, .md or .html file.`,
  };
}

/** Refused in a sentence where the name is of none, or the file is no publication. */
export function publicationFor(command: StoryCommand, surroundings: Surroundings): Promise<Outcome<Publication>> {
  const { workingFolder } = surroundings;
  const settings = command.userData === null ? surroundings.settings : path.resolve(workingFolder, command.userData);
  return findPublication({ named: command.publication, workingFolder, settings });
}

interface FileStory {
  readonly story: Story;
  /** How it was read, in sentences. */
  readonly notes: readonly string[];
}

/** The story in a file; where it is none, it cannot be `action`. */
export async function storyFromFile(file: string, action: string): Promise<Outcome<FileStory>> {
  const read = await attempt(`${file} cannot be read`, () => readFile(file));
  if (!read.ok) return read;
  const imported = await readImport(path.basename(file), read.value, countedIds());
  return imported.kind === "refused" ? refused(`${file} cannot be ${action}: ${imported.sentence}`) : done(imported);
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
