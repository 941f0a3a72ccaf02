import type { Library } from "../library/library";
import { done, type Outcome, refused } from "../library/outcome";

/** Writes an update into a story that is not open, as if somebody had opened it, typed that and closed it again. */
export async function writeInto(
  library: Pick<Library, "open" | "append" | "save" | "close" | "isOpen">,
  id: string,
  update: Uint8Array,
): Promise<Outcome<null>> {
  const opened = await library.open(id);
  if (!opened.ok) return opened;
  const { opening, readOnly } = opened.value;
  const taken = readOnly ? refused(readOnly) : library.append({ id, opening }, 1, update);
  const saved = taken.ok ? await library.save(id, opening) : taken;
  // Somebody who opened it meanwhile has closed this opening, with all that was in it.
  if (library.isOpen(id, opening)) await library.close(id, opening);
  return saved.ok ? done(null) : saved;
}
