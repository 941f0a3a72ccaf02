import type { LexicalEditor } from "lexical";
import { readThreads } from "../../../article/comments/readThreads";
import { type PlacedThread, placeThreads } from "../../../article/comments/threadPlaces";
import { createListeners } from "../../editor/shared/listeners";
import type { Mirror } from "../../editor/shared/mirror";
import type { Draft } from "../draft";
import type { StoryAround } from "../watchAround";

/*
 * The threads beside the writing. What somebody says is there at once; where its words are is looked for after a pause in typing, when the window
 * has nothing else to do. A story without threads costs nothing.
 */

/** The threads of an open story, kept up to date while it is written and talked about. */
export interface Commenting {
  /** In the order of their places; the same list until something changes. */
  readonly read: () => readonly PlacedThread[];
  readonly onChange: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** What commenting needs to know of a draft. */
export type Commented = Pick<Draft, "threads" | "onAround"> & {
  readonly around: () => Pick<StoryAround, "fields">;
  readonly body: { readonly editor: LexicalEditor; readonly mirror: Pick<Mirror, "blocks"> };
};

const pause = 300;

export function startCommenting({ threads, around, onAround, body: { editor, mirror } }: Commented): Commenting {
  const changed = createListeners<[]>();
  let said = readThreads(threads.read());
  let current: readonly PlacedThread[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    current = placeThreads(said, { fields: around().fields, body: mirror.blocks() });
    changed.tell();
  };
  const lookLater = () => {
    if (said.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  const stopListening = [
    // What changes the threads may be in the middle of changing the text as well.
    threads.listen(() => {
      said = readThreads(threads.read());
      clearTimeout(timer);
      timer = setTimeout(look);
    }),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) lookLater();
    }),
    onAround(lookLater),
  ];
  if (said.length > 0) look();
  return {
    read: () => current,
    onChange: changed.add,
    stop: () => {
      clearTimeout(timer);
      for (const stop of stopListening) stop();
    },
  };
}
