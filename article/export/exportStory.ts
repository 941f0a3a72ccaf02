import { assertNever } from "../assertNever";
import type { ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { markdown } from "./markdown/markdown";
import { newsml } from "./newsml/newsml";
import { ninjs } from "./ninjs/ninjs";
import { page } from "./page/page";
import type { StoryProfile } from "./profiles";
import { text } from "./text/text";

export function exportStory(profile: StoryProfile, input: ExportInput): ExportedStory {
  switch (profile) {
    case "page":
      return page(input);
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
