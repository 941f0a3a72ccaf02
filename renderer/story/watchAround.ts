import type { Doc } from "yjs";
import { rootsOf } from "../../article/document/layout";
import { readFields, readJudgements } from "../../article/document/readDocument";
import type { JsonObject } from "../../article/json";
import { readStatus } from "../../article/readStory";
import { type Fields, proseFields, type Status } from "../../article/story";
import { createListeners } from "../editor/shared/listeners";

/** What stands around the body. */
export interface StoryAround {
  readonly fields: Fields;
  readonly status: Status;
  readonly judgements: JsonObject;
}

/** Reads it again only when it changed; the judgements are the same object until one of them does. */
export function watchAround(doc: Doc) {
  const roots = rootsOf(doc);
  const watched = [
    ...proseFields.map((name) => roots.prose[name]),
    roots.fields,
    roots.tags,
    roots.bylines,
    roots.corrections,
    roots.judgements,
  ];
  const listeners = createListeners<[]>();
  let current: StoryAround | null = null;
  let judgements: JsonObject | null = null;
  const judged = () => {
    judgements = null;
  };
  const changed = () => {
    current = null;
    listeners.tell();
  };
  roots.judgements.observeDeep(judged);
  for (const type of watched) type.observeDeep(changed);
  return {
    read: () => {
      judgements ??= readJudgements(roots);
      current ??= { fields: readFields(roots), status: readStatus(roots.fields.get("status")), judgements };
      return current;
    },
    listen: listeners.add,
    stop: () => {
      roots.judgements.unobserveDeep(judged);
      for (const type of watched) type.unobserveDeep(changed);
    },
  };
}
