import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { call } from "../../machine";
import type { ToastMessage } from "../../ui/Toast";
import { useCommands } from "../../useCommands";
import type { Draft } from "../draft";
import { useAid } from "../useAid";
import type { PageWord } from "./passages";
import { fieldOf, putCaret, replaceWord } from "./replaceWord";
import { type PlacedWord, SpellingMenu } from "./SpellingMenu";
import { type Spelling, startSpelling } from "./spelling";

interface SpellingNeeds {
  readonly draft: Draft;
  /** What holds the sheet: the head and the body. */
  readonly page: RefObject<HTMLElement | null>;
  readonly isReadOnly: boolean;
  readonly onToast: (message: ToastMessage) => void;
}

/** Marks misspelled words; gives the menu of one while it is open. */
export function useSpelling({ draft, page, isReadOnly, onToast }: SpellingNeeds): ReactElement | null {
  const spelling = useRef<Spelling | null>(null);
  const [isOn, setOn] = useAid("spelling");
  const isReplaced = useRef(false);
  const [open, setOpen] = useState<PlacedWord | null>(null);
  useEffect(() => {
    const element = page.current;
    if (!element || isReadOnly || !isOn) return undefined;
    const started = startSpelling(draft.id, element);
    spelling.current = started;
    const asked = (event: MouseEvent) => {
      const word = wordAt(started, event);
      if (!word) return;
      event.preventDefault();
      setOpen(placed(word));
    };
    element.addEventListener("contextmenu", asked);
    return () => {
      element.removeEventListener("contextmenu", asked);
      started.stop();
      spelling.current = null;
    };
  }, [draft, page, isReadOnly, isOn]);
  useCommands({
    spelling: () => {
      setOn(!isOn);
      onToast({ words: isOn ? "Spelling is not checked any more." : "Spelling is checked." });
    },
    nextMistake: () => {
      const word = nextWrong(spelling.current?.wrong() ?? []);
      if (!word) onToast({ words: isOn ? "No misspelled word." : "Spelling is not checked." });
      else {
        word.range.startContainer.parentElement?.scrollIntoView({ block: "center" });
        setOpen(placed(word));
      }
    },
  });
  if (open === null) return null;
  const add = async (to: "personal" | "desk") => {
    const added = await call("addWord", { word: open.word.word, to });
    if (!added.ok) onToast({ words: added.sentence });
  };
  return (
    <SpellingMenu
      key={`${open.place.left} ${open.place.top}`}
      placed={open}
      onReplace={(by) => {
        isReplaced.current = true;
        replaceWord(open.word, by, draft.body.editor, draft.history);
      }}
      onIgnore={() => spelling.current?.ignore(open.word.word)}
      onAdd={(to) => void add(to)}
      onClose={() => {
        setOpen(null);
        if (!isReplaced.current) putCaretBehind(open.word, draft);
        isReplaced.current = false;
      }}
    />
  );
}

/** Under the pointer, or where the caret is when a key asks for the menu. */
function wordAt(spelling: Spelling, { target, clientX, clientY, button }: MouseEvent): PageWord | null {
  if (target instanceof HTMLTextAreaElement) {
    return (
      spelling.wrong().find(({ range, start, end }) => {
        const at = target.selectionStart;
        return fieldOf(range) === target && at >= start && at <= end;
      }) ?? null
    );
  }
  const selection = getSelection();
  const pointed = button === 2 ? document.caretRangeFromPoint(clientX, clientY) : null;
  if (pointed) return spelling.at(pointed.startContainer, pointed.startOffset);
  return selection?.anchorNode ? spelling.at(selection.anchorNode, selection.anchorOffset) : null;
}

/** The first behind the caret; the first of all behind the last. */
function nextWrong(wrong: readonly PageWord[]): PageWord | undefined {
  const selection = getSelection();
  const here = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const next = here && wrong.find(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, here) > 0);
  return next ?? wrong[0];
}

function placed(word: PageWord): PlacedWord {
  return { word, place: word.range.getBoundingClientRect() };
}

/** The person goes on behind the word, wherever the menu was opened from. */
function putCaretBehind({ range, end }: PageWord, { body: { editor } }: Draft): void {
  const area = fieldOf(range);
  if (area) {
    area.focus();
    if (area.selectionStart < end) area.setSelectionRange(end, end);
    return;
  }
  putCaret(range, editor);
}
