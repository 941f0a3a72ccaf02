import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { noQuery } from "../../../article/find/query";
import type { FindingPlace } from "../../../article/preflight/finding";
import { $readCaret } from "../../editor/shared/caret";
import { counted } from "../../ui/counted";
import type { ToastMessage } from "../../ui/Toast";
import { useCommands } from "../../useCommands";
import type { Draft } from "../draft";
import { FindBar, type Remembered } from "./FindBar";
import { type Finding, type Found, placeOf, startFinding } from "./finding";
import { markFound, unmarkFound } from "./marks";
import { reveal, unframe } from "./reveal";

interface FindNeeds {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onGo: (place: FindingPlace) => void;
  readonly showDetails: () => void;
  readonly onToast: (message: ToastMessage) => void;
}

/** Find and replace: the bar while it is open, null while not. What was looked for last is there again when it is opened. */
export function useFind({ draft, isReadOnly, onGo, showDetails, onToast }: FindNeeds): ReactElement | null {
  const [asked, setAsked] = useState<{ readonly replacing: boolean; readonly times: number } | null>(null);
  const last = useRef<Remembered>({ query: noQuery, replacement: "", caret: null });
  const open = (replacing: boolean) => {
    const { editor } = draft.body;
    // Once the bar has the focus, the text has no selection any more.
    const isInText = editor.getRootElement()?.contains(document.activeElement) ?? false;
    last.current.caret = isInText ? editor.getEditorState().read($readCaret, { editor }) : null;
    const selected = selectedText();
    if (selected !== "") last.current.query = { ...last.current.query, text: selected, isPattern: false };
    setAsked((now) => ({ replacing: replacing || (now?.replacing ?? false), times: (now?.times ?? 0) + 1 }));
  };
  const finding = useFinding(draft, asked !== null);
  const found = useFound(finding);
  useMarks(draft, found, showDetails);
  useCommands({
    find: () => open(false),
    replace: () => open(!isReadOnly),
    ...(finding && { findNext: () => finding.go(1), findPrevious: () => finding.go(-1) }),
  });
  if (asked === null || finding === null || found === null) return null;
  const close = () => {
    const place = placeOf(found, found.at);
    setAsked(null);
    if (place) onGo(place);
    else draft.body.editor.focus();
  };
  const replaceAll = (replacement: string) => {
    const count = finding.replaceAll(replacement);
    onToast({ words: `${counted(count, "place")} replaced.`, action: { name: "Undo", run: draft.history.undo } });
  };
  return (
    <FindBar
      {...{ finding, found, isReadOnly, asked }}
      remembered={last.current}
      onRemember={(changes) => {
        last.current = { ...last.current, ...changes };
      }}
      onReplacing={(replacing) => setAsked({ ...asked, replacing })}
      onReplaceAll={replaceAll}
      onClose={close}
    />
  );
}

function useFinding(draft: Draft, isOpen: boolean): Finding | null {
  const [finding, setFinding] = useState<Finding | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const started = startFinding(draft);
    setFinding(started);
    return () => {
      started.stop();
      setFinding(null);
    };
  }, [draft, isOpen]);
  return finding;
}

function useFound(finding: Finding | null): Found | null {
  return useSyncExternalStore(finding?.onChange ?? never, () => finding?.read() ?? null);
}

/** Marks what was found, and shows the one that one is at. */
function useMarks({ body: { editor } }: Draft, found: Found | null, showDetails: () => void): void {
  const shown = useRef("");
  useEffect(() => {
    if (found === null) return;
    markFound(editor, found);
    const match = found.matches[found.at];
    const here = match ? `${found.query.text} ${found.at} ${match.line} ${match.start}` : "";
    if (here === shown.current) return;
    shown.current = here;
    reveal(placeOf(found, found.at), editor, showDetails);
  }, [editor, found, showDetails]);
  const isOpen = found !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      shown.current = "";
      unmarkFound();
      unframe();
    };
  }, [isOpen]);
}

/** What is selected on the page, when it is short and on one line. */
function selectedText(): string {
  const active = document.activeElement;
  const text =
    active instanceof HTMLTextAreaElement
      ? active.value.slice(active.selectionStart, active.selectionEnd)
      : (window.getSelection()?.toString() ?? "");
  return text.length > 200 || text.includes("\n") ? "" : text.trim();
}

const never = () => () => undefined;
