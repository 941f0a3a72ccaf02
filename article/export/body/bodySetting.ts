import type { Photo } from "../../blocks/photo";
import type { DateStyle } from "../../html/date";
import type { PictureFile } from "../../html/picture";
import { type PageWords, pageWords } from "../../html/words";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import { storyLanguage } from "../../storyLanguage";
import { pictureFiles } from "../pictures";
import type { Renditions } from "../rendition";

/** What the blocks of a body need to know beyond themselves. */
export interface BodySetting {
  readonly words: PageWords;
  readonly dates: DateStyle;
  /** The one file that a photo goes out as; null when there is none to show. */
  readonly pictureOf: (photo: Photo) => PictureFile | null;
}

interface Needs {
  readonly story: Story;
  readonly publication: Publication;
  readonly renditions: Renditions;
}

/** Other systems make their own smaller sizes, and many drop `srcset`: a photo goes out as its largest file alone. */
export function bodySetting({ story, publication, renditions }: Needs): BodySetting {
  const language = storyLanguage(story, publication);
  return {
    words: pageWords(language),
    dates: { language, timeZone: publication.timeZone },
    pictureOf: (photo) => pictureFiles(photo, renditions)?.at(-1) ?? null,
  };
}
