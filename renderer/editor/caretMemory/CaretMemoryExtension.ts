import {
  $getSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FOCUS_COMMAND,
  mergeRegister,
  registerEventListener,
} from "lexical";

/**
 * Whoever comes back to the text by a key goes on where the caret was. The browser forgets that place as soon as a field has a caret of its own,
 * and would begin at the story's start. A press of the mouse chooses its own place.
 */
export const CaretMemoryExtension = defineExtension({
  name: "galley/caret-memory",
  register: (editor) => {
    let isPressing = false;
    const pressed = () => {
      isPressing = true;
      // The focus follows within the same task.
      setTimeout(() => {
        isPressing = false;
      });
    };
    const $return = () => {
      const selection = $getSelection();
      if (!isPressing && selection !== null) $setSelection(selection.clone());
      return false;
    };
    return mergeRegister(
      editor.registerRootListener((root) => (root ? registerEventListener(root, "pointerdown", pressed) : undefined)),
      editor.registerCommand(FOCUS_COMMAND, $return, COMMAND_PRIORITY_LOW),
    );
  },
});
