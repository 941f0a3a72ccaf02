import { useEffect, useState } from "react";
import { findQuotations } from "../../../article/quotes/findQuotations";
import { type JudgedQuotation, judged } from "../../../article/quotes/judgements";
import type { Draft } from "../draft";
import { watchQuotations } from "./watchQuotations";

/** The story's quotations, with what was decided about them; read again after a pause in typing, in idle time. */
export function useQuotations(draft: Draft): readonly JudgedQuotation[] {
  const [quotations, setQuotations] = useState<readonly JudgedQuotation[]>(() => read(draft));
  useEffect(() => watchQuotations(draft, () => setQuotations(read(draft))), [draft]);
  return quotations;
}

/** How many of them nobody is said to have said; 0 until the story was read for the first time, which its opening does not wait for. */
export function useUnattributed(draft: Draft): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(read(draft).filter(({ state }) => state === "unattributed").length);
    return watchQuotations(draft, look);
  }, [draft]);
  return count;
}

function read({ body, around }: Draft): readonly JudgedQuotation[] {
  const { fields, judgements } = around();
  return findQuotations(body.mirror.blocks(), fields.language).map((one) => judged(one, judgements));
}
