import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { copyStory } from "../../../../electron/library/backup/copyStory";
import { nothingBrought, type StoryMemory } from "../../../../electron/library/backup/memory";
import { storyInFolder } from "../../../../electron/library/desk/describeFolder";
import type { Disk } from "../../../../electron/library/disk/disk";
import { realDisk } from "../../../../electron/library/disk/disk";
import { idNumber, p, story as storyOf } from "../../../builders";
import { newFolder } from "../place";
import { start, Typist, value } from "../typist";

export const id = idNumber(900);

/** A library with one story, and an empty folder for its backup beside it. */
export async function storyAndBackup() {
  const library = await newFolder();
  const backup = `${library}-backup`;
  await mkdir(backup);
  const started = await start(library);
  value(await started.create(storyOf(p("Body."))));
  await started.stop();
  const [from, to] = [path.join(library, id), path.join(backup, id)];
  return {
    library,
    backup,
    from,
    to,
    copy: (before: StoryMemory = nothingBrought, disk: Disk = realDisk) => copyStory(disk, from, to, before),
  };
}

/** Opens the story, types each of the words, settles after each, and closes; `compactAt` as the library's option. */
export async function write(library: string, words: readonly string[], compactAt = 1000): Promise<void> {
  const started = await start(library, { compactAt });
  const typist = await Typist.open(started, id);
  for (const word of words) {
    typist.type(word);
    value(await started.settle(id));
  }
  value(await started.stop());
}

export async function addPhoto(folder: string, content: string): Promise<string> {
  await mkdir(path.join(folder, "media"), { recursive: true });
  const name = path.join("media", `${createHash("sha256").update(content).digest("hex")}.jpg`);
  await writeFile(path.join(folder, name), content);
  return name;
}

/** What somebody finds who opens this folder: the headline, and whether anything was wrong with it. */
export async function found(folder: string, writer = "") {
  const { story, notices } = value(await storyInFolder(realDisk, folder, writer));
  return { headline: story.fields.headline, body: story.body.length, notices };
}
