import { useCallback, useEffect, useState } from "react";
import type { Outcome, SavedCopy } from "../../electron/contract";
import { call, listen } from "../machine";
import type { Draft } from "./draft";

/** A copy of the open story outside the library, and what came of the last one. */
export interface Copying {
  readonly made: Outcome<SavedCopy> | null;
  /** Asks for a folder and writes the story there. */
  readonly save: () => void;
  readonly show: (copy: SavedCopy) => void;
  readonly dismiss: () => void;
}

export function useCopy(draft: Draft): Copying {
  const [made, setMade] = useState<Copying["made"]>(null);
  const write = useCallback(async () => {
    setMade(await call("saveCopy", { id: draft.id, state: draft.whole() }));
  }, [draft]);
  const save = useCallback(async () => {
    const chosen = await call("chooseCopyFolder", { id: draft.id });
    if (!chosen.ok) setMade(chosen);
    else if (chosen.value) await write();
  }, [draft, write]);
  const show = useCallback(async (copy: SavedCopy) => {
    const shown = await call("showCopy", { folder: copy.folder });
    if (!shown.ok) setMade({ ok: true, value: { ...copy, sentence: `${copy.sentence} ${shown.sentence}` } });
  }, []);
  const dismiss = useCallback(() => setMade(null), []);
  useEffect(() => listen("copyWanted", () => void write()), [write]);
  return { made, save, show, dismiss };
}
