import type { LexicalEditor } from "lexical";
import type { LucideIcon } from "lucide-react";

/** Something the person can do to the text, from the toolbar, the slash menu or the keyboard; the name is the same everywhere. */
export interface Action {
  readonly name: string;
  readonly icon: LucideIcon;
  /** The keys in the platform's own form, for the tooltip; the feature itself listens for them. */
  readonly keys?: string;
  /** What one can type at the start of a line instead. */
  readonly typed?: string;
  /** It may be about a field as well: pressed, it leaves the focus where it is. */
  readonly isAboutFields?: boolean;
  readonly run: (editor: LexicalEditor) => void;
  /** Whether it applies where the caret is; reads the editor. */
  readonly $isOn?: () => boolean;
  /** Tells when that changes for another reason than an update of the editor. */
  readonly watch?: (editor: LexicalEditor, changed: () => void) => () => void;
}
