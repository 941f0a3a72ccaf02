import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import type { Photo } from "../../article/blocks/photo";
import { storyPhotos } from "../../article/export/storyPhotos";
import { oneLine } from "../../article/html/escape";
import type { Story } from "../../article/story";
import { sha256Of } from "../export/stageFiles";
import { sniff } from "../library/media/sniff";
import { ifDiskFails } from "../library/outcome";

interface PicturedStory {
  readonly story: Story;
  /** A sentence for each picture that is not there. */
  readonly notes: readonly string[];
  /** By their hashes the originals that the file itself held. */
  readonly held: ReadonlyMap<string, HeldPicture>;
}

interface HeldPicture {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The name that our own export gives to a picture; nothing else that a file says becomes a path. */
const ours = /^media\/[0-9a-f]{16}-\d{1,5}\.(?:jpg|png|webp|gif)$/;

/**
 * The story with its pictures, where it names files that our own export put beside it: such a file is the photo's new original. `beside` is the folder,
 * null where nobody knows it. A photo without a picture keeps its place and its words.
 */
export async function withPictures(
  story: Story,
  pictures: ReadonlyMap<string, string>,
  beside: string | null,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<PicturedStory> {
  const found = new Map<string, Original>();
  const held = new Map<string, HeldPicture>();
  const notes: string[] = [];
  for (const { id } of storyPhotos(story)) {
    const address = pictures.get(id);
    if (address === undefined) continue;
    const bytes = files.get(address);
    const isBeside = beside !== null && ours.test(address);
    const original = bytes ? originalOf(bytes) : isBeside ? await originalAt(path.join(beside, address)) : null;
    if (original) found.set(id, original);
    if (original?.asset && bytes)
      held.set(original.asset, { fileName: `${path.basename(address)}.${original.format}`, bytes });
    if (!original && files.size === 0)
      notes.push(`The picture ${oneLine(address).slice(0, 100)} is not beside the story; its place is kept.`);
  }
  return { story: found.size === 0 ? story : withOriginals(story, found), notes, held };
}

type Original = Pick<Photo, "asset" | "format" | "width" | "height">;

async function originalAt(file: string): Promise<Original | null> {
  const bytes = await ifDiskFails(readIfFile(file), null);
  return bytes && originalOf(bytes);
}

function originalOf(bytes: Uint8Array): Original | null {
  const sniffed = sniff(bytes);
  if (sniffed.kind !== "photo") return null;
  const { format, orientation, width, height } = sniffed;
  const seen = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { asset: sha256Of(bytes), format, ...seen };
}

async function readIfFile(file: string): Promise<Uint8Array | null> {
  return (await lstat(file)).isFile() ? readFile(file) : null;
}

function withOriginals(story: Story, found: ReadonlyMap<string, Original>): Story {
  const pictured = (photo: Photo): Photo => ({ ...photo, ...found.get(photo.id) });
  const body = story.body.map((block) => {
    if (block.kind === "photo") return { ...block, ...pictured(block) };
    return block.kind === "gallery" ? { ...block, photos: block.photos.map(pictured) } : block;
  });
  return { ...story, body };
}
