import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from "react";
import { sameJson } from "../../article/json";
import { noPublication, type Publication } from "../../article/publication/publication";
import { call, listen } from "../machine";
import { publicationsToKeep } from "./entries";
import { markKept, type Shelf } from "./shelf";

/** Whether what the dialog shows is saved. */
export interface Keeping {
  /** Why what can be saved is not; empty as long as it is. */
  readonly notKept: string;
  /** Saves what can be saved, and answers when that is done. */
  keepNow(): Promise<void>;
}

/** After the last letter, in milliseconds. */
const pause = 400;

/** Saves the publications a moment after each change, and before the window closes. */
export function useKeeping(shelf: Shelf | null, setShelf: Dispatch<SetStateAction<Shelf | null>>): Keeping {
  const [notKept, setNotKept] = useState("");
  const newest = useRef(shelf);
  newest.current = shelf;
  const sent = useRef<readonly Publication[] | null>(null);
  const keepNow = useCallback(async () => {
    if (!newest.current) return;
    const kept = publicationsToKeep(newest.current.entries);
    const publications = listOf(kept);
    if (sameJson(sent.current, publications)) return;
    sent.current = publications;
    const outcome = await call("savePublications", { publications: [...publications] });
    setNotKept(outcome.ok ? "" : outcome.sentence);
    if (outcome.ok) setShelf((now) => now && markKept(now, kept));
    else sent.current = [];
  }, [setShelf]);
  useEffect(() => {
    // What has just been read needs no saving.
    if (shelf !== null) sent.current ??= listOf(publicationsToKeep(shelf.entries));
    const timer = setTimeout(keepNow, pause);
    return () => clearTimeout(timer);
  }, [shelf, keepNow]);
  useEffect(() => listen("closing", () => void keepNow()), [keepNow]);
  return { notKept, keepNow };
}

/** There is always one, if it says nothing. */
function listOf(kept: ReadonlyMap<number, Publication>): readonly Publication[] {
  return kept.size > 0 ? [...kept.values()] : [noPublication];
}
