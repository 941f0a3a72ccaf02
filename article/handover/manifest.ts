import { z } from "zod";
import { photoFiles, photoFormats } from "../blocks/photo";
import { idSchema } from "../ids";
import { isDeeperThan, isJsonObject } from "../json";
import { personSchema } from "../people";

/** The format of .galley files: raised when an older Galley could no longer read one without losing something. */
export const handoverFormat = 1;

export const documentPath = "document.yjs";
export const storyPath = "story.json";
export const manifestPath = "manifest.json";

const endings = photoFormats.map((format) => photoFiles[format].ending).join("|");
const mediaPattern = new RegExp(`^media/([0-9a-f]{64})\\.(${endings})$`);

/** The hash in the path of a photo's original; null for any other path. */
export function assetIn(path: string): string | null {
  return mediaPattern.exec(path)?.[1] ?? null;
}

/** What a file may hold beside its manifest, in bytes and in number; nobody writes more, and what says so is not unpacked. */
export const handoverLimits = {
  manifest: 1024 * 1024,
  text: 256 * 1024 * 1024,
  photo: 512 * 1024 * 1024,
  all: 4 * 1024 * 1024 * 1024 - 1,
  files: 2000,
} as const;

const fileSchema = z.strictObject({
  path: z.string().refine((path) => path === documentPath || path === storyPath || assetIn(path) !== null),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().nonnegative(),
});
export type HandoverFile = Readonly<z.infer<typeof fileSchema>>;

/** manifest.json, the first entry of a .galley file: which story it is, and every other entry with its hash. */
export const manifestSchema = z.strictObject({
  galley: z.literal(handoverFormat),
  kind: z.literal("story"),
  story: idSchema,
  lineage: z.string().regex(/^[0-9a-z]{1,128}$/),
  /** ISO 8601, for display. */
  madeAt: z.iso.datetime(),
  /** Who sent it; null where nobody had said who they are. */
  by: personSchema.nullable(),
  files: z.array(fileSchema).max(handoverLimits.files),
});
export type HandoverManifest = Readonly<z.infer<typeof manifestSchema>>;

export type ManifestReading =
  | { readonly kind: "manifest"; readonly manifest: HandoverManifest }
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

/** Reads what JSON.parse gave for a manifest. It names a document, a story and photos, each once, none too large. */
export function readManifest(json: unknown): ManifestReading {
  if (!isJsonObject(json) || isDeeperThan(json, 8)) return { kind: "damaged" };
  if (typeof json.galley === "number" && json.galley > handoverFormat) return { kind: "newer" };
  const reading = manifestSchema.safeParse(json);
  if (!reading.success || Object.hasOwn(json, "__proto__") || !isSound(reading.data.files)) return { kind: "damaged" };
  return { kind: "manifest", manifest: reading.data };
}

function isSound(files: readonly HandoverFile[]): boolean {
  const paths = new Set(files.map(({ path }) => path));
  const named = new Set(files.map(({ path }) => assetIn(path) ?? path));
  const isWhole = paths.has(documentPath) && paths.has(storyPath) && named.size === files.length;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return isWhole && total <= handoverLimits.all && files.every(isFitting);
}

/** A photo's name is its hash. */
function isFitting({ path, sha256, size }: HandoverFile): boolean {
  const asset = assetIn(path);
  return asset === null ? size <= handoverLimits.text : asset === sha256 && size <= handoverLimits.photo;
}
