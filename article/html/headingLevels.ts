import type { Block } from "../blocks/block";

/** The body with its subheadings raised to headings until the first heading, so that a page skips no level. */
export function withoutSkippedLevels(body: readonly Block[]): readonly Block[] {
  const firstHeading = body.findIndex((block) => block.kind === "heading" && block.level === 2);
  const before = firstHeading < 0 ? body.length : firstHeading;
  const raised = (block: Block, index: number): Block =>
    block.kind === "heading" && block.level === 3 && index < before ? { ...block, level: 2 } : block;
  return body.map(raised);
}
