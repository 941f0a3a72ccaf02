import { eventFiles } from "@lexical/rich-text";
import {
  COMMAND_PRIORITY_LOW,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from "lexical";
import { intakeOf } from "../shared/photo/intake";
import { bringFiles } from "./bringIn";
import { $placeUnder, atCaret, type Place } from "./place";

/** Photos that are dropped at a place in the text, or pasted. */
export function registerDroppedPhotos(editor: LexicalEditor): () => void {
  const bring = (files: readonly File[], place: Place) => {
    // The command runs inside an update, and what brings them in makes its own.
    queueMicrotask(() => void bringFiles(intakeOf(editor), files, place));
  };
  const mark = markDropPlace(editor);
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer?.types.includes("Files") || !editor.isEditable()) return false;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        mark($placeUnder(editor, event));
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const [, files] = eventFiles(event);
        mark(null);
        if (files.length === 0 || !editor.isEditable()) return false;
        event.preventDefault();
        bring(files, $placeUnder(editor, event) ?? atCaret);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const files = event instanceof ClipboardEvent ? picturesIn(event.clipboardData) : [];
        if (files.length === 0 || !editor.isEditable()) return false;
        event.preventDefault();
        bring(files, atCaret);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerRootListener((root) => {
      const leave = () => mark(null);
      root?.addEventListener("dragleave", leave);
      return () => root?.removeEventListener("dragleave", leave);
    }),
  );
}

/** The files on the clipboard, when they are what was copied: words come with a picture of themselves, a picture with no words. */
function picturesIn(data: DataTransfer | null): readonly File[] {
  if (data === null || data.files.length === 0 || data.types.includes("application/x-lexical-editor")) return [];
  const page = new DOMParser().parseFromString(data.getData("text/html"), "text/html");
  const words = `${page.body.textContent ?? ""}${page.body.childElementCount > 0 ? "" : data.getData("text/plain")}`;
  return words.trim() === "" ? [...data.files] : [];
}

/** Shows where the photos would go, by an attribute that Lexical does not mind. */
function markDropPlace(editor: LexicalEditor): (place: Place | null) => void {
  let marked: HTMLElement | null = null;
  return (place) => {
    const element = place?.kind === "beside" ? editor.getElementByKey(place.block) : null;
    if (marked !== element) marked?.removeAttribute("data-drop");
    if (place?.kind === "beside") element?.setAttribute("data-drop", place.side);
    marked = element;
  };
}
