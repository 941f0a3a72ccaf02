import { createReadStream } from "node:fs";
import path from "node:path";
import type { AddedPhoto, PhotoOutcome } from "./contract";
import type { DecodedPhoto } from "./decoder/decoded";
import type { Dialogs } from "./dialogs";
import { fetchPicture } from "./fetchPicture";
import { hashOf } from "./hashOf";
import { inOnePiece } from "./import/inOnePiece";
import type { Answers } from "./ipc";
import type { Media } from "./library/media/media";
import { type StoredPhoto, shownName } from "./library/media/storeOriginal";
import { done, ifDiskFails, type Outcome, refused } from "./library/outcome";
import type { PhotoDecoder } from "./photoDecoder";
import type { GalleyWindow } from "./window";

interface PhotosNeeds {
  readonly media: Pick<Media, "store" | "storeRendition" | "find" | "adopt">;
  readonly decoder: Pick<PhotoDecoder, "decode">;
  readonly dialogs: Pick<Dialogs, "choosePhotos">;
  readonly send: GalleyWindow["send"];
}

/** A photo on its way into a story. */
export interface ComingPhoto {
  readonly story: string;
  readonly fileName: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** Hears how much is done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
}

export interface Photos {
  readonly answers: Pick<Answers, "choosePhotos" | "addPhoto" | "fetchPicture" | "photoFacts" | "adoptPhoto">;
  /** Stores, decodes, describes and makes smaller. */
  bring(coming: ComingPhoto): Promise<PhotoOutcome>;
  /** Makes the smaller pictures of a story's photo anew. Where its original is gone or damaged, nothing is made. */
  remake(story: string, asset: string): Promise<void>;
}

/** Photos from the disk, the clipboard or a drop. One that cannot be decoded is refused, and its story does not notice. */
export function startPhotos({ media, decoder, dialogs, send }: PhotosNeeds): Photos {
  const bring = async ({ story, fileName, source, onProgress = () => {} }: ComingPhoto): Promise<PhotoOutcome> => {
    onProgress(0);
    const stored = await media.store(story, fileName, source);
    if (!stored.ok) return refusedAs(fileName, stored.sentence);
    onProgress(0.3);
    const decoded = await decode(story, fileName, stored.value.asset);
    if (!decoded.ok) return refusedAs(fileName, decoded.sentence);
    onProgress(0.8);
    const kept = await keepRenditions(story, stored.value.asset, decoded.value);
    if (!kept.ok) return refusedAs(fileName, kept.sentence);
    onProgress(1);
    return addedAs(fileName, stored.value, decoded.value);
  };
  const keepRenditions = async (story: string, asset: string, { renditions }: DecodedPhoto): Promise<Outcome<null>> => {
    for (const { width, bytes } of renditions) {
      const kept = await media.storeRendition(story, asset, width, "jpg", bytes);
      if (!kept.ok) return kept;
    }
    return done(null);
  };
  const remake = async (story: string, asset: string) => {
    const original = await media.find(story, asset, "original");
    // Half of a JPEG can be decoded too, so the bytes are looked at first.
    if (!original || (await ifDiskFails(hashOf(original.path), "")) !== asset) return;
    const decoded = await decode(story, asset, asset);
    if (decoded.ok) await keepRenditions(story, asset, decoded.value);
  };
  const decode = async (story: string, fileName: string, asset: string): Promise<Outcome<DecodedPhoto>> => {
    const original = await media.find(story, asset, "original");
    if (!original) return refused(`${shownName(fileName)} is gone from the story's folder. Nothing was added.`);
    try {
      return done(await decoder.decode(original.path, original.type));
    } catch {
      // The decoder has logged what happened; the person needs to know which file it was.
      return refused(`${shownName(fileName)} is damaged, or too large to be opened. Nothing was added.`);
    }
  };
  return { answers: answersOf({ media, dialogs, send }, bring, decode), bring, remake };
}

type Bring = (coming: ComingPhoto) => Promise<PhotoOutcome>;
type Decode = (story: string, fileName: string, asset: string) => Promise<Outcome<DecodedPhoto>>;

/** What the window can ask for. */
function answersOf(
  { media, dialogs, send }: Omit<PhotosNeeds, "decoder">,
  bring: Bring,
  decode: Decode,
): Photos["answers"] {
  const tell = (ticket: string, fileName: string, number: number, of: number) => (part: number) =>
    send("photoProgress", { ticket, fileName, part, number, of });
  return {
    choosePhotos: async ({ id, many, ticket }) => {
      const files = await dialogs.choosePhotos(many);
      const outcomes: PhotoOutcome[] = [];
      for (const [index, file] of files.entries()) {
        const fileName = path.basename(file);
        const onProgress = tell(ticket, fileName, index + 1, files.length);
        outcomes.push(await bring({ story: id, fileName, source: partsOf(file), onProgress }));
      }
      return done(outcomes);
    },
    addPhoto: async ({ id, fileName, bytes, ticket }) =>
      done(await bring({ story: id, fileName, source: inOnePiece(bytes), onProgress: tell(ticket, fileName, 1, 1) })),
    fetchPicture: async ({ id, address, ticket }) => {
      const fetched = await fetchPicture(address);
      if (!fetched.ok) return fetched;
      const { fileName, bytes } = fetched.value;
      return done(
        await bring({ story: id, fileName, source: inOnePiece(bytes), onProgress: tell(ticket, fileName, 1, 1) }),
      );
    },
    photoFacts: async ({ id, asset }) => {
      const decoded = await decode(id, asset, asset);
      return decoded.ok
        ? done(decoded.value.metadata)
        : refused("The photo’s file is gone or damaged, so it says nothing.");
    },
    adoptPhoto: ({ id, asset }) => media.adopt(id, asset),
  };
}

/** Opened when it is first asked for, so that nobody is left with a file that no one reads. */
export async function* partsOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

function refusedAs(fileName: string, sentence: string): PhotoOutcome {
  return { kind: "refused", fileName, sentence };
}

function addedAs(fileName: string, { asset, format }: StoredPhoto, decoded: DecodedPhoto): AddedPhoto {
  const { width, height, metadata } = decoded;
  return { kind: "added", asset, format, fileName, width, height, ...metadata };
}
