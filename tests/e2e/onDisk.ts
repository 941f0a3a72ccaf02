import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../article/document/readDocument";
import { readStoryFile } from "../../article/readStory";
import type { Story } from "../../article/story";
import { plainText } from "../../article/text";
import { realDisk } from "../../electron/library/disk/disk";
import { readStoryFolder } from "../../electron/library/story/readStoryFolder";

/** The folders of the library's stories, by name. */
export function storyFolders(library: string): readonly string[] {
  const names = readdirSync(library).filter((name) => !name.startsWith("."));
  return names.sort().map((name) => path.join(library, name));
}

function onlyFolder(library: string): string {
  const [folder, ...others] = storyFolders(library);
  if (folder === undefined || others.length > 0) throw new Error(`${library} should hold one story.`);
  return folder;
}

/** The library's only story as its story.json has it now, without the ids of its blocks. */
export function settledStory(library: string): Story {
  const file: unknown = JSON.parse(readFileSync(path.join(onlyFolder(library), "story.json"), "utf8"));
  const reading = readStoryFile(file, () => "0123456789ab");
  if (reading.kind !== "story") throw new Error(reading.problems.join(" "));
  return withoutIds(reading.story);
}

/** The library's only story as its logs have it now, whatever story.json says: what another start of Galley would find. */
export async function loggedStory(library: string): Promise<Story> {
  const reading = await readStoryFolder(realDisk, onlyFolder(library), { writer: "", through: {} });
  if (!reading.ok) throw new Error(reading.sentence);
  return withoutIds(readDocument(reading.value.doc));
}

function withoutIds(story: Story): Story {
  const { bylines } = story.fields;
  return {
    ...story,
    id: "",
    fields: { ...story.fields, bylines: bylines.map((byline) => ({ ...byline, id: "" })) },
    body: story.body.map((block) => ({ ...block, id: "" })),
  };
}

/** The words of the body's paragraphs, one line each. */
export function lines({ body }: Story): readonly string[] {
  return body.map((block) => (block.kind === "paragraph" ? plainText(block.text) : block.kind));
}
