import { type Binding, createYjsBinding, initLocalState, type Provider, syncYjsChangesToLexical } from "@lexical/yjs";
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SKIP_COLLAB_TAG,
  type UpdateListenerPayload,
} from "lexical";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { bodyRoot } from "../../../article/document/layout";
import { isId } from "../../../article/ids";
import { placeOf, restorePlace } from "./bodyPlace";
import { describeEdit } from "./describeEdit";
import type { StoryHistory } from "./history";
import { dropLostState } from "./lostState";
import { $idOf } from "./nodeState";
import { syncToDocument } from "./syncToDocument";

/*
 * Keeps the editor and the document's body the same. The first fill runs without transforms, since what a transform changes there would never
 * reach the document; what needs repair is repaired afterwards, by an update like any other, that cannot be undone.
 * Changes that come from the document (undo, another person) skip transforms as well, and are followed by the same kind of repair. They are
 * committed at once: joined with somebody's typing, one of the two would not be synced.
 */
export function bindBody(editor: LexicalEditor, doc: Y.Doc, history: StoryHistory): () => void {
  const awareness = new Awareness(doc);
  const provider = localProvider(awareness);
  const docMap = new Map([[bodyRoot, doc]]);
  const binding = createYjsBinding({ editor, id: bodyRoot, doc, docMap, rootName: bodyRoot });
  const body = binding.root.getSharedType();
  history.track(binding);
  initLocalState(provider, "me", "", true, {});
  fill(editor, binding, body);

  let touched: readonly NodeKey[] = [];
  const onDocumentChange = (events: Y.YEvent<Y.Text>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return;
    const release = history.hold();
    syncYjsChangesToLexical(binding, provider, events, transaction.origin instanceof Y.UndoManager, ignoreCursors);
    dropLostState(editor, binding, events);
    flush(editor, true);
    // Only when Yjs is done with this change may another one begin.
    queueMicrotask(() => {
      repair(editor, (key) => touched.includes(key));
      touched = [];
      release();
    });
  };
  const onEditorChange = (payload: UpdateListenerPayload) => {
    if (payload.tags.has(SKIP_COLLAB_TAG)) return;
    const isFromDocument = payload.tags.has(COLLABORATION_TAG) || payload.tags.has(HISTORIC_TAG);
    const isEdit = !isFromDocument && (payload.dirtyElements.size > 0 || payload.dirtyLeaves.size > 0);
    if (isFromDocument) touched = [...touched, ...payload.dirtyElements.keys()];
    if (isEdit) history.beforeEdit(describeEdit(payload), placeOf(awareness));
    syncToDocument(binding, provider, payload);
    if (isEdit) history.afterEdit(placeOf(awareness));
  };
  body.observeDeep(onDocumentChange as Parameters<typeof body.observeDeep>[0]);
  const stop = mergeRegister(
    editor.registerUpdateListener(onEditorChange),
    history.onFlush(() => flush(editor, false)),
    history.onRestore((place) => {
      if (place.kind === "body") restorePlace(editor, binding, place);
    }),
    () => body.unobserveDeep(onDocumentChange as Parameters<typeof body.observeDeep>[0]),
    () => awareness.destroy(),
  );
  const release = history.hold();
  repair(editor, () => true);
  release();
  return stop;
}

/** Commits what the editor still holds back. */
function flush(editor: LexicalEditor, skipTransforms: boolean): void {
  editor.update(() => undefined, skipTransforms ? { discrete: true, skipTransforms } : { discrete: true });
}

/** No network: the awareness only serves to keep the caret beside its letter while the document changes under it. */
function localProvider(awareness: Awareness): Provider {
  const nothing = () => undefined;
  return {
    awareness: awareness as unknown as Provider["awareness"],
    connect: nothing,
    disconnect: nothing,
    on: nothing,
    off: nothing,
  };
}

const ignoreCursors = () => undefined;

function fill(editor: LexicalEditor, binding: Binding, body: Y.XmlText): void {
  binding.root.applyChildrenYjsDelta(binding, body.toDelta());
  editor.update(() => binding.root.syncChildrenFromYjs(binding), {
    discrete: true,
    skipTransforms: true,
    tag: [SKIP_COLLAB_TAG, HISTORY_MERGE_TAG],
  });
}

/**
 * Shows to the transforms, in an update of its own that reaches the document, the blocks that may need repair: those without an id of their own
 * (a part that lost its block has none), and those that have parts. Lists are not among them: Lexical would join two that stand together.
 */
function repair(editor: LexicalEditor, wasTouched: (key: NodeKey) => boolean): void {
  editor.update(
    () => {
      const root = $getRoot();
      if (root.isEmpty()) root.append($createParagraphNode());
      const seen = new Set<string>();
      for (const block of root.getChildren()) {
        const id = $idOf(block);
        const isTold = isId(id) && !seen.has(id);
        seen.add(id);
        const hasParts = $isElementNode(block) && block.isShadowRoot();
        if (!isTold || (hasParts && wasTouched(block.getKey()))) block.markDirty();
      }
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
}
