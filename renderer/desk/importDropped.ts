import { isHandover } from "../../article/handover/handoverName";
import { largestFile } from "../../article/import/largestFile";
import type { Imported, Outcome } from "../../electron/contract";
import { call } from "../machine";

/** What is dropped goes to the machine in one piece; a chosen file is read there, piece by piece. */
const largestDropped = 256 * 1024 * 1024;

/** Gives a file that was dropped on the desk to the machine. One that cannot be read, as a folder, is refused by its name. */
export async function importDropped(file: File): Promise<Outcome<Imported>> {
  if (isHandover(file.name)) {
    if (file.size > largestDropped)
      return refusal(file, "It is too large to be dropped; choose it with Import… instead.");
  } else if (file.size > largestFile) return refusal(file, "It is too large to be a story.");
  const bytes = await bytesOf(file);
  if (!bytes) return refusal(file, "It cannot be read, or it is a folder.");
  return call("importDropped", { fileName: file.name, bytes });
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A DOMException, which does not tell a folder from a file that is gone or may not be read.
    return null;
  }
}

function refusal({ name }: File, why: string): Outcome<Imported> {
  return { ok: false, sentence: `“${name}” was not imported: ${why}` };
}
