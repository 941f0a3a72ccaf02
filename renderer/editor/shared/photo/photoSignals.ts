import { createCommand, type LexicalCommand, type NodeKey } from "lexical";

/** Marks an update that puts in what a photo's file says: not an edit by a person. */
export const fromFileTag = "galley-from-file";

/** Says where the pictures of photos are that were pasted without them: addresses by the ids of their blocks. */
export const PICTURES_ELSEWHERE_COMMAND: LexicalCommand<ReadonlyMap<string, string>> =
  createCommand("PICTURES_ELSEWHERE");

/** Asks for another picture in the place of a photo's, or for the first one of a placeholder. */
export const REPLACE_PHOTO_COMMAND: LexicalCommand<NodeKey> = createCommand("REPLACE_PHOTO");

/** Asks to see a photo's words beside those of its file. */
export const COMPARE_PHOTO_COMMAND: LexicalCommand<NodeKey> = createCommand("COMPARE_PHOTO");
