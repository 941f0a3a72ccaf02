import { $insertGeneratedNodes, ClipboardImportExtension } from "@lexical/clipboard";
import { $generateNodesFromDOM } from "@lexical/html";
import { $getEditor, configExtension, defineExtension } from "lexical";
import { readPastedHtml } from "./readPastedHtml";

/** What another program copied or dropped comes in as what it says, without how it looked there. */
export const PasteExtension = defineExtension({
  name: "galley/paste",
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        "text/html": [
          (html, selection) => {
            const editor = $getEditor();
            $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, readPastedHtml(html)), selection);
            return true;
          },
        ],
      },
    }),
  ],
});
