import { $isLinkNode, LinkExtension } from "@lexical/link";
import { ReactExtension } from "@lexical/react/ReactExtension";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  isExactShortcutMatch,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
} from "lexical";
import { Link } from "lucide-react";
import { keyName } from "../../ui/keys";
import type { Action } from "../shared/action";
import { $holderOfCaret } from "../shared/blocks";
import { LinkPopover } from "./LinkPopover";
import { linkTarget } from "./linkTarget";
import { closedPopover, EDIT_LINK_COMMAND, LinkStateExtension } from "./popoverState";

/** The address of the link that the selection is in, or null. */
function $linkAddress(): string | null {
  return $holderOfCaret($isLinkNode)?.getURL() ?? null;
}

function $canLink(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && (!selection.isCollapsed() || $linkAddress() !== null);
}

export const linkAction: Action = {
  name: "Link",
  icon: Link,
  keys: keyName("K"),
  run: (editor) => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  $isOn: () => $linkAddress() !== null,
};

/** Links to http, https and mailto addresses, edited in a popover beside the words. */
export const LinkFeatureExtension = defineExtension({
  name: "galley/link",
  dependencies: [
    configExtension(LinkExtension, { validateUrl: (url) => linkTarget(url) !== null }),
    LinkStateExtension,
    configExtension(ReactExtension, { decorators: [LinkPopover] }),
  ],
  register: (editor, _config, state) => {
    const { popover } = state.getDependency(LinkStateExtension).output;
    const follow = () => {
      const url = editor.getEditorState().read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && selection.isCollapsed() ? $linkAddress() : null;
      });
      const now = popover.peek();
      if (now.kind === "editing" || (now.kind === "reading" && now.url === url)) return;
      if (url !== null || now.kind !== "closed")
        popover.value = url === null ? closedPopover : { kind: "reading", url };
    };
    return mergeRegister(
      editor.registerUpdateListener(follow),
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          if ($canLink()) popover.value = { kind: "editing", url: $linkAddress() ?? "" };
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!isExactShortcutMatch(event, "k", { ctrlKey: !event.metaKey, metaKey: event.metaKey })) return false;
          event.preventDefault();
          return editor.dispatchCommand(EDIT_LINK_COMMAND, undefined);
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          if (popover.peek().kind === "closed") return false;
          popover.value = closedPopover;
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});
