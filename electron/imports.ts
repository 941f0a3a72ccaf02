import path from "node:path";
import type { Imported } from "./contract";
import type { Dialogs } from "./dialogs";
import { type ImportedStory, importBytes, importPath } from "./import/importIntoLibrary";
import type { ReadImport } from "./import/readInWorker";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { shownName } from "./library/media/storeOriginal";
import { done, type Outcome } from "./library/outcome";
import { type Photos, partsOf } from "./photos";

interface ImportsNeeds {
  readonly library: Library;
  readonly photos: Pick<Photos, "bring">;
  readonly dialogs: Pick<Dialogs, "chooseImports">;
  readonly deskChanged: () => void;
  readonly read?: ReadImport;
  /** The story that shows what Galley can do. */
  readonly sample: string;
}

type ImportCall = "importFiles" | "importDropped" | "openSample";

/** Stories from files. A file that cannot be one is refused by name, and the others come in. */
export function startImports({
  library,
  photos,
  dialogs,
  deskChanged,
  read,
  sample,
}: ImportsNeeds): Pick<Answers, ImportCall> {
  const bringPhoto = async (story: string, file: string) => {
    const outcome = await photos.bring({ story, fileName: path.basename(file), source: partsOf(file) });
    return outcome.kind === "added" ? null : outcome.sentence;
  };
  const needs = { library, bringPhoto, read };
  return {
    importFiles: async () => {
      const result: Imported = { ids: [], refused: [], notes: [] };
      for (const file of await dialogs.chooseImports())
        note(result, path.basename(file), await importPath(needs, file));
      deskChanged();
      return done(result);
    },
    importDropped: async ({ fileName, bytes }) => {
      const result: Imported = { ids: [], refused: [], notes: [] };
      note(result, fileName, await importBytes(needs, fileName, bytes, null));
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
