import { assertNever } from "../assertNever";
import { cms } from "./cms/cms";
import type { ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { ghost } from "./ghost/ghost";
import { page } from "./page";
import type { StoryProfile } from "./profiles";
import { wordpress } from "./wordpress/wordpress";

export function exportStory(profile: StoryProfile, input: ExportInput): ExportedStory {
  switch (profile) {
    case "page":
      return page(input);
    case "cms":
      return cms(input);
    case "wordpress":
      return wordpress(input);
    case "ghost":
      return ghost(input);
    default:
      return assertNever(profile);
  }
}
