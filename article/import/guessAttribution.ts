import { noSource, type Quote } from "../blocks/quote";
import { type Inline, plainText } from "../text";

/** The parts of a quote that say whose words it is. */
export type Attribution = Pick<Quote, "speaker" | "role" | "source">;

/** Who said it, from the last line of a quotation: `— Name, role; source`. Null where the line is more likely part of what was said. */
export function guessAttribution(
  content: readonly Inline[],
  before: readonly Inline[] | undefined,
): Attribution | null {
  const words = plainText(content);
  const [, line] = /^\s*(?:—|–|--)\s*([^\n]+)$/.exec(words) ?? [];
  const isDialogue = before === undefined || /^\s*[—–-]/.test(plainText(before));
  if (line === undefined || isDialogue || line.length > 120 || /[.!?…]$/.test(line.trim())) return null;
  const [person = "", ...source] = line.split("; ");
  const [speaker = "", ...role] = person.split(",");
  const url = content.find((item) => item.kind === "link")?.url ?? "";
  return {
    speaker: speaker.trim(),
    role: role.join(",").trim(),
    source: { ...noSource, title: source.join("; ").trim(), url },
  };
}
