import ExifReader from "exifreader";
import { renditionSizes } from "../../article/export/renditionSizes";
import type { DecodedPhoto, Metadata, Rendition } from "./decoded";
import { metadataOf } from "./metadata";

/*
 * Runs in a hidden, sandboxed window of its own: a stranger's bytes meet a decoder here and nowhere else. The machine calls
 * `decodePhoto` by name and checks what it answers.
 */

declare global {
  var decodePhoto: (address: string, type: string) => Promise<DecodedPhoto>;
}

const quality = 0.84;

/** Only an Error keeps its words on the way to the machine; what browsers throw is a DOMException. */
globalThis.decodePhoto = (address, type) =>
  decode(address, type).catch((error: unknown) => Promise.reject(new Error(String(error))));

async function decode(address: string, type: string): Promise<DecodedPhoto> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const bitmap = await createImageBitmap(new Blob([bytes], { type }));
  const { width, height } = bitmap;
  const renditions = type === "image/gif" ? [] : await renditionsOf(bitmap);
  return { width, height, metadata: readMetadata(bytes), renditions };
}

/** From the largest down, each drawn from the one before: that is quicker than scaling the whole photo again, and as sharp. */
async function renditionsOf(bitmap: ImageBitmap): Promise<Rendition[]> {
  const made: Rendition[] = [];
  let source: ImageBitmap | OffscreenCanvas = bitmap;
  for (const { width, height } of renditionSizes(bitmap).toReversed()) {
    const canvas = drawOnWhite(source, width, height);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    made.unshift({ width, bytes: new Uint8Array(await blob.arrayBuffer()) });
    if (source === bitmap) bitmap.close();
    source = canvas;
  }
  return made;
}

function drawOnWhite(source: ImageBitmap | OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error(`No canvas of ${width} by ${height} could be made.`);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

/** A photo whose description is damaged is still a photo. */
function readMetadata(bytes: ArrayBuffer): Metadata {
  try {
    return metadataOf(ExifReader.load(bytes, { expanded: true }));
  } catch {
    return { caption: "", alt: "", credit: "", copyright: "" };
  }
}
