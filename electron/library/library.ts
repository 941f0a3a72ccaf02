import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Planting } from "../../article/document/plantStory";
import { isId } from "../../article/ids";
import { isUntouched, type Story } from "../../article/story";
import { libraryName } from "../libraryName";
import { Catalog } from "./desk/catalog";
import { describeFolder, type FolderStory, storyInFolder } from "./desk/describeFolder";
import { type Desk, listStories, listTexts } from "./desk/listStories";
import { search } from "./desk/search";
import type { Summary } from "./desk/summary";
import { listTrash, moveToTrash, restoreFromTrash } from "./desk/trash";
import { realDisk } from "./disk/disk";
import { bringTree, removeTree } from "./disk/tree";
import { exists } from "./disk/writeAtomic";
import { removeLeftovers } from "./leftovers";
import { checkLibraryFolder, type LibraryProblem } from "./libraryFolder";
import { type LibraryOptions, usualCompactAt, usualTimes } from "./libraryOptions";
import { Media } from "./media/media";
import { type OpenedStory, type Opening, OpenStories, type OpenStoriesOptions } from "./openStories";
import { attempt, done, ifDiskFails, type Outcome, refused } from "./outcome";
import { createStory } from "./story/createStory";
import { type Examined, examineStory } from "./story/examineStory";
import { readPieceName, storyFileName } from "./story/pieceName";
import { newId } from "./story/readStoryJson";
import { type StoryState, storyState } from "./story/storyState";
import { StoryHistory } from "./storyHistory";
import { watchFolder } from "./watchFolder";
import { workHere } from "./worker/work";
import { workInWorker } from "./worker/workInWorker";
import { writerId } from "./writerId";

/** Opens the library in a folder. Whatever is wrong with the folder is in `problem`, and what needs it is refused with its sentence. */
export async function startLibrary(options: LibraryOptions): Promise<Library> {
  const { folder, userData, libraryWorker, onEvent, disk = realDisk, now = Date.now, watch = false } = options;
  const running = options.running ?? (() => performance.now());
  const problem = await checkLibraryFolder(disk, folder);
  if (problem === null) await removeLeftovers(disk, folder, now());
  const realPath = await ifDiskFails(realpath(folder), path.resolve(folder));
  const catalog = new Catalog(disk, path.join(userData, "libraries", libraryName(realPath)));
  await catalog.load();
  const work = libraryWorker ? workInWorker(libraryWorker, workHere(disk)) : workHere(disk);
  const writer = await writerId(disk, userData);
  const times = { ...usualTimes, ...options.times };
  const compactAt = options.compactAt ?? usualCompactAt;
  const parts = { disk, library: folder, writer, work, catalog, times, compactAt, watch, now, running, onEvent };
  return new Library(parts, problem);
}

/**
 * The stories in one folder. All that can be expected to fail is refused with a sentence; an id that is none is a mistake of the caller's and
 * throws.
 */
export class Library {
  readonly media: Media;
  /** The versions of the stories, and what they were at any moment of their writing. */
  readonly history: StoryHistory;
  /** What was wrong with the folder when the library was opened. */
  readonly problem: LibraryProblem | null;
  readonly #parts: OpenStoriesOptions;
  readonly #open: OpenStories;
  /** Made in this run, and perhaps never written in. */
  readonly #fresh = new Set<string>();
  /** Made a moment ago, and not yet all there. */
  readonly #arriving = new Set<string>();
  readonly #stopWatching: () => void;

  constructor(parts: OpenStoriesOptions, problem: LibraryProblem | null) {
    const { disk, library, watch, onEvent } = parts;
    this.problem = problem;
    this.#parts = parts;
    this.#open = new OpenStories(parts);
    this.media = new Media({
      disk,
      storyFolder: (id) => this.storyFolder(id),
      allFolders: () => this.#allFolders(),
      readOnly: () => this.whyNotWrite,
    });
    this.history = new StoryHistory({
      ...parts,
      storyFolder: (id) => this.storyFolder(id),
      whyNotRead: () => this.#whyNotRead,
      whyNotWrite: () => this.whyNotWrite,
      settled: (id) => (this.#open.has(id) ? this.settle(id) : Promise.resolve(done(null))),
    });
    this.#stopWatching = watch ? watchFolder(library, isId, () => onEvent({ kind: "deskChanged" })) : () => undefined;
  }

  get folder(): string {
    return this.#parts.library;
  }

  /** The stories that are open now. */
  get openIds(): readonly string[] {
    return this.#open.ids;
  }

  /** The id of this installation. */
  get writer(): string {
    return this.#parts.writer;
  }

  /** One sentence when nothing may be written here; empty otherwise. */
  get whyNotWrite(): string {
    return this.problem === null || this.problem.kind === "full" ? "" : this.problem.sentence;
  }

  get #whyNotRead(): string {
    const { problem } = this;
    return problem?.kind === "notAFolder" || problem?.kind === "unreadable" ? problem.sentence : "";
  }

  storyFolder(id: string): string {
    if (!isId(id)) throw new Error(`"${id}" is not the id of a story.`);
    return path.join(this.folder, id);
  }

  /** The story edited last comes first. */
  list(): Promise<Outcome<readonly Summary[]>> {
    return this.#reading("The stories cannot be listed", async () => {
      const stories = await listStories(this.#desk());
      return stories.filter(({ id }) => !this.#arriving.has(id));
    });
  }

  /** The slugs of all other stories, as far as they can be read. */
  async slugsBeside(id: string): Promise<readonly string[]> {
    const others = await ifDiskFails(listStories(this.#desk()), []);
    return others.filter((one) => one.id !== id && one.slug !== "").map(({ slug }) => slug);
  }

  /** As long as `work` lasts the desk does not show the story: who opened it would not see the photos that are still on their way. */
  async whileArriving<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
    this.#arriving.add(id);
    try {
      return await work();
    } finally {
      this.#arriving.delete(id);
    }
  }

  /** The ids of the stories that hold every word of the query; all of them when it is empty. */
  search(query: string): Promise<Outcome<readonly string[]>> {
    return this.#reading("The stories cannot be searched", async () => search(await listTexts(this.#desk()), query));
  }

  /**
   * Puts a whole story into the library and gives its id; `fill` may put photos into its folder before it appears. `grown` is the document that holds it,
   * where it has one already.
   */
  async create(story: Story, fill?: (folder: string) => Promise<void>, grown?: Planting): Promise<Outcome<string>> {
    if (this.whyNotWrite) return refused(this.whyNotWrite);
    this.storyFolder(story.id);
    const { disk, library, writer, now } = this.#parts;
    const outcome = await createStory(disk, story, {
      library,
      writer,
      now: now(),
      ...(fill && { fill }),
      ...(grown && { grown }),
    });
    if (!outcome.ok) return outcome;
    if (isUntouched(story)) this.#fresh.add(story.id);
    return done(story.id);
  }

  /** The story as it is on disk, without opening it: for export and checks. Call `settle` first when it may be open. */
  async read(id: string): Promise<Outcome<FolderStory>> {
    const folder = this.storyFolder(id);
    const { disk, writer } = this.#parts;
    if (!(await exists(disk, folder))) return refused("This story is not in the library.");
    const outcome = await storyInFolder(disk, folder, writer, this.#open.has(id));
    return outcome.ok ? done({ ...outcome.value, story: { ...outcome.value.story, id } }) : outcome;
  }

  /** The story's document as it is on disk, with all that is open saved before; null when the library has no such story. */
  async state(id: string): Promise<Outcome<StoryState | null>> {
    const folder = this.storyFolder(id);
    const { disk, writer } = this.#parts;
    if (!(await exists(disk, folder))) return done(null);
    const saved = this.#open.has(id) ? await this.save(id) : done(null);
    return saved.ok ? storyState(disk, folder, writer) : saved;
  }

  /** How the story stands on disk, read as opening reads it; nothing is changed. */
  examine(id: string): Promise<Examined> {
    return examineStory(this.#parts.disk, this.storyFolder(id), this.writer);
  }

  /** Every opening has a number. `after` is the opening that the caller had and lost: refused when somebody else has opened the story since. */
  open(id: string, after?: number): Promise<Outcome<OpenedStory>> {
    this.storyFolder(id);
    return this.#open.open(id, this.whyNotWrite, after);
  }

  isOpen(id: string, opening: number): boolean {
    return this.#open.has(id, opening);
  }

  /** Takes an update of an open story, numbered from 1 in each opening. The event `durable` says when it is on disk. */
  append(to: Opening, number: number, update: Uint8Array): Outcome<null> {
    return this.#open.append(to, number, update);
  }

  /** Takes the whole document, which holds all updates up to `through`: the answer to the event `stateWanted`. */
  replaceState(of: Opening, through: number, state: Uint8Array): Promise<Outcome<null>> {
    return this.#open.replaceState(of, through, state);
  }

  /** Makes everything sent so far durable, whatever becomes of story.json. Refused when the story, or this opening of it, is not open. */
  save(id: string, opening?: number): Promise<Outcome<null>> {
    return this.#open.save(id, opening);
  }

  /** Makes everything sent so far durable, and puts it into story.json. Refused when the story, or this opening of it, is not open. */
  settle(id: string, opening?: number): Promise<Outcome<null>> {
    return this.#open.settle(id, opening);
  }

  /**
   * Comes back when everything is on disk; where it is not, the story stays open. Refused when the story, or this opening of it,
   * is not open. A new story that nobody wrote in disappears.
   */
  close(id: string, opening?: number): Promise<Outcome<null>> {
    return this.#open.close(id, opening, async (wasEdited) => {
      if (this.#fresh.delete(id)) await this.#removeIfUntouched(id, wasEdited);
    });
  }

  /** A new story with the same blocks, fields and photos, and an id of its own; gives that. */
  async duplicate(id: string): Promise<Outcome<string>> {
    const settled = this.#open.has(id) ? await this.settle(id) : done(null);
    const outcome = settled.ok ? await this.read(id) : settled;
    if (!outcome.ok) return outcome;
    const { disk } = this.#parts;
    const media = path.join(this.storyFolder(id), "media");
    return this.create({ ...outcome.value.story, id: newId() }, async (folder) => {
      if (await exists(disk, media)) await bringTree(disk, media, path.join(folder, "media"));
    });
  }

  /** Closes the story, where it is open, and moves it to the trash. */
  async trash(id: string): Promise<Outcome<null>> {
    const folder = this.storyFolder(id);
    if (this.whyNotWrite) return refused(this.whyNotWrite);
    const { disk, library, now } = this.#parts;
    const closed = await this.#closeWhereOpen(id);
    if (!closed.ok) return closed;
    return (await exists(disk, folder)) ? moveToTrash(disk, library, id, now()) : done(null);
  }

  async restore(id: string): Promise<Outcome<null>> {
    const { disk, library } = this.#parts;
    return this.whyNotWrite ? refused(this.whyNotWrite) : restoreFromTrash(disk, library, id);
  }

  /** What is in the trash, the newest first; `editedAt` is when it was put there. */
  listTrash(): Promise<Outcome<readonly Summary[]>> {
    return this.#reading("The trash cannot be listed", async () => {
      const { disk, library, writer } = this.#parts;
      const summaries: Summary[] = [];
      for (const { id, folder, trashedAt } of await listTrash(disk, library)) {
        const described = await describeFolder(disk, folder, id, writer);
        if (described) summaries.push({ ...described.summary, editedAt: trashedAt });
      }
      return summaries;
    });
  }

  /** Reads what other writers did to the open stories; call it when the window gets the focus. Their updates come as events. */
  refresh(): Promise<void> {
    return this.#open.refresh();
  }

  /** Closes every story. A refusal names the first that is not saved: that one stays open, and the library with it. */
  async stop(): Promise<Outcome<null>> {
    const outcomes = await Promise.all(this.#open.ids.map((id) => this.#closeWhereOpen(id)));
    await this.#parts.catalog.save();
    const refusal = outcomes.find(({ ok }) => !ok);
    if (refusal) return refusal;
    this.#stopWatching();
    await this.#parts.work.stop();
    return done(null);
  }

  async #closeWhereOpen(id: string): Promise<Outcome<null>> {
    const closed = this.#open.has(id) ? await this.close(id) : done(null);
    return this.#open.has(id) ? closed : done(null);
  }

  #desk(): Desk {
    return { ...this.#parts, isOpen: (id) => this.#open.has(id) };
  }

  async #reading<Value>(what: string, work: () => Promise<Value>): Promise<Outcome<Value>> {
    return this.#whyNotRead ? refused(this.#whyNotRead) : attempt(what, work);
  }

  async #allFolders(): Promise<readonly string[]> {
    const { disk, library } = this.#parts;
    const stories = (await disk.list(library)).filter(isId).map((id) => path.join(library, id));
    return [...stories, ...(await listTrash(disk, library)).map(({ folder }) => folder)];
  }

  /** What was written and deleted again goes to the trash, and so does what somebody else put things into: the person may want it back. */
  async #removeIfUntouched(id: string, wasEdited: boolean): Promise<void> {
    const { disk, library, now } = this.#parts;
    const reading = await this.read(id);
    if (!reading.ok || !isUntouched(reading.value.story)) return;
    const folder = this.storyFolder(id);
    const names = await ifDiskFails(disk.list(folder), ["unknown"]);
    const isOurs = names.every((name) => name === storyFileName || readPieceName(name)?.copy === false);
    if (wasEdited || !isOurs) await moveToTrash(disk, library, id, now());
    else await ifDiskFails(removeTree(disk, folder), undefined); // Left behind, it is an empty story on the desk.
  }
}
