import { matchesIn } from "../../../article/find/matches";

// A regular expression can take longer than anybody lives; here it can be stopped.
self.addEventListener("message", ({ data }: MessageEvent<{ lines: readonly string[]; pattern: RegExp }>) => {
  self.postMessage(matchesIn(data.lines, data.pattern));
});
