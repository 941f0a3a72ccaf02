import { readFile } from "node:fs/promises";
import path from "node:path";
import { idFromBytes, idLength, type NewId } from "../../article/ids";
import type { Publication } from "../../article/publication/publication";
import { exportPage, type PageExported } from "../export/exportPage";
import { importFile } from "../import/importFile";
import { attempt } from "../library/outcome";

export interface FileExport {
  /** Absolute: a story.json, whose photos are in media/ beside it, or a plain text. */
  readonly file: string;
  readonly folder: string;
  readonly force: boolean;
  readonly stylesheet: string;
  readonly publication: Publication;
}

/** A page straight from a file. No library knows of it, so nothing is remembered: another export to the same folder needs force where the page differs. */
export async function exportFile({ file, ...job }: FileExport): Promise<PageExported> {
  const read = await attempt(`${file} cannot be read`, () => readFile(file));
  if (!read.ok) return { kind: "failed", sentence: read.sentence, canForce: false, notes: [] };
  const imported = importFile(path.basename(file), read.value, countedIds());
  if (imported.kind === "refused") {
    return { kind: "failed", sentence: `${file} cannot be exported: ${imported.sentence}`, canForce: false, notes: [] };
  }
  const outcome = await exportPage({ ...job, story: imported.story, storyFolder: path.dirname(file), last: null });
  return { ...outcome, notes: [...imported.notes, ...outcome.notes] };
}

/** The same ids for the same file, so that its pages are equal. */
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
