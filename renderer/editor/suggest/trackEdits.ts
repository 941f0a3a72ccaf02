import {
  $getNodeByKey,
  $getRoot,
  $hasUpdateTag,
  $isTextNode,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
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
import { type Marking, markEdits } from "../../../article/suggestions/markEdits";
import type { TreeNode } from "../../../article/suggestions/tree";
import { $currentBlock, $topBlock } from "../shared/blocks";
import { $insertedBy, $isToGo } from "../shared/suggestedState";
import { $blockKeys, $treeOf } from "../shared/treeOf";
import { leftBlocks } from "./leftBlocks";
import { $placeTree } from "./placeTree";
import { $restorePoints, $selectionPoints, replacedIn } from "./points";

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
  const left = leftBlocks();
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
  const $follow = () => {
    const person = tracking.suggesting();
    const isPlain = person === null ? !$touchesMarks(texts) : elements === 0 && $isOwnTyping(texts, person, editor);
    if (isPlain && beforeComposing === null) {
      left.drop(touched);
      return;
    }
    const base = beforeComposing ?? editor.getEditorState();
    beforeComposing = null;
    const edit = { person, before: (key: NodeKey) => left.before(key, base), replaced: replacedIn(base) };
    for (const stretch of $stretches(left.order(base), touched)) left.$remember($mark(stretch, edit, tracking));
    left.$rememberOrder();
  };
  const $track = () => {
    if (touched.size === 0) return;
    if (notByAPerson.some($hasUpdateTag)) {
      left.$remember(touched);
      left.$rememberOrder();
    } else if (editor.isComposing()) return;
    else $follow();
    forget();
  };
  const classes = [...editor._nodes.values()].map((info): Klass<LexicalNode> => info.klass);
  return mergeRegister(
    ...classes.filter((klass) => klass !== RootNode).map((klass) => editor.registerNodeTransform(klass, $touch)),
    editor.registerNodeTransform(RootNode, $track),
    editor.registerUpdateListener(left.clear),
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        beforeComposing = editor.getEditorState();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(COMPOSITION_END_COMMAND, () => afterComposing(editor), COMMAND_PRIORITY_CRITICAL),
  );
}

/** The update that ends a composition may change nothing any more, and what was composed has still to be marked. */
function afterComposing(editor: LexicalEditor): false {
  queueMicrotask(() => editor.update(() => $currentBlock()?.markDirty()));
  return false;
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

/** What is known of an edit beside what it left. */
interface Edit {
  readonly person: Person | null;
  readonly before: (key: NodeKey) => TreeNode | null;
  readonly replaced: Marking["replaced"];
}

/** Marks what was done to a stretch; gives the keys of the blocks that stand there then. */
function $mark(stretch: Stretch, { person, before, replaced }: Edit, tracking: Tracking): readonly NodeKey[] {
  const standing = stretch.after.flatMap((key) => $getNodeByKey(key) ?? []);
  const were = stretch.before.flatMap((key) => before(key) ?? []);
  const after = standing.map($treeOf);
  if (person === null && !were.some(isMarked) && !after.some(isMarked)) return stretch.after;
  const { nodes, points } = markEdits(were, after, {
    suggestion: person && { by: person, at: tracking.now() },
    newId: tracking.newId,
    replaced,
    points: $selectionPoints(tracking.wentForward()),
  });
  if (sameJson(nodes, after)) return stretch.after;
  const placed = $placeTree($getRoot(), standing[0]?.getPreviousSibling() ?? null, standing, nodes);
  $restorePoints(points, placed);
  return nodes.flatMap((node) => placed.get(node)?.getKey() ?? []);
}
