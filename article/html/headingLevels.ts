import type { Block } from "../blocks/block";
import { isBlankContent } from "./inline";

/** The body with its subheadings raised to headings until the first heading that is seen, so that a page skips no level. */
export function withoutSkippedLevels(body: readonly Block[]): readonly Block[] {
  const firstHeading = body.findIndex(
    (block) => block.kind === "heading" && block.level === 2 && !isBlankContent(block.text),
  );
  const before = firstHeading < 0 ? body.length : firstHeading;
  const raised = (block: Block, index: number): Block =>
    block.kind === "heading" && block.level === 3 && index < before ? { ...block, level: 2 } : block;
  return body.map(raised);
}
