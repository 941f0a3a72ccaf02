import { $getState, createState, type LexicalNode, type StateConfig } from "lexical";
import type { FileField } from "../../../../article/blocks/photo";
import { readFocus } from "../../../../article/document/blocks/photo";
import { flagState, textState } from "../nodeState";

/* What a photo says beside its caption; one key each, so that two people's edits of different ones both stay. */

export const assetState = textState("asset");
/** Empty for a JPEG. */
export const formatState = textState("format");
export const fileNameState = textState("fileName");
export const widthState = pixelState("width");
export const heightState = pixelState("height");
export const altState = textState("alt");
export const decorativeState = flagState("decorative");
export const creditState = textState("credit");
export const copyrightState = textState("copyright");
export const focusState = createState("focus", {
  parse: readFocus,
  isEqual: (one, other) => one?.x === other?.x && one?.y === other?.y,
});

/** Whether the value came from the file and was not edited since. */
export const fromFileStates: Readonly<Record<FileField, StateConfig<string, boolean>>> = {
  caption: flagState<string>("captionFromFile"),
  alt: flagState<string>("altFromFile"),
  credit: flagState<string>("creditFromFile"),
  copyright: flagState<string>("copyrightFromFile"),
};

/** The values that are a line of text, and may come from the file. */
export const textStates = { alt: altState, credit: creditState, copyright: copyrightState } as const;

export const photoStates = [
  assetState,
  formatState,
  fileNameState,
  widthState,
  heightState,
  altState,
  decorativeState,
  creditState,
  copyrightState,
  focusState,
  ...Object.values(fromFileStates),
];

function pixelState<Key extends string>(key: Key): StateConfig<Key, number> {
  return createState(key, { parse: (value) => (typeof value === "number" && value > 0 ? value : 0) });
}

/** What the empty frame says, of a photo that is still to come or whose file is gone. */
export function $frameWords(photo: LexicalNode): string {
  const fileName = $getState(photo, fileNameState);
  const isPlaceholder = $getState(photo, assetState) === "";
  const words = isPlaceholder
    ? ["Photo to come", $getState(photo, creditState) || fileName]
    : ["This photo’s file is missing", fileName];
  return words.filter((word) => word !== "").join(" · ");
}
