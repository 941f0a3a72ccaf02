import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import { leadPhoto } from "../../../article/html/leadPhoto";
import { DocumentExtension } from "../shared/DocumentExtension";
import { $idOf } from "../shared/nodeState";

/** Whether the exported page would lead with this photo. Looks at the story from its beginning: not to be asked at every key. */
export function isLead(editor: LexicalEditor, photo: NodeKey): boolean {
  const { mirror } = getExtensionDependencyFromEditor(editor, DocumentExtension).output;
  const lead = leadPhoto(mirror.peek()?.blocks() ?? [], ({ asset }) => asset !== null);
  const node = editor.getEditorState().read(() => $getNodeByKey(photo));
  return lead !== null && node !== null && editor.getEditorState().read(() => $idOf(node)) === lead.id;
}
