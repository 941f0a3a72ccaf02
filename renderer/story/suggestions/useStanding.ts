import { useEffect, useState } from "react";
import type { Person } from "../../../article/people";
import { suggestingIn } from "../../editor/suggest/SuggestExtension";
import type { Draft } from "../draft";
import { whenIdleAfter } from "../whenIdleAfter";
import { type Standing, standingIn } from "./standing";

/** Milliseconds without typing until the list is made anew, and with it at the latest. */
const pause = 250;
const atLatest = 1000;

/** What is suggested in the story now; followed after a pause in typing. */
export function useStanding(draft: Draft): readonly Standing[] {
  const [standing, setStanding] = useState<readonly Standing[]>(() => read(draft));
  useEffect(() => {
    const look = () => setStanding(read(draft));
    const later = whenIdleAfter(pause, look, atLatest);
    const stopThreads = draft.threads.listen(later.ask);
    const stopEditor = draft.body.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.ask();
    });
    look();
    return () => {
      later.cancel();
      stopThreads();
      stopEditor();
    };
  }, [draft]);
  return standing;
}

function read({ body, threads }: Draft): readonly Standing[] {
  return standingIn(body.mirror, threads.read());
}

/** Who is suggesting; null while what is typed is meant directly. */
export function useSuggesting({ body: { editor } }: Draft): Person | null {
  const [who, setWho] = useState<Person | null>(null);
  useEffect(() => suggestingIn(editor).subscribe(setWho), [editor]);
  return who;
}
