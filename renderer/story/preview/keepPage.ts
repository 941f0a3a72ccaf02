import { idFromBytes, idLength } from "../../../article/ids";
import type { PreviewLook } from "../../../electron/contract";
import { call, listen } from "../../machine";
import type { Draft } from "../draft";
import { whenIdleAfter } from "../whenIdleAfter";
import { startStoryText } from "./storyText";

/** How the page is made. */
export interface PageOptions {
  /** The publication's name; the first there is where none is called so. */
  readonly publication: string;
  readonly singleFile: boolean;
  readonly furniture: boolean;
}

/** What the frame shows and what is said above it. */
export interface ShownPage {
  /** Empty until the page was made for the first time. */
  readonly address: string;
  /** "Embargoed until …" while it holds, else empty. */
  readonly embargo: string;
  /** Why the newest could not be made; empty otherwise. */
  readonly problem: string;
}

export interface PageKeeper {
  /** Makes the page anew at once, or as soon as the one being made is there: never two at a time. */
  readonly make: () => void;
  readonly look: (look: PreviewLook) => void;
  readonly stop: () => void;
}

export const nothingShown: ShownPage = { address: "", embargo: "", problem: "" };

const pause = 350;
const atLatest = 2_000;

/** Keeps a page of the story in step with what is written: after each pause, and now and then where there is none. */
export function keepPage(draft: Draft, options: () => PageOptions, onShown: (page: ShownPage) => void): PageKeeper {
  const preview = idFromBytes(crypto.getRandomValues(new Uint8Array(idLength)));
  const text = startStoryText(draft);
  let isMaking = false;
  let isAsked = false;
  let isOpen = true;
  let shown = nothingShown;
  const makeOne = async () => {
    const outcome = await call("previewPage", { preview, id: draft.id, story: text(), ...options() });
    if (!isOpen) return void call("closePreview", { preview }); // What came late is not kept.
    shown = outcome.ok ? { ...outcome.value, problem: "" } : { ...shown, problem: outcome.sentence };
    onShown(shown);
  };
  const make = async () => {
    isAsked = true;
    if (isMaking) return;
    isMaking = true;
    while (isAsked && isOpen) {
      isAsked = false;
      await makeOne();
    }
    isMaking = false;
  };
  const later = whenIdleAfter(pause, make, atLatest);
  const stopFields = draft.onAround(later.ask);
  const stopBody = draft.body.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later.ask();
  });
  const stopPublications = listen("publicationsChanged", make);
  return {
    make: () => void make(),
    look: (look) => void call("previewLook", { preview, look }),
    stop: () => {
      isOpen = false;
      later.cancel();
      stopFields();
      stopBody();
      stopPublications();
      void call("closePreview", { preview });
    },
  };
}
