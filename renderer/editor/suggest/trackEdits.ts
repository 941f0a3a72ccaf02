import {
  $getNodeByKey,
  $getRoot,
  $hasUpdateTag,
  $isTextNode,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_EDITOR,
  COMPOSITION_END_COMMAND,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  RootNode,
  SKIP_COLLAB_TAG,
} from "lexical";
import type { NewId } from "../../../article/ids";
import { sameJson } from "../../../article/json";
import type { Person } from "../../../article/people";
import { isMarked } from "../../../article/suggestions/mark";
import { type Marks, markEdits } from "../../../article/suggestions/markEdits";
import type { TreeNode } from "../../../article/suggestions/tree";
import { $currentBlock, $topBlock } from "../shared/blocks";
import { $insertedBy, $isToGo } from "../shared/suggestedState";
import { $placeTree } from "./placeTree";
import { $restorePoints, $selectionPoints } from "./points";
import { $blockKeys, $treeOf, treeIn } from "./treeOf";

export interface Tracking {
  /** In whose name edits are suggestions; null while they are made directly. */
  readonly suggesting: () => Person | null;
  readonly newId: NewId;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Whether what was deleted last stood behind the caret. */
  readonly wentForward: () => boolean;
}

/** An update with this tag decides about suggestions, and suggests nothing itself. */
export const decisionTag = "galley-decision";
const notByAPerson = [COLLABORATION_TAG, HISTORIC_TAG, HISTORY_MERGE_TAG, SKIP_COLLAB_TAG, decisionTag];

/*
 * In suggest mode people type, paste and delete as always, and the editor does with it what it always does. Then, within the same update, before it is
 * drawn or written into the document, what it made of the touched blocks is compared with what they were, and is put right: what was taken out stands
 * there again, marked, and what came in is marked. Only the blocks that were touched are looked at.
 */
export function trackEdits(editor: LexicalEditor, tracking: Tracking): () => void {
  const touched = new Set<NodeKey>();
  const texts = new Set<NodeKey>();
  let elements = 0;
  /** The blocks as they were left by an update that is not drawn yet: the next one goes on from there. */
  const left = new Map<NodeKey, TreeNode>();
  let leftOrder: readonly NodeKey[] | null = null;
  /** What stood there before an input method began to compose. */
  let beforeComposing: EditorState | null = null;

  const $touch = (node: LexicalNode) => {
    const block = $topBlock(node);
    if (block !== null) touched.add(block.getKey());
    if ($isTextNode(node)) texts.add(node.getKey());
    else elements += 1;
  };
  const forget = () => {
    touched.clear();
    texts.clear();
    elements = 0;
  };
  const $remember = (keys: Iterable<NodeKey>) => {
    for (const key of keys) {
      const node = $getNodeByKey(key);
      if (node) left.set(key, $treeOf(node));
      else left.delete(key);
    }
  };
  const $track = () => {
    if (touched.size === 0) return;
    if (notByAPerson.some($hasUpdateTag)) {
      $remember(touched);
      leftOrder = $blockKeys($getRoot());
      forget();
      return;
    }
    if (editor.isComposing()) {
      beforeComposing ??= editor.getEditorState();
      return;
    }
    const person = tracking.suggesting();
    const isPlain = person === null ? !$touchesMarks(texts) : elements === 0 && $isOwnTyping(texts, person, editor);
    if (isPlain && beforeComposing === null) {
      for (const key of touched) left.delete(key);
      forget();
      return;
    }
    const base = beforeComposing ?? editor.getEditorState();
    beforeComposing = null;
    const before = (key: NodeKey) => left.get(key) ?? treeIn(base, key);
    const order = leftOrder ?? orderIn(base);
    for (const stretch of $stretches(order, touched)) $remember($mark(stretch, before, person, tracking));
    leftOrder = $blockKeys($getRoot());
    forget();
  };
  const classes = [...editor._nodes.values()].map((info): Klass<LexicalNode> => info.klass);
  return mergeRegister(
    ...classes.filter((klass) => klass !== RootNode).map((klass) => editor.registerNodeTransform(klass, $touch)),
    editor.registerNodeTransform(RootNode, $track),
    editor.registerUpdateListener(() => {
      left.clear();
      leftOrder = null;
    }),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        queueMicrotask(() => editor.update(() => $currentBlock()?.markDirty()));
        return false;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}

function orderIn(state: EditorState): readonly NodeKey[] {
  return state.read(() => $blockKeys($getRoot()));
}

function $touchesMarks(texts: ReadonlySet<NodeKey>): boolean {
  return [...texts].some((key) => {
    const node = $getNodeByKey(key);
    return node !== null && ($insertedBy(node) !== null || $isToGo(node));
  });
}

/** Whether letters were only typed into words, or taken out of words, that the person suggests anyway: those are marked already. */
function $isOwnTyping(texts: ReadonlySet<NodeKey>, person: Person, editor: LexicalEditor): boolean {
  const [key, ...others] = texts;
  const node = key === undefined ? null : $getNodeByKey(key);
  if (node === null || others.length > 0 || $isToGo(node)) return false;
  const mark = $insertedBy(node);
  const was = editor.getEditorState()._nodeMap.get(node.getKey());
  if (mark === null || was === undefined || !$isTextNode(was) || !$isTextNode(node)) return false;
  const by = mark.by;
  const isOwn = typeof by === "object" && by !== null && "id" in by && by.id === person.id;
  return isOwn && was.__state !== undefined && sameJson(was.__state.toJSON(), node.__state?.toJSON());
}

/** Neighbouring blocks as they were and as they are. */
interface Stretch {
  readonly before: readonly NodeKey[];
  readonly after: readonly NodeKey[];
}

/** Where blocks came or went, with the one above, which may have taken over words of theirs; and each other block that was touched. */
function $stretches(order: readonly NodeKey[], touched: ReadonlySet<NodeKey>): readonly Stretch[] {
  const now = $blockKeys($getRoot());
  const shorter = Math.min(order.length, now.length);
  let start = 0;
  while (start < shorter && order[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && order.at(-1 - end) === now.at(-1 - end)) end++;
  const changed: Stretch[] = [];
  if (start < order.length || start < now.length) {
    const from = Math.max(0, start - 1);
    changed.push({ before: order.slice(from, order.length - end), after: now.slice(from, now.length - end) });
  }
  const covered = new Set(changed.flatMap(({ after }) => after));
  const others = [...touched].filter((key) => !covered.has(key) && now.includes(key));
  return [...changed, ...others.map((key) => ({ before: [key], after: [key] }))];
}

/** Marks what was done to a stretch; gives the keys of the blocks that stand there then. */
function $mark(
  stretch: Stretch,
  before: (key: NodeKey) => TreeNode | null,
  person: Person | null,
  { newId, now, wentForward }: Tracking,
): readonly NodeKey[] {
  const root = $getRoot();
  const standing = stretch.after.flatMap((key) => $getNodeByKey(key) ?? []);
  const were = stretch.before.flatMap((key) => before(key) ?? []);
  const after = standing.map($treeOf);
  if (person === null && !were.some(isMarked) && !after.some(isMarked)) return stretch.after;
  const marks: Marks = markEdits(were, after, {
    suggestion: person && { by: person, at: now() },
    newId,
    points: $selectionPoints(wentForward()),
  });
  if (sameJson(marks.nodes, after)) return stretch.after;
  const placed = $placeTree(root, standing[0]?.getPreviousSibling() ?? null, standing, marks.nodes);
  $restorePoints(marks.points, placed);
  return marks.nodes.flatMap((node) => placed.get(node)?.getKey() ?? []);
}
