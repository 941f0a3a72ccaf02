import { signal } from "@lexical/extension";
import { createCommand, defineExtension, type LexicalCommand } from "lexical";

/** What the popover shows: nothing, the link the caret is in, or a field for its address. */
export type LinkPopoverState =
  | { readonly kind: "closed" }
  | { readonly kind: "reading"; readonly url: string }
  | { readonly kind: "editing"; readonly url: string };

export const closedPopover: LinkPopoverState = { kind: "closed" };

export const LinkStateExtension = defineExtension({
  name: "galley/link/state",
  build: () => ({ popover: signal<LinkPopoverState>(closedPopover) }),
});

/** Opens the field for the address of the selected words, or of the link the caret is in. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand("EDIT_LINK_COMMAND");
