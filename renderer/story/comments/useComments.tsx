import { $getSelection, $isRangeSelection } from "lexical";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import { type FindingPlace, findingPlaceOf } from "../../../article/preflight/finding";
import { onCommentWanted } from "../../editor/comment/CommentExtension";
import { useMe } from "../../people/useMe";
import type { Draft } from "../draft";
import { CommentsPanel } from "./CommentsPanel";
import { newAnchor } from "./newAnchor";
import { useArrivals } from "./useArrivals";
import { useCommenting, usePlaced } from "./useCommenting";
import { useThreadHere } from "./useThreadHere";
import { useWriting } from "./useWriting";

interface CommentsNeeds {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onGo: (place: FindingPlace) => void;
  /** Brings the panel into sight, with the comments. */
  readonly onShow: () => void;
}

/** What people say about the story: the panel, the marks in the text, and what begins a comment. */
export function useComments({ draft, isReadOnly, onGo, onShow }: CommentsNeeds) {
  const beside = useCommenting(draft);
  const placed = usePlaced(beside?.commenting);
  const { me } = useMe();
  const [said, announce] = useAnnouncement();
  const { here, setHere } = useThreadHere(draft, beside?.commenting, beside?.marks);
  const writing = useWriting(draft, announce);
  const list = useRef<HTMLDivElement>(null);
  const backToText = useBackToText(draft);
  useArrivals(beside ? placed : null, me, announce);
  const begin = () => {
    if (isReadOnly) return;
    backToText.remember();
    writing.begin({ kind: "comment", about: newAnchor(draft) });
    onShow();
  };
  const newest = useRef(begin);
  newest.current = begin;
  useEffect(() => onCommentWanted(draft.body.editor, () => newest.current()), [draft]);
  const go = (one: PlacedThread) => {
    setHere(one.thread.id);
    onGo(findingPlaceOf(one.place));
  };
  const toList = () => list.current?.focus();
  const send = async () => {
    const isNew = writing.writing?.kind === "comment";
    const thread = await writing.send();
    if (thread === null) return;
    setHere(thread);
    if (isNew) draft.body.editor.update($leaveWords);
    afterDialogs(isNew ? backToText.go : toList);
  };
  return {
    begin,
    openCount: placed.filter(({ thread }) => !thread.resolved).length,
    announcements: (
      <p className="comments-said" aria-live="polite">
        {said}
      </p>
    ),
    panel: (
      <CommentsPanel
        {...{ draft, placed, isReadOnly, here, list }}
        writing={isReadOnly ? null : writing.writing}
        composing={{
          text: writing.text,
          onText: writing.type,
          onSend: send,
          onCancel: () => {
            writing.type("");
            writing.leave();
            backToText.go();
          },
          onEscape: () => {
            if (writing.text.trim() === "") writing.leave();
            backToText.go();
          },
        }}
        onGo={go}
        onReply={(thread) => {
          setHere(thread);
          writing.begin({ kind: "reply", thread });
        }}
        onEdit={(thread, { id, text }) => writing.begin({ kind: "change", thread, comment: id }, text)}
        onDelete={(...which) => {
          writing.remove(...which);
          toList();
        }}
        onResolve={async (thread) => {
          if (await writing.resolve(thread)) afterDialogs(toList);
        }}
        onReopen={async (thread) => {
          if (await writing.reopen(thread)) afterDialogs(toList);
        }}
      />
    ),
  };
}

/** The caret goes behind the words that were selected: what is typed next must not take their place. */
function $leaveWords(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
}

/** The question who somebody is gives the focus back as it closes; what is to have it afterwards comes later. */
function afterDialogs(focus: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(focus));
}

/** The sentence for a screen reader; the same one said again is said again. */
function useAnnouncement(): readonly [string, (sentence: string) => void] {
  const [said, setSaid] = useState("");
  const announce = useCallback((sentence: string) => {
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return [said, announce];
}

/** The field or the text that somebody came from. */
function useBackToText({ body: { editor } }: Draft) {
  const from = useRef<HTMLTextAreaElement | null>(null);
  return {
    remember: () => {
      const element = document.activeElement;
      from.current = element instanceof HTMLTextAreaElement && element.dataset.field ? element : null;
    },
    go: () => {
      if (from.current?.isConnected) from.current.focus();
      else editor.focus();
    },
  };
}
