import { NormalizeInlineElementsExtension } from "@lexical/extension";
import {
  $createHeadingNode,
  $isHeadingNode,
  HeadingNode,
  type HeadingTagType,
  QuoteNode,
  registerRichText,
} from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  ParagraphNode,
  type TextFormatType,
  TextNode,
} from "lexical";
import { Bold, Heading2, Heading3, Italic } from "lucide-react";
import { wellFormed } from "../../../article/text";
import { keyName } from "../../ui/keys";
import type { Action } from "../shared/action";
import { $setTypeBesideCards } from "../shared/besideCards";
import { $currentBlock } from "../shared/blocks";
import { registerLineSelection } from "./selectLine";
import { registerTypingBelow } from "./typeBelow";

function formatAction(name: string, icon: Action["icon"], format: TextFormatType, keys: string): Action {
  return {
    name,
    icon,
    keys,
    run: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
    $isOn: () => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.hasFormat(format);
    },
  };
}

function levelAction(name: string, icon: Action["icon"], tag: HeadingTagType, typed: string): Action {
  const $isOn = () => {
    const block = $currentBlock();
    return $isHeadingNode(block) && block.getTag() === tag;
  };
  return {
    name,
    icon,
    typed,
    $isOn,
    run: (editor) =>
      editor.update(() => {
        const isOn = $isOn();
        $setTypeBesideCards(() => (isOn ? $createParagraphNode() : $createHeadingNode(tag)));
      }),
  };
}

export const boldAction = formatAction("Bold", Bold, "bold", keyName("B"));
export const italicAction = formatAction("Italic", Italic, "italic", keyName("I"));
export const headingAction = levelAction("Heading", Heading2, "h2", "## ");
export const subheadingAction = levelAction("Subheading", Heading3, "h3", "### ");

/** Marks that a published page does not carry: an underline there is a link. */
const refusedFormats: readonly TextFormatType[] = ["underline", "highlight", "lowercase", "uppercase", "capitalize"];

/** Paragraphs, two levels of headings, and marks. */
export const TextExtension = defineExtension({
  name: "galley/text",
  // Not Lexical's own RichTextExtension: its announcer is one more role=status on the page, which says the save state and nothing else.
  dependencies: [NormalizeInlineElementsExtension],
  nodes: () => [HeadingNode, QuoteNode],
  register: (editor) =>
    mergeRegister(
      registerRichText(editor),
      registerLineSelection(editor),
      registerTypingBelow(editor),
      editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => refusedFormats.includes(format), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INDENT_CONTENT_COMMAND, $refuseIndent, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INSERT_TAB_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
      // Lexical's own answer to Escape takes the focus out of the text, and the next letters would go nowhere.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => onHeadingKeys(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerNodeTransform(HeadingNode, $twoLevels),
      editor.registerNodeTransform(ParagraphNode, $noIndent),
      editor.registerNodeTransform(TextNode, $wholeLetters),
    ),
});

/** A paragraph is not indented; a list item may be. */
function $refuseIndent(): boolean {
  const block = $currentBlock();
  return $isParagraphNode(block) || $isHeadingNode(block);
}

function onHeadingKeys(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || !event.altKey) return false;
  const action = { Digit2: headingAction, Digit3: subheadingAction }[event.code];
  if (!action) return false;
  event.preventDefault();
  action.run(editor);
  return true;
}

/** The headline is the page's level 1; what comes in deeper than 3 is a subheading. */
function $twoLevels(node: HeadingNode): void {
  const tag = node.getTag();
  if (tag === "h1") node.setTag("h2");
  else if (tag !== "h2" && tag !== "h3") node.setTag("h3");
}

/** Half a letter, from a broken paste, can not be stored: it would come back as something else. */
function $wholeLetters(node: TextNode): void {
  const text = node.getTextContent();
  const whole = wellFormed(text);
  if (whole !== text) node.setTextContent(whole);
}

function $noIndent(node: ParagraphNode): void {
  if (node.getIndent() !== 0) node.setIndent(0);
}
