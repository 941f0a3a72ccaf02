import { useEffect, useRef, useState } from "react";
import type { PreviewLook } from "../../../electron/contract";
import type { Draft } from "../draft";
import { keepPage, nothingShown, type PageKeeper, type PageOptions, type ShownPage } from "./keepPage";

/** A page of the story that is in step with what is written for as long as it is shown. */
export function useShownPage(draft: Draft, options: PageOptions, look: PreviewLook): ShownPage {
  const { publication, singleFile, furniture } = options;
  const [shown, setShown] = useState(nothingShown);
  const newest = useRef(options);
  newest.current = options;
  const keeper = useRef<PageKeeper | null>(null);
  useEffect(() => {
    const kept = keepPage(draft, () => newest.current, setShown);
    keeper.current = kept;
    return kept.stop;
  }, [draft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these makes another page.
  useEffect(() => keeper.current?.make(), [draft, publication, singleFile, furniture]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new draft has a new page, which does not know the look.
  useEffect(() => keeper.current?.look(look), [draft, look]);
  return shown;
}
