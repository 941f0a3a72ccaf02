import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useSignalValue } from "@lexical/react/useExtensionSignalValue";
import type { LexicalEditor } from "lexical";
import { Copy, ExternalLink, Pencil, Unlink } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { call } from "../../machine";
import { copyText } from "../../ui/copyText";
import { IconButton } from "../../ui/IconButton";
import { useBesideSelection } from "../shared/besideSelection";
import { linkTarget } from "./linkTarget";
import { closedPopover, EDIT_LINK_COMMAND, LinkStateExtension } from "./popoverState";
import "./link.css";

export function LinkPopover() {
  const [editor] = useLexicalComposerContext();
  const { popover } = useExtensionDependency(LinkStateExtension).output;
  const state = useSignalValue(popover);
  const box = useRef<HTMLDivElement>(null);
  useBesideSelection(editor, box, state.kind !== "closed");
  if (state.kind === "closed") return null;
  const close = () => {
    popover.value = closedPopover;
    editor.focus();
  };
  return createPortal(
    <div ref={box} className="link-popover">
      {state.kind === "reading" ? (
        <ReadLink editor={editor} url={state.url} />
      ) : (
        <EditLink key={state.url} editor={editor} url={state.url} onClose={close} />
      )}
    </div>,
    document.body,
  );
}

function ReadLink({ editor, url }: { readonly editor: LexicalEditor; readonly url: string }) {
  return (
    <div className="link-row">
      <span className="link-address">{url.replace(/^(https?:\/\/|mailto:)/, "")}</span>
      <IconButton name="Open link" small onClick={() => call("openLink", { url })}>
        <ExternalLink size={14} aria-hidden />
      </IconButton>
      <IconButton name="Copy link" small onClick={() => copyText(url)}>
        <Copy size={14} aria-hidden />
      </IconButton>
      <IconButton name="Edit link" small onClick={() => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined)}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton name="Remove link" small onClick={() => editor.dispatchCommand(TOGGLE_LINK_COMMAND, null)}>
        <Unlink size={14} aria-hidden />
      </IconButton>
    </div>
  );
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  };
  return (
    <form className="link-form" data-refused={refused || undefined} onSubmit={apply}>
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
        onKeyDown={onKeyDown}
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
