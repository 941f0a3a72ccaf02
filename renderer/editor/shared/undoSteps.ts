/** What an edit did, as far as undo steps care. */
export interface Edit {
  /** The block or the field it was made in; null when it was not in one place alone. */
  readonly place: string | null;
  /** `automatic`: done by Galley itself about what was just typed. */
  readonly kind: "insert" | "delete" | "replace" | "automatic" | "other";
  /** How many characters it put in or took out. */
  readonly characters: number;
  /** Whether what was put in ends a word. */
  readonly endsWord: boolean;
}

/** The step that is being written. Times are milliseconds of one clock. */
export interface StepState {
  readonly place: string | null;
  readonly kind: Edit["kind"];
  readonly startedAt: number;
  readonly lastAt: number;
  readonly characters: number;
  /** The last edit ended a word, so the step may end here. */
  readonly atWordEnd: boolean;
}

const pause = 1000;
const longest = 5000;
const mostCharacters = 30;

/**
 * Whether an edit begins a new undo step: after a second without typing, after five seconds or thirty characters at a word's end, and when the
 * place or the kind of edit changes. What is no plain typing is a step of its own.
 */
export function startsNewStep(
  current: StepState | null,
  edit: Edit,
  now: number,
): { readonly isNew: boolean; readonly state: StepState } {
  const goesOn = current !== null && continues(current, edit, now);
  const state: StepState = {
    place: edit.place,
    // What is typed after an automatic change goes with it, so that no undo is spent on what can hardly be seen.
    kind: goesOn ? current.kind : edit.kind === "automatic" ? "insert" : edit.kind,
    startedAt: goesOn ? current.startedAt : now,
    lastAt: now,
    characters: (goesOn ? current.characters : 0) + edit.characters,
    atWordEnd: edit.endsWord,
  };
  return { isNew: !goesOn, state };
}

function continues(current: StepState, edit: Edit, now: number): boolean {
  // What is typed over a selection goes on as typing; that it took something away first does not make it two things.
  const goesOn = edit.kind === current.kind || (edit.kind === "insert" && current.kind === "replace");
  if (!goesOn || (edit.kind !== "insert" && edit.kind !== "delete")) return false;
  if (edit.place === null || edit.place !== current.place) return false;
  if (now - current.lastAt > pause) return false;
  const isLong = now - current.startedAt > longest || current.characters >= mostCharacters;
  return !(isLong && current.atWordEnd);
}
