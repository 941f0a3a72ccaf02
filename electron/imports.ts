import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { storyPhotos } from "../article/export/storyPhotos";
import type { Story } from "../article/story";
import type { Imported } from "./contract";
import type { Dialogs } from "./dialogs";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { shownName } from "./library/media/storeOriginal";
import { attempt, done, ifDiskFails, type Outcome, refused } from "./library/outcome";
import { newId } from "./library/story/readStoryJson";
import { type Photos, partsOf } from "./photos";
import { readImport } from "./readImport";

interface ImportsNeeds {
  readonly library: Library;
  readonly photos: Pick<Photos, "bring">;
  readonly dialogs: Pick<Dialogs, "chooseImports">;
  readonly deskChanged: () => void;
  /** The story that shows what Galley can do. */
  readonly sample: string;
}

type ImportCall = "importFiles" | "importDropped" | "openSample";

const largest = 64 * 1024 * 1024;

/** Stories from files. Photos that lie beside a story.json, in `media` or `photos`, come along; those that another story has, too. */
export function startImports({
  library,
  photos,
  dialogs,
  deskChanged,
  sample,
}: ImportsNeeds): Pick<Answers, ImportCall> {
  const keep = async (story: Story, besides: string | null): Promise<Outcome<string>> => {
    const created = await library.create(story);
    if (created.ok) await bringPhotos(story, besides);
    deskChanged();
    return created;
  };
  const bringPhotos = async (story: Story, besides: string | null) => {
    const assets = new Set(storyPhotos(story).flatMap(({ asset }) => asset ?? []));
    const files = besides === null || assets.size === 0 ? new Map() : await findPhotos(besides, assets);
    for (const asset of assets) {
      const file = files.get(asset);
      if (file) await photos.bring({ story: story.id, fileName: path.basename(file), source: partsOf(file) });
      else await library.media.adopt(story.id, asset);
    }
  };
  const importFile = async (file: string): Promise<Outcome<string>> => {
    const fileName = path.basename(file);
    const read = await attempt(`${shownName(fileName)} could not be read`, () => readSmall(file));
    if (!read.ok) return read;
    if (!read.value) return refused(`${shownName(fileName)} is too large to be a story.`);
    const story = readImport(fileName, read.value, newId);
    return story.ok ? keep(story.value, path.dirname(file)) : story;
  };
  return {
    importFiles: async () => {
      const result: Imported = { ids: [], refused: [] };
      for (const file of await dialogs.chooseImports()) note(result, path.basename(file), await importFile(file));
      return done(result);
    },
    importDropped: async ({ fileName, bytes }) => {
      const result: Imported = { ids: [], refused: [] };
      const story = readImport(fileName, bytes, newId);
      note(result, fileName, story.ok ? await keep(story.value, null) : story);
      return done(result);
    },
    openSample: async () => {
      const outcome = await importFile(sample);
      return outcome.ok ? done({ id: outcome.value }) : outcome;
    },
  };
}

function note(result: Imported, fileName: string, outcome: Outcome<string>): void {
  if (outcome.ok) result.ids.push(outcome.value);
  else result.refused.push({ fileName, sentence: outcome.sentence });
}

async function readSmall(file: string): Promise<Uint8Array | null> {
  const { size } = await stat(file);
  return size > largest ? null : readFile(file);
}

/** The files beside a story that hold the wanted originals, told by their bytes: no name in the story becomes a path. */
async function findPhotos(folder: string, assets: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of ["media", "photos"]) {
    const inside = path.join(folder, name);
    for (const entry of await ifDiskFails(readdir(inside, { withFileTypes: true }), [])) {
      if (!entry.isFile() || found.size === assets.size) continue;
      const file = path.join(inside, entry.name);
      const asset = await ifDiskFails(hashOf(file), "");
      if (assets.has(asset)) found.set(asset, file);
    }
  }
  return found;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of partsOf(file)) hash.update(part);
  return hash.digest("hex");
}
