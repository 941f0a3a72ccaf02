import { isBlank } from "../../html/escape";
import { photoCheck } from "./photoCheck";

/** The credit is printed, and goes into the picture itself as XMP; what is not said here nobody can say later. */
export const photoCredit = photoCheck({
  id: "photoCredit",
  title: "Photo without credit",
  level: "warns",
  part: "credit",
  look: ({ photo }) => (isBlank(photo.credit) ? "The photo has no credit. Name who took it or whose it is." : ""),
});
