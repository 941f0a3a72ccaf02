import path from "node:path";
import { z } from "zod";
import type { Disk } from "../disk/disk";
import { writeAtomic } from "../disk/writeAtomic";
import { ifDiskFails } from "../outcome";
import { parse } from "../story/readStoryJson";

const fileSchema = z.object({
  /** In the library, when it was brought. */
  size: z.number(),
  changedAt: z.number(),
  /** Its size in the backup, which may be another where that holds more. */
  kept: z.number(),
});
const storySchema = z.object({
  /** When each folder of the story had changed last. */
  folders: z.record(z.string(), z.number()),
  files: z.record(z.string(), fileSchema),
});
const stateSchema = z.object({ hasBegun: z.boolean(), at: z.number().nullable(), stories: z.number() });

export type FileMemory = Readonly<z.infer<typeof fileSchema>>;
/** A story as it was when it was brought into the backup. */
export interface StoryMemory {
  readonly folders: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, FileMemory>>;
}
export interface BackupState {
  /** The backup has stood in its place. */
  readonly hasBegun: boolean;
  /** When everything was in the backup last, in milliseconds since 1970. */
  readonly at: number | null;
  /** How many stories that were. */
  readonly stories: number;
}

export const nothingBrought: StoryMemory = { folders: {}, files: {} };

/**
 * What this machine remembers of one backup, so that files need not be compared again. It may be deleted at any time, and what cannot be kept of it
 * is found out anew.
 */
export class BackupMemory {
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  async state(): Promise<BackupState> {
    const reading = stateSchema.safeParse(await this.#read("state.json"));
    return reading.success ? reading.data : { hasBegun: false, at: null, stories: 0 };
  }

  keepState(state: BackupState): Promise<void> {
    return this.#write("state.json", state);
  }

  async story(id: string): Promise<StoryMemory> {
    const reading = storySchema.safeParse(await this.#read(`${id}.json`));
    return reading.success ? reading.data : nothingBrought;
  }

  keepStory(id: string, story: StoryMemory): Promise<void> {
    return this.#write(`${id}.json`, story);
  }

  async #read(name: string): Promise<unknown> {
    const bytes = await ifDiskFails(this.#disk.read(path.join(this.#folder, name)), null);
    return bytes && parse(bytes);
  }

  async #write(name: string, value: object): Promise<void> {
    const write = async () => {
      await this.#disk.makeFolder(this.#folder);
      await writeAtomic(this.#disk, path.join(this.#folder, name), JSON.stringify(value));
    };
    await ifDiskFails(write(), undefined);
  }
}
