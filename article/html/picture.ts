import { openTag } from "./escape";

/** The files of one photo as a page shows them, the smallest first; the last one is shown where `srcset` is not understood. */
export type Picture = readonly [PictureFile, ...PictureFile[]];

/**
 * One file of a photo; sizes in pixels, as they stand in `width` and `height` so that the page does not jump while
 * it loads.
 */
export interface PictureFile {
  /** From the page's folder. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Where a picture stands decides how wide it is drawn; page.css has the same measures. */
export type PicturePlace = "lead" | "text" | "gallery";

const sizes: Readonly<Record<PicturePlace, string>> = {
  lead: "(min-width: 75rem) 70rem, (min-width: 44.5rem) 42rem, 100vw",
  text: "(min-width: 44.5rem) 42rem, calc(100vw - 2.5rem)",
  gallery: "(min-width: 75rem) 35rem, (min-width: 44.5rem) 21rem, 100vw",
};

/**
 * Every size is offered (`srcset`, `sizes`), and all but the lead wait until a reader comes near. `alt` is empty for
 * decoration.
 */
export function pictureHtml(picture: Picture, alt: string, place: PicturePlace): string {
  const largest = picture.at(-1) ?? picture[0];
  const choice = {
    srcset: picture.map((file) => `${file.path} ${file.width}w`).join(", "),
    sizes: sizes[place],
  };
  const later = place === "lead" ? {} : { loading: "lazy", decoding: "async" };
  return openTag("img", {
    src: largest.path,
    ...(picture.length > 1 ? choice : {}),
    width: largest.width,
    height: largest.height,
    alt,
    ...later,
  });
}
