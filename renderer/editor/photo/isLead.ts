import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import { leadPhoto } from "../../../article/html/leadPhoto";
import { DocumentExtension } from "../shared/DocumentExtension";
import { $idOf } from "../shared/nodeState";

/** Whether the exported page leads with this photo. It looks at the story from its beginning, so it is not to be asked at every key. */
export function isLead(editor: LexicalEditor, photo: NodeKey): boolean {
  const { mirror } = getExtensionDependencyFromEditor(editor, DocumentExtension).output;
  const lead = leadPhoto(mirror.peek()?.blocks() ?? [], ({ asset }) => asset !== null);
  if (lead === null) return false;
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(photo);
    return node !== null && $idOf(node) === lead.id;
  });
}
