import { isBlank } from "../../html/escape";
import { photoCheck } from "./photoCheck";

/**
 * WCAG 1.1.1: every picture is described, or is decoration and is marked so. A file may have brought the text along.
 */
export const photoAlt = photoCheck({
  id: "photoAlt",
  title: "Photo without alt text",
  level: "warns",
  part: "alt",
  look: ({ photo }) =>
    isBlank(photo.alt) && !photo.decorative
      ? "The photo has no alt text and is not marked decorative. Describe it for those who cannot see it."
      : "",
});
