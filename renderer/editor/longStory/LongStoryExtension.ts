import {
  $getRoot,
  $getSelection,
  $hasUpdateTag,
  $isNodeSelection,
  $isRangeSelection,
  COLLABORATION_TAG,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
  RootNode,
} from "lexical";
import { $topBlock } from "../shared/blocks";
import { estimatedHeight } from "./estimatedHeight";
import "./longStory.css";

/*
 * In a long story the engine lays out and draws only the blocks near the screen (content-visibility). Where the caret may go without a scroll
 * before it, there must be something drawn: the first and the last three blocks, and those at both ends of the selection with their neighbours.
 * It is switched on when the story is opened or something is pasted or merged, never by a key: the change is one long frame.
 */

const longFrom = 150;
const edge = 3;

export const LongStoryExtension = defineExtension({
  name: "galley/long-story",
  register: (editor) => {
    let isOn = false;
    let drawn: ReadonlySet<NodeKey> = new Set();
    const draw = () => {
      const next = editor.getEditorState().read($keysToDraw);
      for (const key of drawn) if (!next.has(key)) editor.getElementByKey(key)?.removeAttribute("data-drawn");
      for (const key of next) editor.getElementByKey(key)?.setAttribute("data-drawn", "");
      drawn = next;
    };
    const consider = () => {
      const root = editor.getRootElement();
      if (isOn || root === null || editor.getEditorState().read(() => $getRoot().getChildrenSize()) <= longFrom) return;
      isOn = true;
      root.setAttribute("data-long", "");
      editor.getEditorState().read(() => estimate(editor, $getRoot().getChildren()));
      draw();
    };
    // Before the blocks that were pasted are made: so none of them is laid out only to be hidden.
    const $foresee = () => {
      if (!isOn && $hasUpdateTag(PASTE_TAG) && $getRoot().getChildrenSize() > longFrom)
        editor.getRootElement()?.setAttribute("data-long", "");
    };
    return mergeRegister(
      editor.registerNodeTransform(RootNode, $foresee),
      editor.registerRootListener((root, previous) => {
        previous?.removeAttribute("data-long");
        isOn = false;
        if (root !== null) consider();
      }),
      editor.registerUpdateListener(({ tags, dirtyElements }) => {
        if (isOn) {
          draw();
          if (dirtyElements.size > longFrom)
            editor.getEditorState().read(() => estimate(editor, $getRoot().getChildren()));
        } else if (tags.has(PASTE_TAG) || tags.has(COLLABORATION_TAG)) consider();
      }),
    );
  },
});

function $keysToDraw(): ReadonlySet<NodeKey> {
  const keys = new Set<NodeKey>();
  const root = $getRoot();
  const walk = (from: LexicalNode | null, step: (node: LexicalNode) => LexicalNode | null, count: number) => {
    for (let node = from, left = count; node !== null && left > 0; node = step(node), left--) keys.add(node.getKey());
  };
  const next = (node: LexicalNode) => node.getNextSibling();
  const previous = (node: LexicalNode) => node.getPreviousSibling();
  walk(root.getFirstChild(), next, edge);
  walk(root.getLastChild(), previous, edge);
  for (const block of $selectedBlocks()) {
    walk(block, next, 2);
    walk(block, previous, 2);
  }
  return keys;
}

/** The blocks at both ends of the selection. */
function $selectedBlocks(): readonly LexicalNode[] {
  const selection = $getSelection();
  const ends = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : $isNodeSelection(selection)
      ? selection.getNodes()
      : [];
  return ends.flatMap((node) => $topBlock(node) ?? []);
}

function estimate(editor: LexicalEditor, blocks: readonly LexicalNode[]): void {
  for (const block of blocks) {
    const element = editor.getElementByKey(block.getKey());
    if (element)
      element.style.containIntrinsicBlockSize = `auto ${estimatedHeight(block.getType(), block.getTextContentSize())}px`;
  }
}
