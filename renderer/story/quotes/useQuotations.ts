import { useEffect, useState } from "react";
import { findQuotations } from "../../../article/quotes/findQuotations";
import { type JudgedQuotation, judged } from "../../../article/quotes/judgements";
import type { Draft } from "../draft";
import { whenIdleAfter } from "../whenIdleAfter";

/** Milliseconds without typing until the story is read again. */
const pause = 400;

/** The story's quotations, with what was decided about them; read again after a pause in typing, in idle time. */
export function useQuotations(draft: Draft): readonly JudgedQuotation[] {
  const [quotations, setQuotations] = useState<readonly JudgedQuotation[]>(() => read(draft));
  useEffect(() => {
    const look = () => setQuotations(read(draft));
    const later = whenIdleAfter(pause, look);
    const stopEditor = draft.body.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.ask();
    });
    const stopAround = draft.onAround(look);
    return () => {
      later.cancel();
      stopEditor();
      stopAround();
    };
  }, [draft]);
  return quotations;
}

function read({ body, around }: Draft): readonly JudgedQuotation[] {
  const { fields, judgements } = around();
  return findQuotations(body.mirror.blocks(), fields.language).map((one) => judged(one, judgements));
}
