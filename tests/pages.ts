import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { ExportInput } from "../article/export/exportInput";
import { page } from "../article/export/page/page";
import type { Publication } from "../article/publication/publication";
import { readStoryFile } from "../article/readStory";
import type { Story } from "../article/story";
import { countedIds, exportInput } from "./builders";
import { cleanPublication, cleanStory } from "./cleanStories";

const samples = path.resolve("assets/samples");
const stylesheet = readFileSync(path.resolve("assets/page.css"), "utf8");

/** The text of index.html, with a tiny picture in the place of each that would stand inside it. */
export function pageText(story: Story, publication: Publication, changes: Partial<ExportInput> = {}): string {
  const file = page(exportInput(story, { publication, stylesheet, ...changes })).files.at(-1);
  if (file === undefined || file.kind === "media") throw new Error("The last file of the page is not its text.");
  const parts = file.kind === "text" ? [file.text] : file.parts;
  return parts.map((part) => (typeof part === "string" ? part : "data:image/gif;base64,R0lGODlhAQABAAAAADs=")).join("");
}

/** The sample stories, and random ones without anything to find, by name: `everyday` of them, two hundred in the thorough run. */
export function cleanStories(everyday = 40): ReadonlyMap<string, Story> {
  const numRuns = Math.min(200, Number(process.env.GALLEY_RUNS ?? everyday));
  const random = fc.sample(cleanStory(), { numRuns, seed: 4 });
  return new Map([...sampleStories(), ...random.map((story, index) => [`clean-${index}`, story] as const)]);
}

export function cleanPages(everyday = 40): ReadonlyMap<string, string> {
  return new Map([...cleanStories(everyday)].map(([name, story]) => [name, pageText(story, cleanPublication)]));
}

function sampleStories(): readonly (readonly [string, Story])[] {
  const files = readdirSync(samples).filter((name) => name.endsWith(".json"));
  return files.map((name) => {
    const reading = readStoryFile(JSON.parse(readFileSync(path.join(samples, name), "utf8")), countedIds());
    if (reading.kind !== "story") throw new Error(`The sample ${name} cannot be read.`);
    return [`clean-${name.replace(".json", "")}`, reading.story];
  });
}
