import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import type { Story } from "../../article/story";
import { storyFile } from "../../article/writeStory";
import { commandLine } from "./exporting";

/** The library `library` in the folder, with these stories in it as the command line imports them, all at once; their photos may be missing. */
export function importStories(folder: string, ...stories: readonly Story[]): string {
  const library = path.join(folder, "library");
  const files = stories.map((one, index) => {
    const file = path.join(folder, `${index}.json`);
    writeFileSync(file, storyFile(one, { lineage: "", covers: {}, editedAt: "" }));
    return file;
  });
  expect(commandLine("import", ...files, `--library=${library}`)).toMatchObject({ code: 0 });
  return library;
}
