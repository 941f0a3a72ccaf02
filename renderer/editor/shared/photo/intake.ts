import { getExtensionDependencyFromEditor, type Signal } from "@lexical/extension";
import type { LexicalEditor } from "lexical";
import type { NewId } from "../../../../article/ids";
import type { AddedPhoto } from "../../../../electron/contract";
import { DocumentExtension } from "../DocumentExtension";
import type { StoryHistory } from "../history";
import { type Arrival, type Arrivals, ArrivalsExtension, withArrival, withoutArrival } from "./arrivals";

/** Where photos come in: the story they come into, and what is under way. */
export interface Intake {
  readonly editor: LexicalEditor;
  readonly storyId: string;
  readonly history: StoryHistory;
  readonly newId: NewId;
  readonly arrivals: Signal<Arrivals>;
  readonly late: Map<string, AddedPhoto>;
}

export function intakeOf(editor: LexicalEditor): Intake {
  const { storyId, history, newId } = getExtensionDependencyFromEditor(editor, DocumentExtension).config;
  const { arrivals, late } = getExtensionDependencyFromEditor(editor, ArrivalsExtension).output;
  return { editor, storyId, history, newId, arrivals, late };
}

export function setArrival({ arrivals }: Intake, block: string, arrival: Arrival): void {
  arrivals.value = withArrival(arrivals.peek(), block, arrival);
}

export function endArrival({ arrivals }: Intake, block: string): void {
  if (arrivals.peek().has(block)) arrivals.value = withoutArrival(arrivals.peek(), block);
}

/** What becomes of a photo after it was put in belongs to the step that put it in: it is no step of its own. */
export function changeSilently({ editor, history }: Intake, $change: () => void, tag?: string): void {
  history.flush();
  const release = history.hold();
  try {
    editor.update($change, discretely(tag));
  } finally {
    release();
  }
}

export function changeAsStep({ editor, history }: Intake, $change: () => void, tag?: string): void {
  history.flush();
  history.step(() => editor.update($change, discretely(tag)));
}

function discretely(tag: string | undefined) {
  return tag === undefined ? { discrete: true as const } : { discrete: true as const, tag };
}
