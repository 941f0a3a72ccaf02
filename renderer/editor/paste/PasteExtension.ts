import { $insertGeneratedNodes, ClipboardImportExtension } from "@lexical/clipboard";
import { $generateNodesFromDOM } from "@lexical/html";
import {
  $addUpdateTag,
  $getEditor,
  $getSelection,
  $onUpdate,
  $parseSerializedNode,
  $setSelection,
  type BaseSelection,
  configExtension,
  defineExtension,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import type { Block } from "../../../article/blocks/block";
import { blockNode } from "../../../article/document/blockNodes";
import { idFromBytes, idLength } from "../../../article/ids";
import { type Copied, readCopied } from "../../../article/import/html/copiedHtml";
import { inlineText, normalize, plainText } from "../../../article/text";
import { PICTURES_ELSEWHERE_COMMAND } from "../shared/photo/photoSignals";
import { parseInBrowser } from "./parseInBrowser";
import { readPastedHtml } from "./readPastedHtml";

/**
 * What another program copied or dropped comes in as what it says, without how it looked there: it is read by the story's own reader of pages. What
 * Galley copied itself knows more than a page can say, and is read by the nodes.
 */
export const PasteExtension = defineExtension({
  name: "galley/paste",
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        "text/html": [
          (html, selection, _$next, dataTransfer) => {
            const editor = $getEditor();
            if (html.includes("data-galley-")) {
              $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, readPastedHtml(html)), selection);
              return true;
            }
            const copied = readCopied(html, newId, parseInBrowser);
            if (copied.blocks.length === 0) return false; // Perhaps it is all in another form.
            $insertBlocks(editor, withEdges(copied.blocks, dataTransfer.getData("text/plain")), selection);
            tellOfPictures(editor, copied);
            return true;
          },
        ],
      },
    }),
  ],
});

/** Blocks that come in are new ones, whatever they were elsewhere. */
const newId = () => idFromBytes(crypto.getRandomValues(new Uint8Array(idLength)));

function $insertBlocks(editor: LexicalEditor, blocks: readonly Block[], selection: BaseSelection): void {
  const nodes = blocks.map((block) => $parseSerializedNode({ ...blockNode(block), version: 1 }));
  $insertGeneratedNodes(editor, nodes, selection);
  if (nodes.length > manyBlocks) $selectLater(editor);
}

/** So many are laid out for themselves: a story that has become long does not draw what is off screen. */
const manyBlocks = 100;

/** To put the caret there the browser needs to know where everything stands; that waits until it is known what need not be laid out. */
function $selectLater(editor: LexicalEditor): void {
  $addUpdateTag(SKIP_DOM_SELECTION_TAG);
  $onUpdate(() =>
    editor.update(() => {
      const selection = $getSelection();
      if (selection) $setSelection(selection.clone());
    }),
  );
}

/** Words from within a line keep the space before and behind them: they go on in another line. */
function withEdges(blocks: readonly Block[], text: string): readonly Block[] {
  const [only, ...others] = blocks;
  if (only?.kind !== "paragraph" || others.length > 0 || text.trim() !== plainText(only.text).trim()) return blocks;
  const [before, after] = [/^ /.test(text) ? " " : "", / $/.test(text) ? " " : ""];
  return [{ ...only, text: normalize([...inlineText(before), ...only.text, ...inlineText(after)]) }];
}

/** Once the photos stand in the text. */
function tellOfPictures(editor: LexicalEditor, { pictures }: Copied): void {
  if (pictures.size > 0) queueMicrotask(() => editor.dispatchCommand(PICTURES_ELSEWHERE_COMMAND, pictures));
}
