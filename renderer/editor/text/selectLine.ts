import {
  $getNearestNodeFromDOMNode,
  $isElementNode,
  $isRootOrShadowRoot,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";

/**
 * A third click selects the paragraph, the caption, the speaker: the line of text it was made on, and nothing beside it. The engine's own
 * selection ends at the start of whatever stands next, which in a photo or a quote is a form.
 */
export function registerLineSelection(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    (event) => {
      if (event.detail !== 3 || !(event.target instanceof Node)) return false;
      const line = $lineOf($getNearestNodeFromDOMNode(event.target));
      if (line === null) return false;
      line.select(0, line.getChildrenSize());
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $lineOf(node: LexicalNode | null): ElementNode | null {
  for (let line = node; line !== null && !$isRootOrShadowRoot(line); line = line.getParent()) {
    if ($isElementNode(line) && !line.isInline()) return line;
  }
  return null;
}
