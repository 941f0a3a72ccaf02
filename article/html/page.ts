import type { Photo } from "../blocks/photo";
import type { DateStyle } from "./date";
import type { Picture } from "./picture";
import type { PageWords } from "./words";

/** What the blocks of one page need to know beyond themselves. */
export interface Page {
  readonly words: PageWords;
  readonly dates: DateStyle;
  /** The files of a photo; null when there are none to show. */
  readonly pictureOf: (photo: Photo) => Picture | null;
  /** The id of the photo that leads the page; empty without one. */
  readonly lead: string;
}
