import { assertNever } from "../assertNever";
import type { ExportedStory } from "./exported";
import type { ExportInput } from "./exportInput";
import { markdown } from "./markdown/markdown";
import { newsml } from "./newsml/newsml";
import { ninjs } from "./ninjs/ninjs";
import { page } from "./page/page";
import type { StoryProfile } from "./profiles";
import { text } from "./text/text";
