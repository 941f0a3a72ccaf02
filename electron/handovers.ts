import path from "node:path";
import { handoverName, isHandover } from "../article/handover/handoverName";
import type { Person } from "../article/people";
import type { SentCopy } from "./contract";
import type { Dialogs } from "./dialogs";
import { receive } from "./handover/receive";
import type { Weigh } from "./handover/weigh";
import { type HandoverRequest, type WrittenHandover, writeHandover } from "./handover/writeHandover";
import type { Answers } from "./ipc";
import { realDisk } from "./library/disk/disk";
import type { Library } from "./library/library";
import { done, type Outcome, refused } from "./library/outcome";
import type { Photos } from "./photos";
import type { GalleyWindow } from "./window";

interface HandoversNeeds {
  readonly library: Library;
  readonly photos: Pick<Photos, "remake">;
  readonly weigh: Weigh;
  readonly settings: { get(): { readonly me: Person | null } };
  readonly dialogs: Pick<Dialogs, "chooseHandoverTarget" | "chooseHandoverFile">;
  readonly send: GalleyWindow["send"];
  /** Shows a file in the system's own window. */
  readonly showFile: (file: string) => void;
  readonly deskChanged: () => void;
  readonly now: () => number;
}

type HandoverCall = "sendCopy" | "cancelSending" | "showSent" | "mergeCopy";

/** The window is told of progress at most this often, in milliseconds. */
const progressPause = 100;

/** Copies of stories that travel as files: out of the library, and from elsewhere into a story that is open. */
export function startHandovers(needs: HandoversNeeds): Pick<Answers, HandoverCall> {
  const { library, photos, weigh, dialogs, deskChanged } = needs;
  const sending = new Map<string, AbortController>();
  const sent = new Set<string>();
  return {
    sendCopy: async ({ id }) => {
      const copy = await copyOf(library, id);
      if (!copy.ok) return copy;
      const chosen = await dialogs.chooseHandoverTarget(handoverName(copy.value.story.fields));
      if (chosen === null) return done({ kind: "cancelled" });
      const target = isHandover(chosen) ? chosen : `${chosen}.galley`;
      const stop = new AbortController();
      sending.get(id)?.abort();
      sending.set(id, stop);
      const written = await write(needs, id, { ...copy.value, target, signal: stop.signal });
      if (sending.get(id) === stop) sending.delete(id);
      if (!written.ok) return written;
      if (written.value.file === null) return done({ kind: "cancelled" });
      sent.add(target);
      return done(told(target, written.value.missing));
    },
    cancelSending: ({ id }) => {
      sending.get(id)?.abort();
      return done(undefined);
    },
    showSent: ({ file }) => {
      if (!sent.has(file)) return refused("Only a file that a copy was sent as can be shown.");
      needs.showFile(file);
      return done(undefined);
    },
    mergeCopy: async ({ id }) => {
      const file = await dialogs.chooseHandoverFile();
      if (file === null) return done({ kind: "cancelled" });
      const outcome = await receive(
        { library, weigh, remake: photos.remake, asking: id, me: () => needs.settings.get().me },
        file,
      );
      deskChanged();
      if (!outcome.ok) return refused(`“${path.basename(file)}” was not merged: ${outcome.sentence}`);
      const { update, sentences, ...received } = outcome.value;
      return done({ kind: "received", received: { ...received, sentences: [...sentences] }, update });
    },
  };
}

type Copy = Pick<HandoverRequest, "story" | "state" | "lineage" | "editedAt">;

/** The story as it is on disk, with everything that was typed. */
async function copyOf(library: Library, id: string): Promise<Outcome<Copy>> {
  const settled = library.openIds.includes(id) ? await library.settle(id) : done(null);
  if (!settled.ok) return settled;
  const [here, read] = [await library.state(id), await library.read(id)];
  if (!here.ok) return here;
  if (!read.ok) return read;
  if (here.value === null) return refused("This story is not in the library.");
  const { story, editedAt } = read.value;
  return done({ story, editedAt, state: here.value.state, lineage: here.value.lineage });
}

function write(
  { library, settings, send, now }: HandoversNeeds,
  id: string,
  copy: Copy & Pick<HandoverRequest, "target" | "signal">,
): Promise<Outcome<WrittenHandover>> {
  let last = 0;
  const onProgress = (part: number, of: number) => {
    if (now() - last < progressPause) return;
    last = now();
    send("sendingProgress", { id, done: part, of });
  };
  const findOriginal = (asset: string) => library.media.findAnywhere(id, asset);
  return writeHandover(realDisk, { ...copy, by: settings.get().me, now: now(), findOriginal, onProgress });
}

function told(file: string, missing: readonly string[]): SentCopy {
  const saved = `The copy is in “${path.basename(file)}”.`;
  if (missing.length === 0) return { kind: "sent", file, sentence: saved, whole: true };
  const photos = missing.length === 1 ? "The photo" : "These photos";
  const sentence = `${saved} ${photos} could not be put in: ${missing.join(", ")}.`;
  return { kind: "sent", file, sentence, whole: false };
}
