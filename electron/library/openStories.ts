import path from "node:path";
import { type Catalog, unsettled } from "./desk/catalog";
import type { Disk } from "./disk/disk";
import { exists } from "./disk/writeAtomic";
import type { LibraryEvent } from "./libraryOptions";
import { attempt, done, ifDiskFails, type Outcome, refused } from "./outcome";
import { type OpenedStory, type OpenStory, openStory } from "./story/openStory";
import { readPieceName } from "./story/pieceName";
import type { Settler } from "./story/settler";
import type { WriterEvent, WriterTimes } from "./story/storyWriter";
import { watchFolder } from "./watchFolder";

export interface OpenStoriesOptions {
  readonly disk: Disk;
  readonly library: string;
  readonly writer: string;
  readonly settler: Settler;
  readonly catalog: Catalog;
  readonly times: WriterTimes;
  readonly compactAt: number;
  readonly watch: boolean;
  readonly now: () => number;
  readonly onEvent: (event: LibraryEvent) => void;
}

interface Opened extends OpenStory {
  readonly stopWatching: () => void;
}

const notOpen = "The story is not open.";
const otherCopy =
  "Another copy of this story has come from elsewhere. It will be kept as a version when the story is opened again.";

/** The stories that are being written: what the window sends goes to their logs, what others wrote comes back. */
export class OpenStories {
  readonly #options: OpenStoriesOptions;
  readonly #stories = new Map<string, Opened>();

  constructor(options: OpenStoriesOptions) {
    this.#options = options;
  }

  get ids(): readonly string[] {
    return [...this.#stories.keys()];
  }

  has(id: string): boolean {
    return this.#stories.has(id);
  }

  /** A story that is open already is let go of first, as when its window has died: what it sent is on disk or will be in a moment. */
  async open(id: string, readOnly: string): Promise<Outcome<OpenedStory>> {
    await this.#letGo(id);
    const { library, writer, onEvent: _, ...options } = this.#options;
    const folder = path.join(library, id);
    if (!(await exists(options.disk, folder))) return refused("This story is not in the library.");
    const quarantine = path.join(library, ".quarantine");
    const onEvent = (event: WriterEvent) => this.#onWriterEvent(id, event);
    const outcome = await openStory({ ...options, folder, writer, quarantine, onEvent, readOnly });
    if (!outcome.ok) return outcome;
    const isForeign = (name: string) =>
      (readPieceName(name)?.writer ?? writer) !== writer || readPieceName(name)?.copy === true;
    const stopWatching = options.watch ? watchFolder(folder, isForeign, () => void this.#refresh(id)) : () => undefined;
    this.#stories.set(id, { ...outcome.value, stopWatching });
    return done(outcome.value.opened);
  }

  append(id: string, number: number, update: Uint8Array): Outcome<null> {
    const story = this.#writable(id);
    if (!story.ok) return story;
    story.value.writer.append(number, update);
    return done(null);
  }

  async replaceState(id: string, through: number, state: Uint8Array): Promise<Outcome<null>> {
    const story = this.#writable(id);
    return story.ok ? story.value.writer.replaceState(through, state) : story;
  }

  /** Makes everything sent so far durable and settled, and goes on. */
  async settle(id: string): Promise<Outcome<null>> {
    return (await this.#stories.get(id)?.writer.settle()) ?? done(null);
  }

  /** Comes back when everything is on disk and settled, and says whether anything was written; where it is not, the story stays open. */
  async close(id: string): Promise<Outcome<{ readonly wasEdited: boolean }>> {
    const story = this.#stories.get(id);
    if (!story) return done({ wasEdited: false });
    const closed = await story.writer.close();
    if (!closed.ok) return closed;
    await this.#forget(id, story);
    return done({ wasEdited: story.writer.wasEdited });
  }

  /** Reads what other writers did to the open stories. */
  async refresh(): Promise<void> {
    await Promise.all(this.ids.map((id) => this.#refresh(id)));
  }

  #writable(id: string): Outcome<Opened> {
    const story = this.#stories.get(id);
    if (!story) return refused(notOpen);
    return story.opened.readOnly ? refused(story.opened.readOnly) : done(story);
  }

  async #letGo(id: string): Promise<void> {
    const story = this.#stories.get(id);
    if (!story || (await this.close(id)).ok) return;
    await story.writer.abandon();
    await this.#forget(id, story);
  }

  /** From here on, the folder's own date says whether the desk knows the story as it is. */
  async #forget(id: string, story: Opened): Promise<void> {
    const { disk, library, catalog } = this.#options;
    story.stopWatching();
    this.#stories.delete(id);
    const looked = await ifDiskFails(disk.look(path.join(library, id)), null);
    if (looked) catalog.confirm(id, looked.changedAt);
  }

  async #refresh(id: string): Promise<void> {
    const story = this.#stories.get(id);
    if (!story) return;
    const { onEvent } = this.#options;
    const read = await attempt("What others wrote could not be read", () => story.foreign.read());
    if (!read.ok) onEvent({ kind: "notice", id, sentence: read.sentence });
    if (!read.ok) return;
    for (const update of read.value.updates) onEvent({ kind: "remoteUpdate", id, update });
    if (read.value.otherLineage) onEvent({ kind: "notice", id, sentence: otherCopy });
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
  }
}
