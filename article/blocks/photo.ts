import { z } from "zod";
import { idSchema } from "../ids";
import { type Inline, inlineSchema } from "../text";

export interface Photo {
  readonly kind: "photo";
  readonly id: string;
  /** SHA-256 of the original file, or null: a placeholder for a photo that is still to come. */
  readonly asset: string | null;
  /** What the original is; means nothing in a placeholder. */
  readonly format: PhotoFormat;
  /** The original's own file name, for people; never used as a path. */
  readonly fileName: string;
  /** In pixels as the picture is seen, after its orientation is applied; 0 in a placeholder. */
  readonly width: number;
  readonly height: number;
  readonly caption: readonly Inline[];
  readonly alt: string;
  /** The picture says nothing that the text does not: it gets an empty alt, and `alt` is kept aside. */
  readonly decorative: boolean;
  readonly credit: string;
  readonly copyright: string;
  /** Which of these came from the file's own metadata and were not edited since. */
  readonly fromFile: readonly FileField[];
  /** What must stay visible when the picture is cropped: parts of width and height from the top left, 0 to 1. */
  readonly focus: FocalPoint | null;
}

export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

export const photoFormats = ["jpeg", "png", "webp", "gif"] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/** What the files of each format are called: the ending of their names, and their media type. */
export const photoFiles: Readonly<Record<PhotoFormat, { readonly ending: string; readonly type: string }>> = {
  jpeg: { ending: "jpg", type: "image/jpeg" },
  png: { ending: "png", type: "image/png" },
  webp: { ending: "webp", type: "image/webp" },
  gif: { ending: "gif", type: "image/gif" },
};

/** What names an original: its SHA-256, 64 hexadecimal characters. Nothing else of a photo ever becomes a path. */
const assetPattern = /^[0-9a-f]{64}$/;

export function isAsset(value: string): boolean {
  return assetPattern.test(value);
}

export const fileFields = ["caption", "alt", "credit", "copyright"] as const;
export type FileField = (typeof fileFields)[number];

const part = z.number().min(0).max(1);
const pixels = z.number().int().nonnegative();

export const photoSchema = z.object({
  kind: z.literal("photo"),
  id: idSchema,
  asset: z.string().regex(assetPattern).nullable(),
  format: z.enum(photoFormats).default("jpeg"),
  fileName: z.string().default(""),
  width: pixels.default(0),
  height: pixels.default(0),
  caption: inlineSchema,
  alt: z.string().default(""),
  decorative: z.boolean().default(false),
  credit: z.string().default(""),
  copyright: z.string().default(""),
  fromFile: z.array(z.enum(fileFields)).default([]).transform(inOrder),
  focus: z.object({ x: part, y: part }).nullable().default(null),
}) satisfies z.ZodType<Photo>;

function inOrder(fields: readonly FileField[]): readonly FileField[] {
  return fileFields.filter((field) => fields.includes(field));
}

/** A photo that is still to come: a frame with room for its caption and credit. */
export function placeholder(id: string, credit = ""): Photo {
  return {
    kind: "photo",
    id,
    asset: null,
    format: "jpeg",
    fileName: "",
    width: 0,
    height: 0,
    caption: [],
    alt: "",
    decorative: false,
    credit,
    copyright: "",
    fromFile: [],
    focus: null,
  };
}
