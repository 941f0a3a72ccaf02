import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { StorySummary } from "../../electron/contract";

/** A new object for every wish, so that the same story can be wanted twice. */
export interface Wanted {
  readonly id: string;
}

/**
 * The row that has, or would get, the focus. When it goes away the one in its place takes over, with the focus if it had it.
 * A wanted row that is not in the list yet gets the focus as soon as it is. The current row is always drawn.
 */
export function useCurrentRow(
  rows: readonly { readonly story: StorySummary }[],
  list: RefObject<HTMLElement | null>,
  wanted: Wanted | null,
) {
  const [chosen, setChosen] = useState<string | null>(null);
  const place = useRef(0);
  const due = useRef<string | null>(null);
  const known = rows.findIndex(({ story }) => story.id === chosen);
  const index = known >= 0 ? known : Math.min(place.current, rows.length - 1);
  const current = rows[index]?.story.id ?? null;

  const focusDue = () => {
    const link = due.current ? linkOf(list.current, due.current) : null;
    if (!link) return;
    due.current = null;
    link.focus();
  };
  const goTo = (to: number) => {
    const id = rows[to]?.story.id;
    if (!id) return;
    due.current = id;
    setChosen(id);
    focusDue();
  };

  useEffect(() => {
    if (!wanted) return;
    due.current = wanted.id;
    setChosen(wanted.id);
  }, [wanted]);
  useLayoutEffect(() => {
    const lost = chosen !== null && known < 0 && document.activeElement === document.body;
    if (lost && !due.current) due.current = current;
    place.current = Math.max(0, index);
    focusDue();
  });
  return { current, setCurrent: (id: string | null) => id && setChosen(id), goTo };
}

function linkOf(list: HTMLElement | null, id: string): HTMLAnchorElement | null {
  return list?.querySelector<HTMLAnchorElement>(`[data-story="${id}"] a`) ?? null;
}
