import type { Check } from "../check";
import { photoPlace, photosOf } from "./photoCheck";

/** A frame without a picture is a promise of the reporter's to the desk. It goes out as its caption and credit. */
export const photoToCome: Check = {
  id: "photoToCome",
  title: "Photo still to come",
  level: "warns",
  block: (block) => ({
    findings: photosOf(block)
      .filter(({ photo }) => photo.asset === null)
      .map((placed) => ({
        sentence: "A photo is still to come: readers would see its caption alone. Add it, or remove the empty frame.",
        place: photoPlace(placed, "picture"),
      })),
  }),
};
