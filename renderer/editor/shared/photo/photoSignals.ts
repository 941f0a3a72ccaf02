import { createCommand, type LexicalCommand, type NodeKey } from "lexical";

/** Marks an update that puts in what a photo's file says: not an edit by a person. */
export const fromFileTag = "galley-from-file";

/** Asks for another picture in the place of a photo's, or for the first one of a placeholder. */
export const REPLACE_PHOTO_COMMAND: LexicalCommand<NodeKey> = createCommand("REPLACE_PHOTO");
