import { useEffect, useState } from "react";
import { call } from "../machine";

interface Found {
  /** Null without a query, and until the first answer. */
  readonly ids: ReadonlySet<string> | null;
  readonly problem: string;
}

const nothingAsked: Found = { ids: null, problem: "" };
const pause = 80;

/** The stories whose text has the query; asked again when `stories` changes. While an answer is on its way the last one stands. */
export function useSearch(query: string, stories: unknown): Found {
  const [found, setFound] = useState(nothingAsked);
  const asked = query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the stories can change the answer.
  useEffect(() => {
    if (asked === "") {
      setFound(nothingAsked);
      return undefined;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      const outcome = await call("search", { query: asked.slice(0, 1000) });
      if (stale) return;
      setFound(outcome.ok ? { ids: new Set(outcome.value), problem: "" } : { ids: null, problem: outcome.sentence });
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, stories]);
  return found;
}
