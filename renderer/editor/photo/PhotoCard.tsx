import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey } from "lexical";
import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { BlockForm, useBlockValue } from "../shared/BlockForm";
import { whenOrderChanges } from "../shared/blockOrder";
import { listenToForm } from "../shared/formHost";
import { $isStoryPhoto, layerOf } from "../shared/photo/PhotoNode";
import { assetState } from "../shared/photo/photoState";
import { FocalPointLayer } from "./FocalPointLayer";
import { isLead } from "./isLead";
import { PhotoDetails } from "./PhotoDetails";
import { PhotoTools } from "./PhotoTools";

/** What is drawn for the photo that is selected or whose caption holds the caret: the card, its buttons and its form. */
export function PhotoCard() {
  const [editor] = useLexicalComposerContext();
  return (
    <BlockForm editor={editor} isIt={$isStoryPhoto}>
      {(key) => <Card key={key} editor={editor} photo={key} />}
    </BlockForm>
  );
}

function Card({ editor, photo }: { readonly editor: LexicalEditor; readonly photo: NodeKey }) {
  const figure = editor.getElementByKey(photo);
  const layer = figure && layerOf(figure);
  const [isFocusing, setFocusing] = useState(false);
  const isPlaceholder = useBlockValue(editor, () => $assetOf(photo)) === "";
  const subscribe = useCallback((listener: () => void) => whenOrderChanges(editor, listener), [editor]);
  const leads = useSyncExternalStore(subscribe, () => isLead(editor, photo));
  useLayoutEffect(() => {
    figure?.setAttribute("data-active", "");
    return () => figure?.removeAttribute("data-active");
  }, [figure]);
  useEffect(() => (layer ? listenToForm(editor, layer) : undefined), [editor, layer]);
  const tools = (
    <>
      {isFocusing && !isPlaceholder && (
        <FocalPointLayer editor={editor} photo={photo} onDone={() => setFocusing(false)} />
      )}
      <PhotoTools
        editor={editor}
        photo={photo}
        isLead={leads}
        isPlaceholder={isPlaceholder}
        isFocusing={isFocusing}
        onFocusing={setFocusing}
      />
    </>
  );
  return (
    <>
      {layer && createPortal(tools, layer)}
      <PhotoDetails editor={editor} photo={photo} />
    </>
  );
}

function $assetOf(photo: NodeKey): string {
  const node = $getNodeByKey(photo);
  return node ? $getState(node, assetState) : "";
}
