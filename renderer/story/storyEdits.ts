import type { ChecklistLine } from "../../article/checklist";
import type { JsonValue } from "../../article/json";
import type { QuotePart } from "../../article/quotes/judgements";
import type { Quotation } from "../../article/quotes/quotation";
import type { Byline, ChosenField, Correction, ProseField, Status } from "../../article/story";
import type { ThreadEdits } from "./comments/threadEdits";

/** How a text field of a story speaks: `before` is what it showed until now, for `changeOnto` of ui/textChange. */
type OnText = (text: string, before: string) => void;

/**
 * What a person does to the story around its body; every one is called once per input event. A view with `readOnly`
 * calls none of them.
 */
export interface StoryEdits extends ThreadEdits {
  readonly onProse: (field: ProseField, ...typed: Parameters<OnText>) => void;
  readonly onChosen: (field: ChosenField, value: string) => void;
  readonly onStatus: (status: Status) => void;
  /** One line of the checklist, ticked off or, with null, opened again. */
  readonly onTick: (words: string, ticked: ChecklistLine["ticked"]) => void;
  /** What somebody decided about a quotation; null takes that back. */
  readonly onQuote: (quotation: Pick<Quotation, "block" | "text">, part: QuotePart, value: JsonValue) => void;
  readonly onTags: (tags: readonly string[]) => void;
  /** Makes a new byline at the end, with this name. */
  readonly onAddByline: (name: string) => void;
  readonly onByline: (id: string, part: "name" | "role", value: string) => void;
  readonly onRemoveByline: (id: Byline["id"]) => void;
  /** Prints a note to readers, and dates the story's last change; both ISO 8601. One step. */
  readonly onAddCorrection: (correction: Omit<Correction, "id">) => void;
  readonly onCorrection: (id: Correction["id"], part: "date" | "text", value: string) => void;
  readonly onRemoveCorrection: (id: Correction["id"]) => void;
}
