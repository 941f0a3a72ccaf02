import type { ReactElement, RefObject } from "react";
import type { Correct } from "../ui/LiveText";
import type { ToastMessage } from "../ui/Toast";
import type { Draft } from "./draft";
import { useInvisibles } from "./invisibles/useInvisibles";
import type { Checking } from "./preflight/checking";
import { useSpelling } from "./spelling/useSpelling";
import { useTypography } from "./typography/useTypography";
import { useTextCommands } from "./useTextCommands";

interface AidsNeeds {
  readonly draft: Draft;
  readonly checking: Checking | null;
  readonly language: string;
  readonly isReadOnly: boolean;
  /** Something else stands in the story's place, and nothing can be done to the text. */
  readonly isCovered: boolean;
  /** What holds the sheet: the head and the body. */
  readonly page: RefObject<HTMLElement | null>;
  readonly onToast: (message: ToastMessage) => void;
}

/** What looks after the words while they are written: typography, spelling, the commands of the text. */
export function useWritingAids({ isCovered, ...needs }: AidsNeeds): { correct: Correct; menu: ReactElement | null } {
  useInvisibles(needs.draft);
  useTextCommands(needs.draft, needs.isReadOnly || isCovered);
  return { correct: useTypography(needs), menu: useSpelling(needs) };
}
