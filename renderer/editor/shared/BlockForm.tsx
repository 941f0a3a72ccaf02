import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { type ReactNode, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { $closest } from "./blocks";
import { formHostOf, listenToForm } from "./formHost";
import "./blockForm.css";

interface BlockFormProps {
  readonly editor: LexicalEditor;
  readonly isIt: (node: LexicalNode) => node is ElementNode;
  readonly children: (key: NodeKey) => ReactNode;
}

interface Place {
  readonly key: NodeKey;
  readonly host: HTMLElement;
}

/** Draws a form inside the block that is selected or holds the caret, in the host that the block keeps for it. */
export function BlockForm({ editor, isIt, children }: BlockFormProps) {
  const place = usePlace(editor, isIt);
  const host = place?.host;
  useEffect(() => (host ? listenToForm(editor, host) : undefined), [editor, host]);
  return place ? createPortal(children(place.key), place.host, place.key) : null;
}

function usePlace(editor: LexicalEditor, isIt: BlockFormProps["isIt"]): Place | null {
  const known = useRef<Place | null>(null);
  const read = () => {
    const key = editor.isEditable() ? editor.getEditorState().read(() => $keyOfCurrent(isIt)) : null;
    const element = key === null ? null : editor.getElementByKey(key);
    const host = element ? formHostOf(element) : null;
    if (key === null || host === null) known.current = null;
    else if (known.current?.key !== key || known.current.host !== host) known.current = { key, host };
    return known.current;
  };
  const subscribe = useCallback((listener: () => void) => editor.registerUpdateListener(listener), [editor]);
  return useSyncExternalStore(subscribe, read);
}

function $keyOfCurrent(isIt: BlockFormProps["isIt"]): NodeKey | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().find(isIt)?.getKey() ?? null;
  if (!$isRangeSelection(selection)) return null;
  const block = $closest(selection.anchor.getNode(), isIt);
  return block?.is($closest(selection.focus.getNode(), isIt)) ? block.getKey() : null;
}

/** Something that a block says, read again after every change of the editor; draws again only when it is different. */
export function useBlockValue(editor: LexicalEditor, $read: () => string): string {
  const subscribe = useCallback((listener: () => void) => editor.registerUpdateListener(listener), [editor]);
  return useSyncExternalStore(subscribe, () => editor.getEditorState().read($read));
}
