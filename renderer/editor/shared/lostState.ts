import type { Binding } from "@lexical/yjs";
import { $getNodeByKey, COLLABORATION_TAG, type LexicalEditor, type NodeKey } from "lexical";
import * as Y from "yjs";

/**
 * Takes the state off nodes whose state is gone from the document as a whole, as when the first suggestion about a line is undone: @lexical/yjs 0.52
 * only follows values that change.
 */
export function dropLostState(editor: LexicalEditor, binding: Binding, events: readonly Y.YEvent<Y.Text>[]): void {
  const bare = new Set<object>(events.filter(lostState).map(({ target }) => target));
  if (bare.size === 0) return;
  const keys: NodeKey[] = [];
  for (const [key, collab] of binding.collabNodeMap) if (bare.has(collab.getSharedType())) keys.push(key);
  editor.update(
    () => {
      for (const key of keys) {
        const node = $getNodeByKey(key)?.getWritable();
        if (node) delete node.__state;
      }
    },
    { skipTransforms: true, tag: COLLABORATION_TAG },
  );
}

function lostState({ target, keys }: Y.YEvent<Y.Text>): boolean {
  if (!keys.has("__state")) return false;
  const shared: object = target;
  if (shared instanceof Y.Map) return shared.get("__state") === undefined;
  return shared instanceof Y.XmlText && shared.getAttribute("__state") === undefined;
}
