import { useEffect, useState } from "react";
import { call, listen } from "../../machine";
import { choiceLike, type ExportChoice } from "./exportChoice";

/** `publications` are the names to choose among, in the order of the settings. */
export interface Choosing {
  readonly choice: ExportChoice;
  readonly publications: readonly string[];
  choose(changes: Partial<ExportChoice>): void;
}

/** What was chosen at the last export; null until it is known. What is chosen now is remembered for the next. */
export function useExportChoice(): Choosing | null {
  const [known, setKnown] = useState<Pick<Choosing, "choice" | "publications"> | null>(null);
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const [publications, preferences] = await Promise.all([call("publications"), call("preferences")]);
      if (!isHere) return;
      const names = publications.ok ? publications.value.map(({ name }) => name) : [];
      const last = preferences.ok ? preferences.value.lastExport : null;
      // What is being chosen here is newer than what is kept.
      setKnown((now) => ({ publications: names, choice: choiceLike(now?.choice ?? last, names) }));
    };
    void read();
    const stop = listen("publicationsChanged", () => void read());
    return () => {
      isHere = false;
      stop();
    };
  }, []);
  if (!known) return null;
  const choose = (changes: Partial<ExportChoice>) => {
    const choice = { ...known.choice, ...changes };
    setKnown({ ...known, choice });
    call("setPreferences", { lastExport: choice });
  };
  return { ...known, choose };
}
