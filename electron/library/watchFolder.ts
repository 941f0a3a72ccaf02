import { watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Milliseconds after a change until it is told, and between two looks at a folder whose changes the system does not tell. */
const pause = 300;
const between = 4000;

/**
 * Calls back a moment after something changes in the folder, once for many changes. Gives the stop. Network drives and syncing programs may change a
 * folder without the system telling, so every few seconds the names, sizes and times in it are looked at as well.
 */
export function watchFolder(folder: string, isOurConcern: (name: string) => boolean, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, pause);
  };
  const stopWatching = watchEvents(folder, (name) => {
    if (name === null || isOurConcern(name)) tellSoon();
  });
  const stopLooking = lookAgain(() => seenIn(folder, isOurConcern), tellSoon);
  return () => {
    clearTimeout(timer);
    stopWatching();
    stopLooking();
  };
}

function watchEvents(folder: string, onEvent: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => onEvent(name));
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined; // Too many watches, or none at all here: the looks remain.
  }
}

function lookAgain(look: () => Promise<string | null>, onDifference: () => void): () => void {
  let known: string | null = null;
  let isLooking = false;
  const again = async () => {
    if (isLooking) return;
    isLooking = true;
    const seen = await look();
    if (seen !== null && known !== null && seen !== known) onDifference();
    known = seen ?? known;
    isLooking = false;
  };
  void again();
  const clock = setInterval(() => void again(), between).unref();
  return () => clearInterval(clock);
}

/** What is to be seen of the folder from outside; null while it cannot be reached. */
async function seenIn(folder: string, isOurConcern: (name: string) => boolean): Promise<string | null> {
  try {
    const names = (await readdir(folder)).filter(isOurConcern);
    const seen: string[] = [];
    for (const name of names) {
      const { size, mtimeMs } = await stat(path.join(folder, name));
      seen.push(`${name} ${size} ${mtimeMs}`);
    }
    return seen.join("\n");
  } catch {
    return null; // Gone, or changing under the look: the next one sees it.
  }
}
