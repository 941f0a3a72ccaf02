import type { Block } from "../../blocks/block";
import type { Photo } from "../../blocks/photo";
import type { Check } from "../check";
import type { FindingLevel, FindingPlace, PhotoPart } from "../finding";

/** One photo, by itself or in the gallery that `block` is. */
export interface PlacedPhoto {
  readonly photo: Photo;
  readonly block: Block;
}

interface PhotoCheck {
  readonly id: string;
  readonly title: string;
  readonly level: FindingLevel;
  readonly part: PhotoPart;
  /** What is wrong with a photo; empty when nothing is. */
  readonly look: (placed: PlacedPhoto) => string;
}

/** A check that looks at every photo by itself. One that is still to come is told of once, and not for what it lacks. */
export function photoCheck({ look, part, ...about }: PhotoCheck): Check {
  return {
    ...about,
    block: (block) => ({
      findings: photosOf(block)
        .filter(({ photo }) => photo.asset !== null)
        .map((placed) => ({ sentence: look(placed), place: photoPlace(placed, part) }))
        .filter(({ sentence }) => sentence !== ""),
    }),
  };
}

/** The photos of a block, each with the block that a click leads to. */
export function photosOf(block: Block): readonly PlacedPhoto[] {
  if (block.kind === "photo") return [{ photo: block, block }];
  return block.kind === "gallery" ? block.photos.map((photo) => ({ photo, block })) : [];
}

export function photoPlace({ photo, block }: PlacedPhoto, part: PhotoPart): FindingPlace {
  return { kind: "photo", block: block.id, photo: photo.id, part };
}
