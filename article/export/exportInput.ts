import type { Publication } from "../publication/publication";
import type { Story } from "../story";
import type { Renditions } from "./rendition";

/** What every profile is made from. The same input gives the same files, byte for byte. */
export interface ExportInput {
  readonly story: Story;
  readonly publication: Publication;
  /** The files the photos have: an export never names one that does not come. */
  readonly renditions: Renditions;
  /** The text of assets/page.css; where the publication has a sheet of its own, that one is used instead. */
  readonly stylesheet: string;
  /** One file, with the pictures inside it. Only the page knows it. */
  readonly singleFile: boolean;
  /** With the call for support and the most read headlines. Only the page knows it. */
  readonly furniture: boolean;
}
