import type * as Y from "yjs";
import { rootsOf } from "../../../article/document/layout";
import { isJsonObject, type JsonObject } from "../../../article/json";
import { createListeners } from "../../editor/shared/listeners";

export interface WatchedThreads {
  /** The story's entries about threads; the same object until one of them changes. */
  readonly read: () => JsonObject;
  readonly listen: (listener: () => void) => () => void;
  readonly stop: () => void;
}

export function watchThreads(doc: Y.Doc): WatchedThreads {
  const { threads } = rootsOf(doc);
  const listeners = createListeners<[]>();
  let current: JsonObject | null = null;
  const changed = () => {
    current = null;
    listeners.tell();
  };
  threads.observe(changed);
  return {
    read: () => {
      const json: unknown = current ?? threads.toJSON();
      current = isJsonObject(json) ? json : {};
      return current;
    },
    listen: listeners.add,
    stop: () => threads.unobserve(changed),
  };
}
