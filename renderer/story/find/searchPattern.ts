import type { Match } from "../../../article/find/matches";

/** How long a regular expression may take, in milliseconds. */
const limit = 2000;

/** Where the pattern matches, looked for beside the window; null when it takes too long. `stop` ends it without an answer. */
export function searchPattern(
  lines: readonly string[],
  pattern: RegExp,
  onDone: (matches: readonly Match[] | null) => void,
): () => void {
  const worker = new Worker(new URL("./patternWorker.ts", import.meta.url), { type: "module" });
  const stop = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const end = (matches: readonly Match[] | null) => {
    stop();
    onDone(matches);
  };
  const timer = setTimeout(() => end(null), limit);
  worker.addEventListener("message", ({ data }: MessageEvent<readonly Match[]>) => end(data));
  worker.addEventListener("error", () => end(null));
  worker.postMessage({ lines, pattern });
  return stop;
}
