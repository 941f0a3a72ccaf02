import { useEffect, useState, useSyncExternalStore } from "react";
import type { ChosenField, ProseField } from "../../article/story";
import { listen } from "../machine";
import { type Draft, openDraft } from "./draft";
import type { StoryAround } from "./watchAround";

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
    openDraft(id, () => isWanted).then((outcome) => {
      if (!isWanted) {
        if (outcome?.ok) outcome.value.close();
      } else if (outcome?.ok) setState({ state: "open", draft: outcome.value });
      else if (outcome) setState({ state: "failed", sentence: outcome.sentence });
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

/** One field alone: redraws only when this one changes. */
export function useField(draft: Draft, name: ProseField | ChosenField): string {
  return useSyncExternalStore(draft.onAround, () => draft.around().fields[name]);
}

/** Why the last words are not on disk; empty when they are, or soon will be. */
export function useNotSaved(draft: Draft): string {
  return useSyncExternalStore(draft.saver.onStatus, () => {
    const status = draft.saver.status();
    return typeof status === "object" ? status.notSaved : "";
  });
}

/** Why the story can only be read; empty while it can be changed. What comes from elsewhere may end that at any time. */
export function useReadOnly(draft: Draft): string {
  const foreign = useSyncExternalStore(draft.saver.onStatus, draft.saver.foreign);
  const readOnly = draft.readOnly || foreign;
  useEffect(() => {
    draft.body.editor.setEditable(readOnly === "");
  }, [draft, readOnly]);
  return readOnly;
}

/** Why story.json does not show yet what is safe in the writing log; empty while it does. */
export function useNotSettled(draft: Draft): string {
  const [sentence, setSentence] = useState("");
  useEffect(() => listen("notSettled", (news) => news.id === draft.id && setSentence(news.sentence)), [draft]);
  return sentence;
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
