import path from "node:path";
import { isHandover } from "../article/handover/handoverName";
import type { Person } from "../article/people";
import type { Imported } from "./contract";
import type { Dialogs } from "./dialogs";
import { type Received, receive } from "./handover/receive";
import type { Weigh } from "./handover/weigh";
import type { HandoverSource } from "./handover/zipEntries";
import { type ImportedStory, importBytes, importPath, type PictureSource } from "./import/importIntoLibrary";
import { inOnePiece } from "./import/inOnePiece";
import type { ReadImport } from "./import/readInWorker";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { shownName } from "./library/media/storeOriginal";
import { done, type Outcome } from "./library/outcome";
import { type Photos, partsOf } from "./photos";
import type { GalleyWindow } from "./window";

interface ImportsNeeds {
  readonly library: Library;
  readonly photos: Pick<Photos, "bring" | "remake">;
  readonly weigh: Weigh;
  readonly dialogs: Pick<Dialogs, "chooseImports">;
  readonly settings: { get(): { readonly me: Person | null } };
  readonly deskChanged: () => void;
  readonly send: GalleyWindow["send"];
  readonly read: ReadImport;
  /** The story that shows what Galley can do. */
  readonly sample: string;
}

type ImportCall = "importFiles" | "importDropped" | "openSample";

/** Stories from files. A file that cannot be one is refused by name, and the others come in. */
export function startImports({
  library,
  photos,
  weigh,
  dialogs,
  settings,
  deskChanged,
  send,
  read,
  sample,
}: ImportsNeeds): Pick<Answers, ImportCall> {
  const bringPhoto = async (story: string, picture: PictureSource) => {
    const coming =
      typeof picture === "string"
        ? { fileName: path.basename(picture), source: partsOf(picture) }
        : { fileName: picture.fileName, source: inOnePiece(picture.bytes) };
    const outcome = await photos.bring({ story, ...coming });
    return outcome.kind === "added" ? null : outcome.sentence;
  };
  const needs = { library, bringPhoto, read };
  const receiveFile = (source: HandoverSource) =>
    receive({ library, weigh, remake: photos.remake, asking: null, me: () => settings.get().me }, source);
  return {
    importFiles: async () => {
      const result: Imported = { ids: [], refused: [], notes: [], received: [] };
      const files = await dialogs.chooseImports();
      for (const [index, file] of files.entries()) {
        const name = path.basename(file);
        if (files.length > 1) send("importProgress", { fileName: name, number: index + 1, of: files.length });
        if (isHandover(file)) noteReceived(result, name, await receiveFile(file));
        else note(result, name, await importPath(needs, file));
      }
      deskChanged();
      return done(result);
    },
    importDropped: async ({ fileName, bytes }) => {
      const result: Imported = { ids: [], refused: [], notes: [], received: [] };
      if (isHandover(fileName)) noteReceived(result, fileName, await receiveFile(bytes));
      else note(result, fileName, await importBytes(needs, fileName, bytes, null));
      deskChanged();
      return done(result);
    },
    openSample: async () => {
      const outcome = await importPath(needs, sample);
      deskChanged();
      return outcome.ok ? done({ id: outcome.value.id }) : outcome;
    },
  };
}

function note(result: Imported, fileName: string, outcome: Outcome<ImportedStory>): void {
  const shown = shownName(fileName);
  if (!outcome.ok) result.refused.push(`${shown} was not imported: ${outcome.sentence}`);
  else {
    result.ids.push(outcome.value.id);
    result.notes.push(...outcome.value.notes.map((sentence) => `${shown}: ${sentence}`));
  }
}

function noteReceived(result: Imported, fileName: string, outcome: Outcome<Received>): void {
  if (!outcome.ok) {
    result.refused.push(`${shownName(fileName)} was not imported: ${outcome.sentence}`);
    return;
  }
  const { update: _, sentences, ...received } = outcome.value;
  if (received.kind === "new") note(result, fileName, done({ id: received.id, notes: sentences }));
  else {
    const [first = "", ...others] = sentences;
    result.received.push({ ...received, sentences: [`${shownName(fileName)}: ${first}`, ...others] });
  }
}
