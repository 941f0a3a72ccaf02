import type { Check } from "../check";
import { photoPlace, photosOf } from "./photoCheck";

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
