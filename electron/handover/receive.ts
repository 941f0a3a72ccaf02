import type { CopyMerge } from "../../article/document/mergeCopy";
import { mergeInWords } from "../../article/handover/mergeInWords";
import { fromPerson, receivedWords } from "../../article/handover/receivedInWords";
import { refusals } from "../../article/handover/refusals";
import type { Person } from "../../article/people";
import { realDisk } from "../library/disk/disk";
import type { Library } from "../library/library";
import { storeOriginal } from "../library/media/storeOriginal";
import { done, type Outcome, refused } from "../library/outcome";
import type { StoryState } from "../library/story/storyState";
import { type Handover, openHandover } from "./openHandover";
import type { Weigh, Weighed } from "./weigh";
import { writeInto } from "./writeInto";
import type { HandoverSource } from "./zipEntries";

export interface ReceiveNeeds {
  readonly library: Library;
  readonly weigh: Weigh;
  /** Makes the smaller pictures of a photo that came. */
  readonly remake?: (story: string, asset: string) => Promise<void>;
  /** The story whose window asks, and puts what is new into it itself; null from anywhere else. */
  readonly asking: string | null;
  /** Who works here; nobody where that was never said. */
  readonly me?: () => Person | null;
}

/** What came of a .galley file; the sentences are for the person. */
export interface Received {
  readonly kind: "new" | "merged" | "same" | "other";
  readonly id: string;
  /** The version to compare with: the story before the merge, or the copy that could not be merged. */
  readonly version: number | null;
  /** What the window that asked must put into its document; null when there is nothing, or it is in the library. */
  readonly update: Uint8Array | null;
  readonly sentences: readonly string[];
}

type Document = Weighed & { readonly kind: "document" };

/**
 * Takes in a .galley file: a new story as it is, a copy of a story that is here by merging. Everything is checked before the library is touched, and
 * a refusal leaves it as it was.
 */
export async function receive(needs: ReceiveNeeds, source: HandoverSource): Promise<Outcome<Received>> {
  const { library } = needs;
  if (library.whyNotWrite) return refused(library.whyNotWrite);
  const opened = await openHandover(source);
  if (!opened.ok) return opened;
  const handover = opened.value;
  try {
    const id = handover.manifest.story;
    if (library.openIds.includes(id) && needs.asking !== id) return refused(receivedWords.isOpen);
    const here = await library.state(id);
    if (!here.ok) return here;
    const weighed = await needs.weigh({
      theirs: handover.state,
      ours: here.value,
      owners: { ours: needs.me?.() ?? null, theirs: handover.manifest.by },
    });
    if (weighed.kind !== "document") return refused(refusals[weighed.kind]);
    if (weighed.story.id !== id || weighed.lineage !== handover.manifest.lineage) return refused(refusals.damaged);
    return await take(needs, handover, weighed, here.value);
  } finally {
    handover.close();
  }
}

async function take(
  needs: ReceiveNeeds,
  handover: Handover,
  weighed: Document,
  here: StoryState | null,
): Promise<Outcome<Received>> {
  if (here === null) return takeNew(needs, handover, weighed);
  if (here.lineage !== weighed.lineage) return keepOther(needs, handover, weighed);
  if (here.readOnly) return refused(here.readOnly);
  return weighed.merge ? takeMerge(needs, handover, weighed.story.id, weighed.merge) : refused(refusals.damaged);
}

async function takeNew(
  { library, remake }: ReceiveNeeds,
  handover: Handover,
  { story, lineage }: Document,
): Promise<Outcome<Received>> {
  const notes: string[] = [];
  const fill = async (folder: string) => {
    for (const asset of handover.assets) {
      const stored = await storeOriginal(realDisk, folder, asset, handover.photo(asset));
      if (!stored.ok) notes.push(stored.sentence);
    }
  };
  return library.whileArriving(story.id, async () => {
    const created = await library.create(story, fill, { update: handover.state, lineage });
    if (!created.ok) return created;
    for (const asset of handover.assets) await remake?.(story.id, asset);
    return done({ kind: "new", id: story.id, version: null, update: null, sentences: notes });
  });
}

async function takeMerge(
  needs: ReceiveNeeds,
  handover: Handover,
  id: string,
  { update, rescued, contested }: CopyMerge,
): Promise<Outcome<Received>> {
  const { library, asking } = needs;
  const from = fromPerson(handover.manifest.by);
  const photos = await bringPhotos(needs, handover, id);
  if (!photos.ok) return photos;
  if (update === null)
    return done({ kind: "same", id, version: null, update: null, sentences: [receivedWords.same(from)] });
  const kept = await library.history.keepVersion(id, "beforeMerge", handover.manifest.by?.name ?? "");
  if (!kept.ok) return kept;
  const written = asking === id ? done(null) : await writeInto(library, id, update);
  if (!written.ok) return written;
  const sentences = [receivedWords.merged(from), ...mergeInWords(rescued, contested.length)];
  return done({ kind: "merged", id, version: kept.value.number, update: asking === id ? update : null, sentences });
}

/** The copy cannot be merged, and must not be lost. */
async function keepOther(needs: ReceiveNeeds, handover: Handover, { story }: Document): Promise<Outcome<Received>> {
  const { by } = handover.manifest;
  const photos = await bringPhotos(needs, handover, story.id);
  if (!photos.ok) return photos;
  const kept = await needs.library.history.keepReceived(story.id, story, by?.name ?? "");
  if (!kept.ok) return kept;
  const { number, isNew } = kept.value;
  const sentence = isNew ? receivedWords.other(fromPerson(by)) : receivedWords.otherAgain(fromPerson(by));
  return done({ kind: "other", id: story.id, version: number, update: null, sentences: [sentence] });
}

/** Those that the story does not have yet. */
async function bringPhotos({ library, remake }: ReceiveNeeds, handover: Handover, id: string): Promise<Outcome<null>> {
  for (const asset of handover.assets) {
    if (await library.media.find(id, asset, "original")) continue;
    const stored = await library.media.store(id, asset, handover.photo(asset));
    if (!stored.ok) return stored;
    await remake?.(id, asset);
  }
  return done(null);
}
