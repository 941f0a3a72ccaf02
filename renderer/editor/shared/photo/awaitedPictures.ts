import { getPeerDependencyFromEditor } from "@lexical/extension";
import { defineExtension, type LexicalEditor } from "lexical";

/** Pictures by their hash whose files this story is just being given; they are not shown before. */
export const AwaitedPicturesExtension = defineExtension({
  name: "galley/awaited-pictures",
  build: () => ({ awaited: new Set<string>() }),
});

export function isAwaited(editor: LexicalEditor, asset: string): boolean {
  const peer = getPeerDependencyFromEditor<typeof AwaitedPicturesExtension>(editor, AwaitedPicturesExtension.name);
  return peer?.output.awaited.has(asset) ?? false;
}
