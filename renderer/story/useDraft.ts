import { useEffect, useState, useSyncExternalStore } from "react";
import { listen } from "../machine";
import { type Draft, openDraft, type StoryAround } from "./draft";
import type { SaveStatus } from "./SaveState";

export type DraftState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: "open"; readonly draft: Draft };

const loading: DraftState = { state: "loading" };

/** The story, opened for as long as the screen asks for it. Whoever leaves the screen closes it, and waits for that. */
export function useDraft(id: string): DraftState {
  const [state, setState] = useState<DraftState>(loading);
  useEffect(() => {
    let isWanted = true;
    openDraft(id).then((outcome) => {
      if (!isWanted) {
        if (outcome.ok) outcome.value.close();
      } else if (outcome.ok) setState({ state: "open", draft: outcome.value });
      else setState({ state: "failed", sentence: outcome.sentence });
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return state;
}

export function useAround(draft: Draft): StoryAround {
  return useSyncExternalStore(draft.onAround, draft.around);
}

export function useSaving(draft: Draft): SaveStatus {
  return useSyncExternalStore(draft.saver.onStatus, draft.saver.status);
}

/** What the person should know of this story: how it was opened, and what the machine tells of it since. */
export function useNotices(draft: Draft): readonly string[] {
  const [news, setNews] = useState<readonly string[]>([]);
  useEffect(
    () =>
      listen("notice", ({ id, sentence }) => {
        if (id === draft.id) setNews((known) => [...known.filter((one) => one !== sentence), sentence]);
      }),
    [draft],
  );
  return [...draft.notices, ...news];
}
