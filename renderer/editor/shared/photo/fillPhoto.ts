import { $createTextNode, $getState, $setState } from "lexical";
import { type FileField, fileFields } from "../../../../article/blocks/photo";
import type { AddedPhoto } from "../../../../electron/contract";
import { $setIfDifferent } from "../nodeState";
import type { PhotoNode } from "./PhotoNode";
import {
  assetState,
  fileNameState,
  formatState,
  fromFileStates,
  heightState,
  textStates,
  widthState,
} from "./photoState";

/** Puts the picture into the photo, and what the file says of itself where nobody has said anything yet. */
export function $fillPhoto(photo: PhotoNode, added: AddedPhoto): void {
  $setPicture(photo, added);
  for (const field of fileFields) {
    if (added[field] !== "" && $wordsOf(photo, field) === "") $takeWords(photo, field, added[field]);
  }
}

export function $setPicture(photo: PhotoNode, { asset, format, fileName, width, height }: AddedPhoto): void {
  $setIfDifferent(photo, assetState, asset);
  $setIfDifferent(photo, formatState, format === "jpeg" ? "" : format);
  $setIfDifferent(photo, fileNameState, fileName);
  $setIfDifferent(photo, widthState, width);
  $setIfDifferent(photo, heightState, height);
}

export function $wordsOf(photo: PhotoNode, field: FileField): string {
  if (field === "caption") return photo.getCaption()?.getTextContent() ?? "";
  return $getState(photo, textStates[field]);
}

export function $takeWords(photo: PhotoNode, field: FileField, words: string): void {
  if (field === "caption")
    photo
      .getCaption()
      ?.clear()
      .append($createTextNode(words.replace(/\s+/g, " ").trim()));
  else $setState(photo, textStates[field], words);
  $setState(photo, fromFileStates[field], true);
}
