import { useEffect, useState } from "react";
import { findQuotations } from "../../../article/quotes/findQuotations";
import { type JudgedQuotation, judged } from "../../../article/quotes/judgements";
import type { Draft } from "../draft";
import { watchQuotations } from "./watchQuotations";

/** The story's quotations as its language gives them, with what was decided about them; read again after a pause in typing, in idle time. */
export function useQuotations(draft: Draft, language: string): readonly JudgedQuotation[] {
  const [quotations, setQuotations] = useState<readonly JudgedQuotation[]>(() => read(draft, language));
  useEffect(() => watchQuotations(draft, () => setQuotations(read(draft, language))), [draft, language]);
  return quotations;
}

/** How many of them nobody is said to have said; 0 until the story was read for the first time, which its opening does not wait for. */
export function useUnattributed(draft: Draft, language: string): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(read(draft, language).filter(({ state }) => state === "unattributed").length);
    return watchQuotations(draft, look);
  }, [draft, language]);
  return count;
}

function read({ body, around }: Draft, language: string): readonly JudgedQuotation[] {
  const { judgements } = around();
  return findQuotations(body.mirror.blocks(), language).map((one) => judged(one, judgements));
}
