import type { Gallery } from "../../blocks/gallery";
import { type FocalPoint, fileFields, type Photo, photoFormats } from "../../blocks/photo";
import { isJsonObject, type JsonValue } from "../../json";
import { inlineNodes, readInline } from "../inline";
import { childrenOf, type NodeJson, state, stateOf, stateText } from "../nodeJson";

/** Each value is a state key of its own, so that two people's edits of one photo both stay. */
export function photoNode(block: Photo): NodeJson {
  const origins = Object.fromEntries(block.fromFile.map((field) => [`${field}FromFile`, true]));
  return {
    type: "photo",
    $: state({
      id: block.id,
      asset: block.asset,
      format: block.format === "jpeg" ? "" : block.format,
      fileName: block.fileName,
      width: block.width || undefined,
      height: block.height || undefined,
      alt: block.alt,
      decorative: block.decorative,
      credit: block.credit,
      copyright: block.copyright,
      focus: block.focus && { x: block.focus.x, y: block.focus.y },
      ...origins,
    }),
    children: [{ type: "caption", children: inlineNodes(block.caption) }],
  };
}

export function readPhoto(node: NodeJson): Photo {
  const values = stateOf(node);
  const format = photoFormats.find((one) => one === values.format) ?? "jpeg";
  return {
    kind: "photo",
    id: stateText(node, "id"),
    asset: stateText(node, "asset") || null,
    format,
    fileName: stateText(node, "fileName"),
    width: pixels(values.width),
    height: pixels(values.height),
    caption: readCaption(node),
    alt: stateText(node, "alt"),
    decorative: values.decorative === true,
    credit: stateText(node, "credit"),
    copyright: stateText(node, "copyright"),
    fromFile: fileFields.filter((field) => values[`${field}FromFile`] === true),
    focus: readFocus(values.focus),
  };
}

function pixels(value: JsonValue | undefined): number {
  return typeof value === "number" && value > 0 ? value : 0;
}

export function readFocus(value: unknown): FocalPoint | null {
  if (!isJsonObject(value) || typeof value.x !== "number" || typeof value.y !== "number") return null;
  return { x: value.x, y: value.y };
}

/** Total: captions one after another, then words that stand outside any caption. */
export function readCaption(node: NodeJson) {
  const parts = childrenOf(node);
  const [only] = parts;
  return readInline(parts.length === 1 && only?.type === "caption" ? childrenOf(only) : parts);
}

export function galleryNode(block: Gallery): NodeJson {
  return {
    type: "gallery",
    $: state({ id: block.id }),
    children: [...block.photos.map(photoNode), { type: "caption", children: inlineNodes(block.caption) }],
  };
}

export function readGallery(node: NodeJson): Gallery {
  const parts = childrenOf(node);
  const others = parts.filter((part) => part.type !== "photo");
  return {
    kind: "gallery",
    id: stateText(node, "id"),
    photos: parts.filter((part) => part.type === "photo").map(readPhoto),
    caption: readCaption({ type: "gallery", children: others }),
  };
}
