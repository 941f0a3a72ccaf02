import type { LexicalEditor } from "lexical";
import type { Draft } from "../draft";
import { whenIdleAfter } from "../whenIdleAfter";

/** Milliseconds without typing until the story is read again. */
const pause = 400;

type Quoting = Pick<Draft, "around" | "onAround"> & { readonly body: { readonly editor: LexicalEditor } };

/** Looks soon, after each pause in the text, and at once when somebody decides about a quotation. */
export function watchQuotations({ body, around, onAround }: Quoting, look: () => void): () => void {
  const later = whenIdleAfter(pause, look);
  later.ask();
  const stopEditor = body.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.ask();
  });
  let known = around();
  const stopAround = onAround(() => {
    const before = known;
    known = around();
    if (known.judgements !== before.judgements) look();
  });
  return () => {
    later.cancel();
    stopEditor();
    stopAround();
  };
}
