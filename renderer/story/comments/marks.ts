import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import { type AnchorPlace, locateIn } from "../../../article/comments/locate";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import { noFields } from "../../../article/story";
import { $findBlocks } from "../../editor/shared/blockIds";
import { $wordsRange } from "../../editor/shared/passages";
import { $readBlock } from "../../editor/shared/readBlocks";
import type { Commenting } from "./commenting";
import "./marks.css";

/*
 * The marks on commented words. They are drawn by the browser from ranges (CSS.highlights), so that nothing is added to the text. All are set when
 * the threads were looked for; what is typed in a block with marks moves its own before the next picture is drawn, and no others.
 */

export interface Marks {
  /** The thread whose words hold this place of the page; of several that which begins last. Null where nothing was said. */
  readonly at: (node: Node, offset: number) => string | null;
  /** Sets apart the marks of this thread. */
  readonly showHere: (thread: string | null) => void;
  readonly stop: () => void;
}

interface Mark {
  readonly placed: PlacedThread;
  readonly key: NodeKey;
  readonly range: Range;
}

const names = ["comment", "comment-here"] as const;

export function startMarks(editor: LexicalEditor, commenting: Commenting): Marks {
  let marks: readonly Mark[] = [];
  let here: string | null = null;
  let frame = 0;
  const stale = new Set<NodeKey>();
  const draw = () => {
    const isHere = ({ placed }: Mark) => placed.thread.id === here;
    highlight(
      names[0],
      marks.filter((mark) => !isHere(mark)),
    );
    highlight(names[1], marks.filter(isHere));
  };
  const setAll = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    stale.clear();
    const open = commenting.read().filter(({ thread }) => thread.resolved === null);
    marks = editor.getEditorState().read(() => $marksOf(editor, open), { editor });
    draw();
  };
  const moveStale = () => {
    frame = 0;
    marks = editor
      .getEditorState()
      .read(() => [...marks.filter(({ key }) => !stale.has(key)), ...$moved(editor, marks, stale)], {
        editor,
      });
    stale.clear();
    draw();
  };
  const stopWatching = editor.registerUpdateListener(({ dirtyElements }) => {
    if (marks.length === 0 || dirtyElements.size === 0) return;
    for (const { key } of marks) if (dirtyElements.has(key)) stale.add(key);
    if (stale.size === 0) return;
    frame ||= requestAnimationFrame(moveStale);
  });
  const stopListening = commenting.onChange(setAll);
  setAll();
  return {
    at: (node, offset) => {
      const holding = marks.filter(({ range }) => node.isConnected && range.isPointInRange(node, offset));
      return holding.at(-1)?.placed.thread.id ?? null;
    },
    showHere: (thread) => {
      if (thread === here) return;
      here = thread;
      draw();
    },
    stop: () => {
      cancelAnimationFrame(frame);
      stopWatching();
      stopListening();
      for (const name of names) CSS.highlights.delete(name);
    },
  };
}

function highlight(name: string, marks: readonly Mark[]): void {
  if (marks.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...marks.map(({ range }) => range)));
}

function $marksOf(editor: LexicalEditor, open: readonly PlacedThread[]): readonly Mark[] {
  const blocks = $findBlocks();
  return open.flatMap((placed) =>
    piecesOf(placed.place).flatMap(({ block, start, end }) => {
      const node = blocks.get(block);
      const range = node ? $wordsRange(editor, node, start, end) : null;
      return node && range ? [{ placed, key: node.getKey(), range }] : [];
    }),
  );
}

/** The marks in the blocks of these keys, where their words are now; what has left its block waits until all threads are looked for. */
function $moved(editor: LexicalEditor, marks: readonly Mark[], keys: ReadonlySet<NodeKey>): readonly Mark[] {
  const stale = marks.filter(({ key }) => keys.has(key));
  const locates = new Map(
    [...keys].flatMap((key) => {
      const node = $getNodeByKey(key);
      return node ? [[key, { node, locate: locateIn({ fields: noFields, body: [$readBlock(node)] }) }] as const] : [];
    }),
  );
  return stale.flatMap(({ placed, key }) => {
    const changed = locates.get(key);
    const [piece] = piecesOf(changed?.locate(placed.thread.about) ?? null);
    const range = changed && piece && $wordsRange(editor, changed.node, piece.start, piece.end);
    return range ? [{ placed, key, range }] : [];
  });
}

function piecesOf(place: AnchorPlace | null) {
  return place?.kind === "words" ? place.pieces : [];
}
