import { isBlankContent } from "../../html/inline";
import { photoCheck } from "./photoCheck";

/** A decorative picture needs none, and a gallery's caption speaks for its photos. */
export const photoCaption = photoCheck({
  id: "photoCaption",
  title: "Photo without caption",
  level: "hint",
  part: "caption",
  look: ({ photo, block }) => {
    const isSpokenFor = photo.decorative || (block.kind === "gallery" && !isBlankContent(block.caption));
    return isBlankContent(photo.caption) && !isSpokenFor ? "The photo has no caption. Say who or what is seen." : "";
  },
});
