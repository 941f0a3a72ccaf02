import path from "node:path";
import { isAsset, type PhotoFormat, photoFiles, photoFormats } from "../../../article/blocks/photo";
import type { Disk } from "../disk/disk";
import { bringFile, bringTree } from "../disk/tree";
import { exists, writeAtomic } from "../disk/writeAtomic";
import { attempt, done, ifDiskFails, isThere, type Outcome, refused } from "../outcome";
import { mediaFolder, originalPath, type RenditionFormat, renditionPath } from "./mediaPath";
import { type StoredPhoto, storeOriginal } from "./storeOriginal";

export interface MediaFile {
  readonly path: string;
  /** The media type. */
  readonly type: string;
}

export interface MediaOptions {
  readonly disk: Disk;
  /** Throws for what is no id. */
  readonly storyFolder: (id: string) => string;
  /** The folders of all stories, those in the trash too. */
  readonly allFolders: () => Promise<readonly string[]>;
  /** One sentence when nothing may be written; empty otherwise. */
  readonly readOnly: () => string;
}

/** The photos of the stories: originals by their hash, and renditions of them. No original is removed while its story exists. */
export class Media {
  readonly #options: MediaOptions;

  constructor(options: MediaOptions) {
    this.#options = options;
  }

  /** Takes a photo's original into a story; `fileName` is only for sentences. */
  async store(id: string, fileName: string, source: AsyncIterable<Uint8Array>): Promise<Outcome<StoredPhoto>> {
    const folder = this.#options.storyFolder(id);
    const refusal = await this.#whyNot(folder);
    return refusal ? refused(refusal) : storeOriginal(this.#options.disk, folder, fileName, source);
  }

  /** As `store`, from a file of the person's own. */
  storeFile(id: string, file: string): Promise<Outcome<StoredPhoto>> {
    return this.store(id, path.basename(file), this.#options.disk.stream(file));
  }

  async storeRendition(
    id: string,
    asset: string,
    width: number,
    format: RenditionFormat,
    bytes: Uint8Array,
  ): Promise<Outcome<null>> {
    const { disk, storyFolder } = this.#options;
    const folder = storyFolder(id);
    const file = renditionPath(folder, asset, width, format);
    const refusal = await this.#whyNot(folder);
    if (refusal) return refused(refusal);
    return attempt("The photo's smaller pictures could not be saved", async () => {
      await disk.makeFolder(path.dirname(file));
      await writeAtomic(disk, file, bytes);
      return null;
    });
  }

  /** The widths that there are renditions of, rising. */
  async renditions(id: string, asset: string): Promise<readonly number[]> {
    if (!isAsset(asset)) return [];
    const folder = path.join(mediaFolder(this.#options.storyFolder(id)), asset);
    const names = await ifDiskFails(this.#options.disk.list(folder), []); // Renditions can always be made again.
    const widths = names.flatMap((name) => /^([1-9][0-9]*)\.(?:webp|jpg)$/.exec(name)?.[1] ?? []);
    return [...new Set(widths.map(Number))].sort((one, other) => one - other);
  }

  /** Where the picture is; a width that there is no rendition of gives the original. Null when the story has no such photo. */
  async find(id: string, asset: string, size: number | "original"): Promise<MediaFile | null> {
    if (!isAsset(asset)) return null;
    const { disk, storyFolder } = this.#options;
    const folder = storyFolder(id);
    for (const format of size === "original" ? [] : (["webp", "jpg"] as const)) {
      const file = renditionPath(folder, asset, Number(size), format);
      if (await exists(disk, file)) return { path: file, type: photoFiles[format === "jpg" ? "jpeg" : format].type };
    }
    const format = await this.#original(folder, asset);
    return format && { path: originalPath(folder, asset, format), type: photoFiles[format].type };
  }

  /** An original, from this story's folder or from any other that has it; null when none can be found now. */
  async findAnywhere(id: string, asset: string): Promise<string | null> {
    if (!isAsset(asset)) return null;
    const { storyFolder, allFolders } = this.#options;
    const own = storyFolder(id);
    const found = await this.#originalIn(own, asset);
    if (found !== null) return found;
    for (const folder of await ifDiskFails(allFolders(), [])) {
      const other = await this.#originalIn(folder, asset);
      if (other !== null) return other;
    }
    return null;
  }

  /** Makes the story keep an original, with its renditions, that any other story has; false when none has it. */
  async adopt(id: string, asset: string): Promise<Outcome<boolean>> {
    const { disk, storyFolder, allFolders } = this.#options;
    const folder = storyFolder(id);
    if (!isAsset(asset)) return done(false);
    if (await this.#original(folder, asset)) return done(true);
    const refusal = await this.#whyNot(folder);
    if (refusal) return refused(refusal);
    return attempt("The photo could not be taken from the other story", async () => {
      for (const other of await allFolders()) {
        const format = await this.#original(other, asset);
        if (!format) continue;
        await disk.makeFolder(mediaFolder(folder));
        await bringFile(disk, originalPath(other, asset, format), originalPath(folder, asset, format));
        await disk.syncFolder(mediaFolder(folder));
        const renditions = path.join(mediaFolder(other), asset);
        if (await exists(disk, renditions)) await bringTree(disk, renditions, path.join(mediaFolder(folder), asset));
        return true;
      }
      return false;
    });
  }

  /** A photo that arrives when its story is gone must not make an empty one. */
  async #whyNot(folder: string): Promise<string> {
    const { disk, readOnly } = this.#options;
    return readOnly() || ((await isThere(disk.look(folder))) ? "" : "The story is not in the library any more.");
  }

  async #originalIn(folder: string, asset: string): Promise<string | null> {
    const format = await this.#original(folder, asset);
    return format && originalPath(folder, asset, format);
  }

  async #original(folder: string, asset: string): Promise<PhotoFormat | null> {
    for (const format of photoFormats) {
      if (await exists(this.#options.disk, originalPath(folder, asset, format))) return format;
    }
    return null;
  }
}
