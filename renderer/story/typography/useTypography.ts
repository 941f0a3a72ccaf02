import { useEffect, useMemo } from "react";
import { languageName } from "../../../article/languageName";
import { textTyped } from "../../../article/typography/asTyped";
import { typesetLanguages, typographyOf } from "../../../article/typography/language";
import { typographyIn } from "../../editor/typography/TypographyExtension";
import { counted } from "../../ui/counted";
import type { Correct } from "../../ui/LiveText";
import type { ToastMessage } from "../../ui/Toast";
import { useCommands } from "../../useCommands";
import type { Draft } from "../draft";
import type { Checking } from "../preflight/checking";
import { useAid } from "../useAid";
import { setTypography } from "./setTypography";

interface TypographyNeeds {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly onToast: (message: ToastMessage) => void;
}

/** Sets what is typed by the language of the story, and all of it on command; gives what sets the fields that are written like prose. */
export function useTypography({ draft, checking, language, isReadOnly, onToast }: TypographyNeeds): Correct {
  const { editor } = draft.body;
  const [isOn, setOn] = useAid("typography");
  const asTyped = isOn ? language : "";
  useEffect(() => {
    typographyIn(editor).value = typographyOf(asTyped) ? asTyped : "";
  }, [editor, asTyped]);
  const set = () => {
    if (checking === null || isReadOnly) return;
    const done = setTypography(draft, checking, language);
    const words = done === 0 ? nothingDone(language) : `${counted(done, "place")} set.`;
    onToast({ words, ...(done > 0 && { action: { name: "Undo", run: draft.history.undo } }) });
  };
  useCommands({
    typeset: set,
    typographyAsTyped: () => {
      setOn(!isOn);
      onToast({ words: isOn ? "What you type stays as you type it." : "What you type is set by the language." });
    },
  });
  return useMemo(() => (text, caret) => textTyped(text, caret, asTyped), [asTyped]);
}

function nothingDone(language: string): string {
  if (language === "") return "Choose the story’s language under Details first: typography goes by it.";
  if (!typographyOf(language)) {
    const known = typesetLanguages.map(languageName).join(", ");
    return `There is no typography for ${languageName(language)}; there is for ${known}.`;
  }
  return "All of it is set already.";
}
