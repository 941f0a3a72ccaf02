import path from "node:path";
import { type Catalog, unsettled } from "./desk/catalog";
import type { Disk } from "./disk/disk";
import { exists } from "./disk/writeAtomic";
import { inTurn } from "./inTurn";
import type { LibraryEvent } from "./libraryOptions";
import { attempt, done, ifDiskFails, type Outcome, refused } from "./outcome";
import { type OpenStory, openStory, type OpenedStory as ShownStory } from "./story/openStory";
import { readPieceName } from "./story/pieceName";
import type { WriterEvent, WriterTimes } from "./story/storyWriter";
import { Pace, type RunningTime } from "./versions/pace";
import { VersionKeeper } from "./versions/versionKeeper";
import { watchFolder } from "./watchFolder";
import type { StoppableWork } from "./worker/work";

export interface OpenStoriesOptions {
  readonly disk: Disk;
  readonly library: string;
  readonly writer: string;
  readonly work: StoppableWork;
  readonly catalog: Catalog;
  readonly times: WriterTimes;
  readonly compactAt: number;
  readonly watch: boolean;
  readonly now: () => number;
  readonly running: RunningTime;
  readonly onEvent: (event: LibraryEvent) => void;
}

/** One opening of a story. A story may be opened again before it was closed, and what belongs to the opening before must not touch the new one. */
export interface Opening {
  readonly id: string;
  /** No two openings of one run have the same. */
  readonly opening: number;
}

export interface OpenedStory extends ShownStory {
  readonly opening: number;
}

interface Opened extends OpenStory {
  readonly opening: number;
  readonly keeper: VersionKeeper;
  /** What others wrote is handed on in the order it came. */
  readonly refreshing: ReturnType<typeof inTurn>;
  readonly stopWatching: () => void;
}

const notOpen = "The story is not open.";
const openedAgain = "The story has been opened again since.";
const otherCopy =
  "Another copy of this story has come from elsewhere. It will be kept as a version when the story is opened again.";

/** The stories that are being written: what the window sends goes to their logs, what others wrote comes back. */
export class OpenStories {
  readonly #options: OpenStoriesOptions;
  readonly #stories = new Map<string, Opened>();
  /** Opening and closing of one story follow each other. */
  readonly #turns = new Map<string, ReturnType<typeof inTurn>>();
  readonly #lastOpenings = new Map<string, number>();
  /** When a version was kept before what others wrote came into a story. */
  readonly #merges: Pace;
  #openings = 0;

  constructor(options: OpenStoriesOptions) {
    this.#options = options;
    this.#merges = new Pace(options.running);
  }

  get ids(): readonly string[] {
    return [...this.#stories.keys()];
  }

  /** Without the number of an opening, whether there is any. */
  has(id: string, opening?: number): boolean {
    return this.#find(id, opening).ok;
  }

  /**
   * A story that is open already is let go of first, as when its window has died: what it sent is on disk or will be in a moment. Who lost an
   * opening and wants it back says which it was, `after`, and is refused when somebody else has opened the story since.
   */
  open(id: string, readOnly: string, after?: number): Promise<Outcome<OpenedStory>> {
    return this.#inTurn(id, async () => {
      if (after !== undefined && this.#lastOpenings.get(id) !== after) return refused(openedAgain);
      await this.#letGo(id);
      return this.#open(id, readOnly);
    });
  }

  async #open(id: string, readOnly: string): Promise<Outcome<OpenedStory>> {
    const { library, writer, onEvent: _, ...options } = this.#options;
    const folder = path.join(library, id);
    if (!(await exists(options.disk, folder))) return refused("This story is not in the library.");
    const quarantine = path.join(library, ".quarantine");
    const onEvent = (event: WriterEvent) => this.#onWriterEvent(id, event);
    const settler = options.work;
    const keepsBeforeMerge = this.#merges.allows(id);
    const outcome = await openStory({
      ...options,
      settler,
      folder,
      writer,
      quarantine,
      onEvent,
      readOnly,
      keepsBeforeMerge,
    });
    if (!outcome.ok) return outcome;
    if (outcome.value.keptBeforeMerge) this.#merges.happened(id);
    const isForeign = (name: string) =>
      (readPieceName(name)?.writer ?? writer) !== writer || readPieceName(name)?.copy === true;
    const stopWatching = options.watch ? watchFolder(folder, isForeign, () => void this.#refresh(id)) : () => undefined;
    const opening = ++this.#openings;
    this.#lastOpenings.set(id, opening);
    const keeper = this.#keeper(id, folder, outcome.value.lineage);
    this.#stories.set(id, { ...outcome.value, opening, keeper, refreshing: inTurn(), stopWatching });
    return done({ ...outcome.value.opened, opening });
  }

  append(to: Opening, number: number, update: Uint8Array): Outcome<null> {
    const story = this.#writable(to);
    if (!story.ok) return story;
    story.value.writer.append(number, update);
    return done(null);
  }

  async replaceState(of: Opening, through: number, state: Uint8Array): Promise<Outcome<null>> {
    const story = this.#writable(of);
    return story.ok ? story.value.writer.replaceState(through, state) : story;
  }

  /** Makes everything sent so far durable, whatever becomes of story.json, and goes on. */
  async save(id: string, opening?: number): Promise<Outcome<null>> {
    const story = this.#find(id, opening);
    return story.ok ? story.value.writer.save() : story;
  }

  /** Makes everything sent so far durable and settled, and goes on. */
  async settle(id: string, opening?: number): Promise<Outcome<null>> {
    const story = this.#find(id, opening);
    return story.ok ? story.value.writer.settle() : story;
  }

  /**
   * Comes back when everything is on disk, and `afterwards`, which is told whether anything was written, is done. Where it is not
   * on disk, the story stays open.
   */
  close(id: string, opening?: number, afterwards?: (wasEdited: boolean) => Promise<void>): Promise<Outcome<null>> {
    return this.#inTurn(id, async () => {
      const story = this.#find(id, opening);
      if (!story.ok) return story;
      const closed = await this.#close(id, story.value);
      if (closed.ok) await afterwards?.(story.value.writer.wasEdited);
      return closed;
    });
  }

  /** Reads what other writers did to the open stories. */
  async refresh(): Promise<void> {
    await Promise.all(this.ids.map((id) => this.#refresh(id)));
  }

  #inTurn<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turns.get(id) ?? inTurn();
    this.#turns.set(id, turn);
    return turn(work);
  }

  /** Without the number of an opening, whichever is there. What is not open is never taken for saved. */
  #find(id: string, opening: number | undefined): Outcome<Opened> {
    const story = this.#stories.get(id);
    if (!story) return refused(notOpen);
    return opening === undefined || story.opening === opening ? done(story) : refused(openedAgain);
  }

  #writable({ id, opening }: Opening): Outcome<Opened> {
    const story = this.#find(id, opening);
    if (!story.ok) return story;
    return story.value.opened.readOnly ? refused(story.value.opened.readOnly) : story;
  }

  async #close(id: string, story: Opened): Promise<Outcome<null>> {
    const closed = await story.writer.close();
    if (!closed.ok) return closed;
    await story.keeper.closing(story.writer.wasEdited && story.opened.readOnly === "");
    await this.#forget(id, story);
    return closed;
  }

  async #letGo(id: string): Promise<void> {
    const story = this.#stories.get(id);
    if (!story || (await this.#close(id, story)).ok) return;
    await story.writer.abandon();
    await story.keeper.closing(false);
    await this.#forget(id, story);
  }

  /** From here on, the folder's own date says whether the desk knows the story as it is. */
  async #forget(id: string, story: Opened): Promise<void> {
    const { disk, library, catalog, work } = this.#options;
    story.stopWatching();
    void work.letGo({ folder: path.join(library, id) });
    this.#stories.delete(id);
    const looked = await ifDiskFails(disk.look(path.join(library, id)), null);
    if (looked) catalog.confirm(id, looked.changedAt);
  }

  async #refresh(id: string): Promise<void> {
    const story = this.#stories.get(id);
    await story?.refreshing(() => this.#handOn(id, story));
  }

  async #handOn(id: string, story: Opened): Promise<void> {
    const { onEvent } = this.#options;
    const before = story.foreign.handedOn;
    const read = await attempt("What others wrote could not be read", () => story.foreign.read());
    if (!read.ok) onEvent({ kind: "notice", id, sentence: read.sentence });
    if (!read.ok) return;
    if (read.value.updates.length > 0 && !story.opened.readOnly) await story.keeper.beforeMerge(before);
    if (this.#stories.get(id) !== story) return;
    for (const update of read.value.updates) onEvent({ kind: "remoteUpdate", id, update });
    if (read.value.otherLineage) onEvent({ kind: "notice", id, sentence: otherCopy });
  }

  #keeper(id: string, folder: string, lineage: string): VersionKeeper {
    const { work, writer, now, running, times, onEvent } = this.#options;
    const onKept = () => onEvent({ kind: "versionsChanged", id });
    const onFailed = (sentence: string) => onEvent({ kind: "notice", id, sentence });
    return new VersionKeeper({
      id,
      folder,
      writer,
      lineage,
      work,
      now,
      running,
      patience: times.deriveMs,
      merges: this.#merges,
      onKept,
      onFailed,
    });
  }

  #onWriterEvent(id: string, event: WriterEvent): void {
    const { catalog, onEvent } = this.#options;
    if (event.kind !== "settled") {
      onEvent({ ...event, id });
      return;
    }
    const { summary, text } = event.described;
    const described = { summary: { ...summary, id }, text };
    catalog.put(id, described, unsettled);
    onEvent({ kind: "settled", id, summary: described.summary });
    this.#stories.get(id)?.keeper.settled();
  }
}
