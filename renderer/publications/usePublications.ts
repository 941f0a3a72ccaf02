import { type Dispatch, type RefObject, type SetStateAction, useEffect, useMemo, useRef, useState } from "react";
import { type CheckLevel, noPublication } from "../../article/publication/publication";
import type { PublicationPart } from "../../article/publication/publicationRules";
import { call } from "../machine";
import type { ToastMessage } from "../ui/Toast";
import { type Entered, readEntered, withEntered, withLevel } from "./entered";
import { leaveField, publicationsToKeep } from "./entries";
import {
  addPublication,
  changeShown,
  lookOver,
  openShelf,
  putBack,
  removeEntry,
  type Shelf,
  shownEntry,
} from "./shelf";
import { type Keeping, useKeeping } from "./useKeeping";

/** The state of the dialog, from reading the settings to closing. */
export interface Publications extends Keeping {
  /** Null until they are read. */
  readonly shelf: Shelf | null;
  /** Sentences of why the last thing the person asked for was not done. */
  readonly refusals: readonly string[];
  readonly toast: ToastMessage | null;
  readonly actions: PublicationActions;
}

/** What a person can do; each about the publication whose form is shown, but for `show` and `add`. */
export interface PublicationActions {
  show(key: number): void;
  write(part: PublicationPart, text: string): void;
  /** Null is the usual level of the check. */
  weigh(check: string, level: CheckLevel | null): void;
  leave(part: PublicationPart): void;
  /** Tells everything that is wrong, and shows the first publication with a field that is. */
  lookOver(): void;
  add(): void;
  duplicate(): void;
  remove(): void;
  importFile(): Promise<void>;
  exportFile(): Promise<void>;
  dismissRefusals(): void;
  dismissToast(): void;
}

/** The publications as they are being edited, and saved on the way. */
export function usePublications(): Publications {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const keeping = useKeeping(shelf, setShelf);
  useEffect(() => {
    call("publications").then((outcome) => {
      if (outcome.ok) setShelf(openShelf(outcome.value));
      else setRefusals([outcome.sentence]);
    });
  }, []);
  const newest = useRef(shelf);
  newest.current = shelf;
  const { keepNow } = keeping;
  const actions = useMemo(() => startActions({ newest, setShelf, setRefusals, setToast, keepNow }), [keepNow]);
  return { ...keeping, shelf, refusals, toast, actions };
}

interface ActionsNeeds extends Pick<Keeping, "keepNow"> {
  readonly newest: RefObject<Shelf | null>;
  readonly setShelf: Dispatch<SetStateAction<Shelf | null>>;
  readonly setRefusals: (sentences: readonly string[]) => void;
  readonly setToast: (message: ToastMessage | null) => void;
}

function startActions({ newest, setShelf, setRefusals, setToast, keepNow }: ActionsNeeds): PublicationActions {
  const put = (change: (shelf: Shelf) => Shelf) => setShelf((now) => now && change(now));
  const enter = (change: (entered: Entered) => Entered) =>
    put((shelf) => changeShown(shelf, (entry) => ({ ...entry, entered: change(entry.entered) })));
  const shown = () => newest.current && shownEntry(newest.current);
  return {
    show: (key) => put((shelf) => ({ ...shelf, shown: key })),
    write: (part, text) => enter((entered) => withEntered(entered, part, text)),
    weigh: (check, level) => enter((entered) => withLevel(entered, check, level)),
    leave: (part) => put((shelf) => changeShown(shelf, (entry) => leaveField(entry, part))),
    lookOver: () => put(lookOver),
    add: () => put((shelf) => addPublication(shelf, noPublication)),
    duplicate: () => {
      const entry = shown();
      if (entry) put((shelf) => addPublication(shelf, readEntered(entry.entered)));
    },
    remove: () => {
      const entry = shown();
      const at = newest.current?.entries.findIndex(({ key }) => key === entry?.key) ?? 0;
      if (!entry) return;
      put((shelf) => removeEntry(shelf, entry.key));
      const undo = { name: "Undo", run: () => put((shelf) => putBack(shelf, entry, at)) };
      setToast({ words: `“${entry.entered.name || "Unnamed publication"}” removed`, action: undo });
    },
    importFile: async () => {
      const outcome = await call("importPublication");
      if (!outcome.ok) return setRefusals([outcome.sentence]);
      if (outcome.value.kind === "refused") return setRefusals(outcome.value.sentences);
      setRefusals([]);
      if (outcome.value.kind === "cancelled") return;
      const { publication } = outcome.value;
      put((shelf) => addPublication(shelf, publication));
      setToast({ words: `“${publication.name}” imported` });
    },
    exportFile: async () => {
      await keepNow();
      const { entries = [], shown: key = 0 } = newest.current ?? {};
      const name = publicationsToKeep(entries).get(key)?.name;
      if (name === undefined) return setRefusals(["The publication is not saved yet: it needs a name of its own."]);
      const outcome = await call("exportPublication", { name });
      setRefusals(outcome.ok ? [] : [outcome.sentence]);
      if (outcome.ok && outcome.value.file !== null) setToast({ words: `Exported to ${outcome.value.file}` });
    },
    dismissRefusals: () => setRefusals([]),
    dismissToast: () => setToast(null),
  };
}
