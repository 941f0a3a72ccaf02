import { readFile } from "node:fs/promises";
import { isAsset, photoFiles } from "../article/blocks/photo";
import { isId } from "../article/ids";
import { fixedHeaders, notFound } from "./pageFiles";

/** The file to show for a photo of a story, and its media type; null when the story has no such photo. */
export type FindMedia = (wanted: WantedMedia) => Promise<{ path: string; type: string } | null>;

export interface WantedMedia {
  readonly story: string;
  readonly asset: string;
  /** In pixels, or the original. */
  readonly size: number | "original";
}

const imageTypes = Object.values(photoFiles).map(({ type }) => type);

/** Answers `media://story/<story id>/<SHA-256>/<width or "original">`; only the library says where the file is, and only pictures leave. */
export async function answerMedia(findMedia: FindMedia, address: string): Promise<Response> {
  const wanted = readAddress(address);
  const found = wanted && (await findMedia(wanted));
  if (!found || !imageTypes.includes(found.type)) return notFound();
  return new Response(await readFile(found.path), {
    headers: {
      ...fixedHeaders(found.type),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Access-Control-Allow-Origin": "app://galley",
    },
  });
}

function readAddress(address: string): WantedMedia | null {
  const match = /^media:\/\/story\/([^/]+)\/([^/]+)\/(original|[1-9][0-9]{0,4})$/.exec(address);
  const [, story, asset = "", size = ""] = match ?? [];
  if (!isId(story) || !isAsset(asset)) return null;
  return { story, asset, size: size === "original" ? size : Number(size) };
}
