import type { Photo } from "../../blocks/photo";
import { isBlank } from "../../html/escape";
import { plainText } from "../../text";
import { photoCheck } from "./photoCheck";

/**
 * Cameras and picture desks fill the field with a name or the caption; either is worse for a listener than a short
 * description.
 */
export const altRepeats = photoCheck({
  id: "altRepeats",
  title: "Alt text that repeats caption or file name",
  level: "hint",
  part: "alt",
  look: ({ photo }) => {
    if (photo.decorative || isBlank(photo.alt)) return "";
    if (isFileName(photo)) return "The alt text is a file name. Describe what is seen.";
    return repeats(photo.alt, plainText(photo.caption))
      ? "The alt text repeats the caption, which is then read aloud twice. Describe what is seen."
      : "";
  },
});

const imageEnding = /\.(?:jpe?g|png|webp|gif|tiff?|heic|avif)$/i;
const cameraName = /^(?:img|dsc|dscf|dscn|dji|pxl|mvimg|photo|image|screenshot|снимок)?[-_ ]?\d[\d\-_ ()]*$/i;

function isFileName({ alt, fileName }: Photo): boolean {
  const words = alt.trim();
  const name = fileName.replace(/\.[^.]*$/, "");
  return imageEnding.test(words) || cameraName.test(words) || (name !== "" && letters(words) === letters(name));
}

/** The same letters, or nearly: one within the other and hardly shorter. */
function repeats(alt: string, caption: string): boolean {
  const [shorter = "", longer = ""] = [letters(alt), letters(caption)].sort((one, other) => one.length - other.length);
  return shorter !== "" && longer.includes(shorter) && shorter.length >= 0.8 * longer.length;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
