import { GetClipboardDataExtension } from "@lexical/clipboard";
import { getExtensionDependencyFromEditor, type Signal, signal } from "@lexical/extension";
import { DOMRenderExtension } from "@lexical/html";
import {
  $getEditor,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  createCommand,
  defineExtension,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { PencilLine } from "lucide-react";
import { idFromBytes, idLength } from "../../../article/ids";
import type { Person } from "../../../article/people";
import type { Decide } from "../../../article/suggestions/resolve";
import { keyName } from "../../ui/keys";
import type { Action } from "../shared/action";
import { acceptedClipboard } from "./acceptedClipboard";
import { decideSuggestions } from "./decide";
import { watchDeleting } from "./deleting";
import { drawSuggestions } from "./drawSuggestions";
import { trackEdits } from "./trackEdits";
import "./suggest.css";

const SUGGEST_COMMAND: LexicalCommand<undefined> = createCommand("SUGGEST");

export const suggestAction: Action = {
  name: "Suggest changes",
  icon: PencilLine,
  keys: keyName("G", { shift: true }),
  isAboutFields: true,
  run: (editor) => editor.dispatchCommand(SUGGEST_COMMAND, undefined),
  $isOn: () => suggestingIn($getEditor()).peek() !== null,
  watch: (editor, changed) => suggestingIn(editor).subscribe(changed),
};

/** What is typed and deleted while somebody is suggesting stands in the text as their suggestion. */
export const SuggestExtension = defineExtension({
  name: "galley/suggest",
  dependencies: [
    configExtension(GetClipboardDataExtension, { $exportMimeType: acceptedClipboard }),
    configExtension(DOMRenderExtension, drawSuggestions),
  ],
  build: () => ({ suggesting: signal<Person | null>(null) }),
  register: (editor, _config, state) => {
    const { suggesting } = state.getOutput();
    const deleting = watchDeleting(editor, () => suggesting.peek() !== null);
    return mergeRegister(
      trackEdits(editor, {
        suggesting: () => suggesting.peek(),
        newId: () => idFromBytes(crypto.getRandomValues(new Uint8Array(idLength))),
        now: () => new Date().toISOString(),
        wentForward: deleting.wentForward,
      }),
      deleting.stop,
    );
  },
});

/** Who makes suggestions in this editor now; null while everything is done directly. */
export function suggestingIn(editor: LexicalEditor): Signal<Person | null> {
  return getExtensionDependencyFromEditor(editor, SuggestExtension).output.suggesting;
}

/** Begins to take what is done for this person's suggestions; with null, stops that. */
export function suggestAs(editor: LexicalEditor, person: Person | null): void {
  suggestingIn(editor).value = person;
}

export function decideIn(editor: LexicalEditor, decide: Decide): void {
  decideSuggestions(editor, decide);
}

/** Calls `toggle` when somebody wants to suggest, or to stop that; returns what stops listening. */
export function onSuggestWanted(editor: LexicalEditor, toggle: () => void): () => void {
  return editor.registerCommand(
    SUGGEST_COMMAND,
    () => {
      queueMicrotask(toggle);
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
}
