import { assertNever } from "../assertNever";
import type { ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { page } from "./page/page";
import type { StoryProfile } from "./profiles";
import { ofPublicationWidths } from "./publicationWidths";

/** The story as the profile has it, with pictures of the publication's own widths. */
export function exportStory(profile: StoryProfile, given: ExportInput): ExportedStory {
  const renditions = ofPublicationWidths(given.renditions, given.publication.imageWidths);
  const input: ExportInput = { ...given, renditions };
  switch (profile) {
    case "page":
      return page(input);
    default:
      return assertNever(profile);
  }
}
