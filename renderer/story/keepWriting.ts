import { COLLABORATION_TAG, HISTORIC_TAG } from "lexical";
import type * as Y from "yjs";
import { writeTree } from "../../article/document/bodyTree";
import { layoutVersion, rootsOf, schemaOf } from "../../article/document/layout";
import type { NodeJson } from "../../article/document/nodeJson";
import type { NewId } from "../../article/ids";
import { type Person, somebody } from "../../article/people";
import { entryNode } from "../../article/suggestions/bodyEntries";
import { insertedBy } from "../../article/suggestions/insertedBy";
import type { BodyEditor } from "../editor/StoryEditor";
import { $currentBlock } from "../editor/shared/blocks";
import type { StoryHistory } from "../editor/shared/history";
import { $idOf } from "../editor/shared/nodeState";

/** So long, in milliseconds, what one wrote may not have reached the other yet. */
const unseenFor = 10_000;

interface KeepWritingNeeds {
  readonly doc: Y.Doc;
  readonly body: BodyEditor;
  readonly history: StoryHistory;
  readonly newId: NewId;
  /** Who writes here; null where that was never said. */
  readonly me: () => Person | null;
}

/** The block that was written in last, as it stood before something came from elsewhere. */
interface Written {
  readonly id: string;
  readonly node: NodeJson;
  readonly above: readonly string[];
}

/**
 * Two people have one story open, and one of them takes away the paragraph that the other is writing in: Yjs takes the words with it. They come back, as a
 * suggestion of whoever wrote them, so that neither of the two decides alone. Returns what stops that.
 */
export function keepWriting({ doc, body, history, newId, me }: KeepWritingNeeds): () => void {
  let last = { id: "", at: Number.NEGATIVE_INFINITY };
  let written: Written | null = null;
  const stopWatching = body.editor.registerUpdateListener(({ dirtyLeaves, tags, editorState }) => {
    if (dirtyLeaves.size === 0 || tags.has(COLLABORATION_TAG) || tags.has(HISTORIC_TAG)) return;
    const block = editorState.read($currentBlock);
    if (block) last = { id: editorState.read(() => $idOf(block)), at: performance.now() };
  });
  const before = ({ origin }: Y.Transaction) => {
    if (origin !== "remote" || performance.now() - last.at > unseenFor) return;
    const entries = body.mirror.entries();
    const at = entries.findIndex(({ block }) => block.id === last.id);
    const entry = entries[at];
    const above = entries.slice(0, at).map(({ block }) => block.id);
    written = entry ? { id: last.id, node: entryNode(entry), above: above.reverse() } : null;
  };
  const after = ({ origin }: Y.Transaction) => {
    const kept = written;
    written = null;
    // Only when the editor has followed, and repaired what it had to.
    if (origin === "remote" && kept) setTimeout(() => putBack(kept));
  };
  const putBack = ({ id, node, above }: Written) => {
    const ids = body.mirror.entries().map(({ block }) => block.id);
    if (ids.includes(id)) return;
    const neighbour = above.find((one) => ids.includes(one));
    const suggestion = { id: newId(), by: me() ?? somebody, at: new Date().toISOString() };
    history.step(() =>
      doc.transact(() => {
        const roots = rootsOf(doc);
        if (schemaOf(doc) < layoutVersion) roots.meta.set("schema", layoutVersion);
        writeTree(roots.body, [insertedBy(node, suggestion)], neighbour === undefined ? 0 : ids.indexOf(neighbour) + 1);
      }, history.person),
    );
  };
  doc.on("beforeTransaction", before);
  doc.on("afterTransaction", after);
  return () => {
    stopWatching();
    doc.off("beforeTransaction", before);
    doc.off("afterTransaction", after);
  };
}
