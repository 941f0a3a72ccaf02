import { ReactExtension } from "@lexical/react/ReactExtension";
import { configExtension, defineExtension, mergeRegister } from "lexical";
import { registerCardEdges } from "../shared/edges";
import { registerNodeSelection } from "../shared/nodeSelection";
import { CaptionNode } from "../shared/photo/CaptionNode";
import { $isStoryPhoto, PhotoNode } from "../shared/photo/PhotoNode";
import { PhotoCard } from "./PhotoCard";
import { registerPhotoArrows } from "./photoArrows";
import { registerPhotoRepairs } from "./repairPhoto";
import "./photo.css";

/** Photos in the text: a picture that is selected as a whole, a caption that is text like any other, and what else is known of it in a form. */
export const PhotoExtension = defineExtension({
  name: "galley/photo",
  dependencies: [configExtension(ReactExtension, { decorators: [PhotoCard] })],
  nodes: () => [PhotoNode, CaptionNode],
  register: (editor) =>
    mergeRegister(
      registerPhotoRepairs(editor),
      registerPhotoArrows(editor),
      registerCardEdges(editor, { isCard: $isStoryPhoto, $unwrap: () => undefined }),
      registerNodeSelection(editor, $isStoryPhoto, isPicture),
    ),
});

/** The caption is clicked to write in it, and buttons and fields have their own clicks. */
function isPicture(target: Element): boolean {
  return target.closest("figcaption, .photo-over, .block-form") === null;
}
