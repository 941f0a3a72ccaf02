import { $createParagraphNode, $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey } from "lexical";
import { Crosshair, FileSearch, ImagePlus, Replace, Trash2 } from "lucide-react";
import type { MouseEvent } from "react";
import { IconButton } from "../../ui/IconButton";
import { COMPARE_PHOTO_COMMAND, REPLACE_PHOTO_COMMAND } from "../shared/photo/photoSignals";

interface PhotoToolsProps {
  readonly editor: LexicalEditor;
  readonly photo: NodeKey;
  readonly isLead: boolean;
  readonly isPlaceholder: boolean;
  readonly isFocusing: boolean;
  readonly onFocusing: (isFocusing: boolean) => void;
}

/** The buttons on the picture. */
export function PhotoTools(props: PhotoToolsProps) {
  const { editor, photo, isLead, isPlaceholder, isFocusing, onFocusing } = props;
  const Choose = isPlaceholder ? ImagePlus : Replace;
  return (
    <div className="photo-tools" lang="en">
      {isLead && <span className="photo-tag">Lead photo</span>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press here only must not take the caret out of the caption. */}
      <span className="photo-buttons" onMouseDown={keepCaret}>
        <IconButton
          name={isPlaceholder ? "Choose a photo" : "Replace"}
          onClick={() => editor.dispatchCommand(REPLACE_PHOTO_COMMAND, photo)}
        >
          <Choose size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
        {!isPlaceholder && (
          <IconButton name="Focal point" pressed={isFocusing} onClick={() => onFocusing(!isFocusing)}>
            <Crosshair size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        )}
        {!isPlaceholder && (
          <IconButton name="Compare with the file" onClick={() => editor.dispatchCommand(COMPARE_PHOTO_COMMAND, photo)}>
            <FileSearch size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        )}
        <IconButton name="Remove" onClick={() => remove(editor, photo)}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

function keepCaret(event: MouseEvent): void {
  event.preventDefault();
}

function remove(editor: LexicalEditor, photo: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(photo);
    if (node === null) return;
    const next = node.getNextSibling();
    const previous = node.getPreviousSibling();
    node.remove();
    if (next) next.selectStart();
    else if (previous) previous.selectEnd();
    else $getRoot().append($createParagraphNode()).selectStart();
  });
  editor.focus();
}
