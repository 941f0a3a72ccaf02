import { assertNever } from "../assertNever";
import type { ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { page } from "./page/page";
import type { StoryProfile } from "./profiles";

export function exportStory(profile: StoryProfile, input: ExportInput): ExportedStory {
  switch (profile) {
    case "page":
      return page(input);
    default:
      return assertNever(profile);
  }
}
