import { useEffect, useState, useSyncExternalStore } from "react";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import type { Draft } from "../draft";
import { type Commenting, startCommenting } from "./commenting";
import { type Marks, startMarks } from "./marks";

interface Beside {
  readonly commenting: Commenting;
  readonly marks: Marks;
}

/** The threads of the story and their marks in it, for as long as it is shown; null for the moment before. */
export function useCommenting(draft: Draft): Beside | null {
  const [beside, setBeside] = useState<Beside | null>(null);
  useEffect(() => {
    const commenting = startCommenting(draft);
    const marks = startMarks(draft.body.editor, commenting);
    setBeside({ commenting, marks });
    return () => {
      marks.stop();
      commenting.stop();
    };
  }, [draft]);
  return beside;
}

const none: readonly PlacedThread[] = [];
const never = () => () => undefined;

export function usePlaced(commenting: Commenting | undefined): readonly PlacedThread[] {
  return useSyncExternalStore(commenting?.onChange ?? never, () => commenting?.read() ?? none);
}
