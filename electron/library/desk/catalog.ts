import path from "node:path";
import { z } from "zod";
import type { Disk } from "../disk/disk";
import { writeAtomic } from "../disk/writeAtomic";
import { inTurn } from "../inTurn";
import { ifDiskFails } from "../outcome";
import { parse } from "../story/readStoryJson";
import { searchable } from "./search";
import { type Described, type Summary, summarySchema } from "./summary";

const summariesSchema = z.object({
  galley: z.literal(1),
  stories: z.record(z.string(), z.object({ changedAt: z.number(), summary: summarySchema })),
});
const textsSchema = z.object({
  galley: z.literal(1),
  texts: z.record(z.string(), z.object({ changedAt: z.number(), text: z.string() })),
});

interface Known {
  /** When the story's folder had changed last; `unsettled` while it may change any moment. */
  readonly changedAt: number;
  readonly summary: Summary;
}

interface KnownText {
  readonly changedAt: number;
  readonly text: string;
}

export const unsettled = -1;
const saveAfterMs = 2000;

/**
 * What this machine remembers of the stories, so that the desk need not read them all: made anew from the folders whenever it is missing, damaged or
 * older than they are. The words for search are a file of their own, read when they are first asked for.
 */
export class Catalog {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #turn = inTurn();
  #known = new Map<string, Known>();
  #texts = new Map<string, KnownText>();
  #textsRead: Promise<void> | null = null;
  #saving: NodeJS.Timeout | undefined;
  #hasChanged = false;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  async load(): Promise<void> {
    const reading = summariesSchema.safeParse(await this.#read("summaries.json"));
    this.#known = new Map(reading.success ? Object.entries(reading.data.stories) : []);
  }

  /** Null when it is not known, or the folder has changed since. */
  summary(id: string, changedAt: number): Summary | null {
    const known = this.#known.get(id);
    return known && known.changedAt === changedAt ? known.summary : null;
  }

  async text(id: string, changedAt: number): Promise<string | null> {
    await this.#readTexts();
    const known = this.#texts.get(id);
    return known && known.changedAt === changedAt ? known.text : null;
  }

  put(id: string, { summary, text }: Described, changedAt: number): void {
    this.#known.set(id, { changedAt, summary });
    this.#texts.set(id, { changedAt, text: searchable(text) });
    this.#change();
  }

  /** What was put in while the story was open holds for its folder as it is now. */
  confirm(id: string, changedAt: number): void {
    const known = this.#known.get(id);
    const text = this.#texts.get(id);
    if (known?.changedAt !== unsettled || !text) return;
    this.#known.set(id, { ...known, changedAt });
    this.#texts.set(id, { ...text, changedAt });
    this.#change();
  }

  /** Lets go of every story that is not named. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#known.keys()) {
      if (ids.has(id)) continue;
      this.#known.delete(id);
      this.#texts.delete(id);
      this.#change();
    }
  }

  /** Writes what has changed. A catalogue that cannot be written is made anew the next time. */
  save(): Promise<void> {
    clearTimeout(this.#saving);
    this.#saving = undefined;
    return this.#turn(async () => {
      if (!this.#hasChanged) return;
      await this.#readTexts();
      this.#hasChanged = false;
      const stories = Object.fromEntries(this.#known);
      const texts = Object.fromEntries([...this.#texts].filter(([id]) => this.#known.has(id)));
      await ifDiskFails(this.#write("texts.json", JSON.stringify({ galley: 1, texts })), undefined);
      await ifDiskFails(this.#write("summaries.json", JSON.stringify({ galley: 1, stories })), undefined);
    });
  }

  async #write(name: string, text: string): Promise<void> {
    await this.#disk.makeFolder(this.#folder);
    await writeAtomic(this.#disk, path.join(this.#folder, name), text);
  }

  #change(): void {
    this.#hasChanged = true;
    this.#saving ??= setTimeout(() => void this.save(), saveAfterMs).unref();
  }

  #readTexts(): Promise<void> {
    this.#textsRead ??= (async () => {
      const reading = textsSchema.safeParse(await this.#read("texts.json"));
      const onDisk = reading.success ? Object.entries(reading.data.texts) : [];
      this.#texts = new Map([...onDisk, ...this.#texts]);
    })();
    return this.#textsRead;
  }

  async #read(name: string): Promise<unknown> {
    const bytes = await ifDiskFails(this.#disk.read(path.join(this.#folder, name)), null);
    return bytes && parse(bytes);
  }
}
