import { assertNever } from "../assertNever";
import { cms } from "./cms/cms";
import type { ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { ghost } from "./ghost/ghost";
import { markdown } from "./markdown/markdown";
import { newsml } from "./newsml/newsml";
import { ninjs } from "./ninjs/ninjs";
import { page } from "./page/page";
import type { StoryProfile } from "./profiles";
import { ofPublicationWidths } from "./publicationWidths";
import { text } from "./text/text";
import { wordpress } from "./wordpress/wordpress";

/** The story as the profile has it, with pictures of the publication's own widths. */
export function exportStory(profile: StoryProfile, given: ExportInput): ExportedStory {
  const renditions = ofPublicationWidths(given.renditions, given.publication.imageWidths);
  const input: ExportInput = { ...given, renditions };
  switch (profile) {
    case "page":
      return page(input);
    case "cms":
      return cms(input);
    case "wordpress":
      return wordpress(input);
    case "ghost":
      return ghost(input);
    case "ninjs":
      return ninjs(input);
    case "newsml":
      return newsml(input);
    case "markdown":
      return markdown(input);
    case "text":
      return text(input);
    default:
      return assertNever(profile);
  }
}
