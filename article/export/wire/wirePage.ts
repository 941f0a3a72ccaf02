import type { Photo } from "../../blocks/photo";
import type { Page } from "../../html/page";
import { pageWords } from "../../html/words";
import { storyLanguage } from "../../storyLanguage";
import type { ExportInput } from "../exportInput";
import { pictureFiles } from "../pictures";

/** What the blocks of a story need to know on their way to an agency: no photo leads there. */
export function wirePage({ story, publication, renditions }: ExportInput): Page {
  const language = storyLanguage(story, publication);
  return {
    words: pageWords(language),
    dates: { language, timeZone: publication.timeZone },
    pictureOf: (photo: Photo) => pictureFiles(photo, renditions),
    lead: "",
  };
}
