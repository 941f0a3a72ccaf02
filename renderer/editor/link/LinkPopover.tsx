import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useSignalValue } from "@lexical/react/useExtensionSignalValue";
import type { LexicalEditor } from "lexical";
import { Copy, ExternalLink, type LucideIcon, Pencil, Unlink } from "lucide-react";
import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { call } from "../../machine";
import { copyText } from "../../ui/copyText";
import { IconButton } from "../../ui/IconButton";
import { useBesideSelection } from "../shared/besideSelection";
import { linkTarget } from "./linkTarget";
import { closedPopover, EDIT_LINK_COMMAND, type LinkPopoverState, LinkStateExtension } from "./popoverState";
import "./link.css";

/** It stands right after the text, so that Tab leads from the text to it. */
export function LinkPopover() {
  const [editor] = useLexicalComposerContext();
  const { popover } = useExtensionDependency(LinkStateExtension).output;
  const state = useSignalValue(popover);
  const box = useRef<HTMLDivElement>(null);
  useBesideSelection(editor, box, "a", state.kind !== "closed");
  useClosedFromElsewhere(editor, box, state.kind, () => {
    popover.value = closedPopover;
  });
  if (state.kind === "closed") return null;
  const close = () => {
    popover.value = closedPopover;
    editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings looks and a layout of its own
    <div ref={box} role="group" aria-label="Link" lang="en" className="link-popover" onKeyDown={onKeyDown}>
      {state.kind === "reading" ? (
        <ReadLink editor={editor} url={state.url} />
      ) : (
        <EditLink key={state.url} editor={editor} url={state.url} onClose={close} />
      )}
    </div>
  );
}

/** Whoever goes on elsewhere is done with the link; another window, from which an address may be copied, is not elsewhere. */
function useClosedFromElsewhere(
  editor: LexicalEditor,
  box: RefObject<HTMLElement | null>,
  kind: LinkPopoverState["kind"],
  onElsewhere: () => void,
): void {
  const close = useRef(onElsewhere);
  close.current = onElsewhere;
  useEffect(() => {
    if (kind === "closed") return undefined;
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof Node) || box.current?.contains(target)) return;
      if (kind === "editing" || !editor.getRootElement()?.contains(target)) close.current();
    };
    document.addEventListener("focusin", focused);
    return () => document.removeEventListener("focusin", focused);
  }, [editor, box, kind]);
}

function ReadLink({ editor, url }: { readonly editor: LexicalEditor; readonly url: string }) {
  return (
    <div className="link-row">
      <span className="link-address">{url.replace(/^(https?:\/\/|mailto:)/, "")}</span>
      <LinkButton name="Open link" icon={ExternalLink} onPress={() => call("openLink", { url })} />
      <LinkButton name="Copy link" icon={Copy} onPress={() => copyText(url)} />
      <LinkButton name="Edit link" icon={Pencil} onPress={() => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)} />
      <LinkButton name="Remove link" icon={Unlink} onPress={() => removeLink(editor)} />
    </div>
  );
}

function removeLink(editor: LexicalEditor): void {
  editor.focus();
  editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
}

interface LinkButtonProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly onPress: () => void;
}

/** A press with the mouse leaves the caret in the text. */
function LinkButton({ name, icon: Icon, onPress }: LinkButtonProps) {
  return (
    <IconButton name={name} small onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
      <Icon size={14} aria-hidden />
    </IconButton>
  );
}

const highlight = "link-words";

/** The field takes the selection from the text; the words that the link is about go on being marked. */
function useMarkedWords(): void {
  useLayoutEffect(() => {
    const selection = getSelection();
    if (selection?.rangeCount) CSS.highlights.set(highlight, new Highlight(selection.getRangeAt(0).cloneRange()));
    return () => {
      CSS.highlights.delete(highlight);
    };
  }, []);
}

interface EditLinkProps {
  readonly editor: LexicalEditor;
  readonly url: string;
  readonly onClose: () => void;
}

function EditLink({ editor, url, onClose }: EditLinkProps) {
  const [typed, setTyped] = useState(url);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useMarkedWords();
  useEffect(() => field.current?.select(), []);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const target = linkTarget(typed);
    if (target === null && typed.trim() !== "") {
      setRefused(true);
      return;
    }
    onClose();
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, target);
  };
  return (
    <form className="link-form" data-own-undo data-refused={refused || undefined} onSubmit={apply}>
      <input
        ref={field}
        aria-label="Link address"
        aria-invalid={refused}
        aria-describedby={refused ? "link-refused" : undefined}
        placeholder="Paste or type an address"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <button type="submit" className="link-apply">
        {typed.trim() === "" && url !== "" ? "Remove link" : "Link"}
      </button>
      {refused && (
        <p id="link-refused" role="alert" className="link-refused">
          A link starts with http, https or mailto.
        </p>
      )}
    </form>
  );
}
