import { watch } from "node:fs";

/**
 * Calls back a moment after something changes in the folder, once for many changes. Gives the stop. Where the system cannot watch (network drives,
 * too many watches) nothing is called: the same is read again whenever the window gets the focus.
 */
export function watchFolder(folder: string, isOurConcern: (name: string) => boolean, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name !== null && !isOurConcern(name)) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, 300);
    });
    watcher.on("error", () => watcher.close());
    return () => {
      stop();
      watcher.close();
    };
  } catch {
    return stop; // As said above.
  }
}
