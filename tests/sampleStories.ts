import { readFileSync } from "node:fs";
import { readStoryFile } from "../article/readStory";
import type { Story } from "../article/story";
import { countedIds } from "./builders";

/** The stories that come with Galley: the English one, then the Russian one. */
export function sampleStories(): readonly Story[] {
  return ["kites.en", "lighthouse.ru"].map((name) => {
    const file = new URL(`../assets/samples/${name}.json`, import.meta.url);
    const reading = readStoryFile(JSON.parse(readFileSync(file, "utf8")), countedIds());
    if (reading.kind !== "story") throw new Error(`${name}.json is not read: ${reading.problems.join(" ")}`);
    return reading.story;
  });
}
