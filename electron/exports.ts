import { readFile } from "node:fs/promises";
import { wantedRenditions } from "../article/export/rendition";
import { storyPhotos } from "../article/export/storyPhotos";
import { isBlank } from "../article/html/escape";
import type { Publication } from "../article/publication/publication";
import { publicationNamed } from "../article/publication/publicationNamed";
import type { CallInput, Exported } from "./contract";
import type { Dialogs } from "./dialogs";
import { exportFromLibrary, type PrintPage } from "./export/exportFromLibrary";
import { findingsFor, whatBlocks } from "./export/findingsFor";
import { findStoryMedia } from "./export/storyMedia";
import type { Answers } from "./ipc";
import { realDisk } from "./library/disk/disk";
import type { Library } from "./library/library";
import { done, refused } from "./library/outcome";
import type { Photos } from "./photos";
import type { Settings } from "./settings";
import type { GalleyWindow } from "./window";

interface ExportsNeeds {
  readonly library: Library;
  readonly settings: Pick<Settings, "get">;
  readonly photos: Pick<Photos, "remake">;
  readonly dialogs: Pick<Dialogs, "chooseExportFolder">;
  readonly send: GalleyWindow["send"];
  /** Shows a folder; gives the reason where it cannot. */
  readonly openFolder: (folder: string) => Promise<string>;
  readonly print: PrintPage;
  readonly now: () => Date;
  /** The file with the exported page's own look. */
  readonly stylesheet: string;
}

/** Stories into folders, ready to publish. Only folders that were exported to are shown. */
export function startExports(needs: ExportsNeeds): Pick<Answers, "exportStory" | "cancelExport" | "showFolder"> {
  const written = new Set<string>();
  /** Where an export stopped at a foreign file: replacing it after all does not ask for the folder again. */
  const stopped = new Map<string, string>();
  const running = new Map<string, AbortController>();
  return {
    exportStory: async (asked) => {
      const { id, profile, force } = asked;
      if (running.has(id)) return refused("This story is being exported already.");
      const cancel = new AbortController();
      running.set(id, cancel);
      try {
        const sentences = await sentencesAgainst(needs, asked);
        if (sentences.length > 0) return done({ kind: "blocked", sentences });
        const chosen = force ? stopped.get(`${id} ${profile}`) : undefined;
        const folder = chosen ?? (await needs.dialogs.chooseExportFolder());
        if (folder === null) return done({ kind: "cancelled" });
        const outcome = await exportTo(needs, asked, folder, cancel.signal);
        stopped.delete(`${id} ${profile}`);
        if (outcome.kind === "exported") written.add(outcome.folder);
        if (outcome.kind === "failed" && outcome.canForce) stopped.set(`${id} ${profile}`, folder);
        return done(outcome);
      } finally {
        running.delete(id);
      }
    },
    cancelExport: ({ id }) => {
      running.get(id)?.abort();
      return done(undefined);
    },
    showFolder: async ({ folder }) => {
      if (!written.has(folder)) return refused("Only a folder that a story was exported to can be shown.");
      const problem = await needs.openFolder(folder);
      return problem ? refused(`The folder could not be shown: ${problem}.`) : done(undefined);
    },
  };
}

type Asked = CallInput<"exportStory">;

async function exportTo(needs: ExportsNeeds, asked: Asked, folder: string, signal: AbortSignal): Promise<Exported> {
  const { library, send, print, now } = needs;
  const { id, publication: _, ...choices } = asked;
  const settled = await library.settle(id);
  if (!settled.ok) return { kind: "failed", sentence: `Nothing was exported. ${settled.sentence}`, canForce: false };
  await remakePictures(needs, id, signal);
  const stylesheet = await readFile(needs.stylesheet, "utf8");
  const onProgress = (count: number, of: number) => send("exportProgress", { id, done: count, of });
  const job = { publication: publicationOf(needs, asked), stylesheet, folder, print, onProgress, signal };
  const outcome = await exportFromLibrary({ ...choices, ...job, library, id, now: () => now().getTime() });
  switch (outcome.kind) {
    case "written": {
      send("versionsChanged", { id });
      const files = outcome.files.map((file) => file.path);
      return { kind: "exported", folder: outcome.folder, files, notes: [...outcome.notes] };
    }
    case "blocked":
      return { kind: "blocked", sentences: [...outcome.sentences] };
    case "cancelled":
      return { kind: "cancelled" };
    case "failed":
      return { kind: "failed", sentence: outcome.sentence, canForce: outcome.canForce };
  }
}

/** Before anybody chooses a folder in vain; the export itself looks again. What cannot be read, it tells of. */
async function sentencesAgainst(needs: ExportsNeeds, asked: Asked): Promise<string[]> {
  const { library, now } = needs;
  const { id, override } = asked;
  if (!isBlank(override)) return [];
  await library.settle(id);
  const reading = await library.read(id);
  if (!reading.ok) return [];
  const beside = { publication: publicationOf(needs, asked), now: now().getTime(), library };
  return [...whatBlocks(await findingsFor(reading.value.story, beside))];
}

function publicationOf({ settings }: ExportsNeeds, { publication }: Asked): Publication {
  return publicationNamed(settings.get().publications, publication);
}

/** Those that are missing or damaged, as in a story that came by the command line. What cannot be made, the export tells of. */
async function remakePictures({ library, photos }: ExportsNeeds, id: string, signal: AbortSignal): Promise<void> {
  const reading = await library.read(id);
  if (!reading.ok || library.whyNotWrite) return;
  const { story } = reading.value;
  const { renditions } = await findStoryMedia(realDisk, library.storyFolder(id), story);
  for (const photo of storyPhotos(story)) {
    if (signal.aborted) return;
    const there = photo.asset === null ? [] : (renditions.get(photo.asset) ?? []);
    const isComplete = wantedRenditions(photo).every((wanted) => there.some(({ width }) => width === wanted.width));
    if (photo.asset !== null && photo.format !== "gif" && !isComplete) await photos.remake(id, photo.asset);
  }
}
