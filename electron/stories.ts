import { assertNever } from "../article/assertNever";
import { newStory } from "../article/story";
import type { CallOutput } from "./contract";
import type { Answers } from "./ipc";
import { listTrash } from "./library/desk/trash";
import { realDisk } from "./library/disk/disk";
import type { Library } from "./library/library";
import type { LibraryEvent } from "./library/libraryOptions";
import { done, ifDiskFails, type Outcome } from "./library/outcome";
import { newId } from "./library/story/readStoryJson";
import type { Log } from "./log";
import type { OpenRecord } from "./openRecord";
import type { RecoveryTeller } from "./recovery";
import type { ViewStates } from "./viewStates";
import type { GalleyWindow } from "./window";

interface StoriesNeeds {
  readonly library: Library;
  readonly views: ViewStates;
  readonly send: GalleyWindow["send"];
  readonly deskChanged: () => void;
  /** What the desk says once at the top. */
  readonly notices: readonly string[];
  readonly recovery: RecoveryTeller;
  /** Hears which stories are open, whenever that changes. */
  readonly onOpen: OpenRecord["set"];
  /** BCP 47, or empty: what a new story is written in. */
  readonly language: () => string;
}

type DeskCall =
  | "deskState"
  | "dismissRecovery"
  | "search"
  | "createStory"
  | "duplicateStory"
  | "trashStory"
  | "listTrash"
  | "restoreStory";
type StoryCall = "openStory" | "appendUpdate" | "replaceState" | "closeStory" | "saveView" | "slugsInUse";

export interface Stories {
  readonly answers: Pick<Answers, DeskCall | StoryCall>;
  /** Comes back when everything that the window sent is on disk, or with the sentence why it is not. The stories stay open. */
  save(): Promise<Outcome<null>>;
  /** As `save`, and when it is in story.json too. */
  settle(): Promise<Outcome<null>>;
  /** The page has lost what it had open; its next one is told which story that was. */
  pageIsGone(): void;
}

/** The stories of the library for the window: the desk's list, and the one that is being written. */
export function startStories(needs: StoriesNeeds): Stories {
  const open = startOpenStories(needs);
  const desk = deskAnswers(needs);
  const deskState: Answers["deskState"] = async () => {
    const outcome = await readDesk(needs);
    open.reopen();
    needs.recovery.begin();
    return outcome;
  };
  return { ...open, answers: { ...desk, ...open.answers, deskState } };
}

async function readDesk({ library, notices, recovery }: StoriesNeeds): Promise<Outcome<CallOutput<"deskState">>> {
  const listed = await library.list();
  const trashed = await ifDiskFails(listTrash(realDisk, library.folder), []);
  return done({
    folder: library.folder,
    problem: library.problem?.sentence ?? (listed.ok ? "" : listed.sentence),
    readOnly: library.whyNotWrite !== "",
    notices: [...notices],
    recovery: recovery.current(),
    stories: listed.ok ? [...listed.value] : [],
    trashed: trashed.length,
  });
}

function deskAnswers({
  library,
  recovery,
  deskChanged,
  language,
}: StoriesNeeds): Pick<Answers, Exclude<DeskCall, "deskState">> {
  const changing = async <Value, Answer>(work: Promise<Outcome<Value>>, answer: (value: Value) => Answer) => {
    const outcome = await work;
    deskChanged();
    return outcome.ok ? done(answer(outcome.value)) : outcome;
  };
  const withId = (id: string) => ({ id });
  return {
    dismissRecovery: () => {
      recovery.dismiss();
      return done(undefined);
    },
    search: async ({ query }) => writable(await library.search(query)),
    createStory: () => changing(library.create(newStory(newId, language())), withId),
    duplicateStory: ({ id }) => changing(library.duplicate(id), withId),
    trashStory: ({ id }) => changing(library.trash(id), nothing),
    listTrash: async () => writable(await library.listTrash()),
    restoreStory: ({ id }) => changing(library.restore(id), nothing),
  };
}

function startOpenStories({ library, views, recovery, send, deskChanged, onOpen }: StoriesNeeds) {
  const open = new Map<string, number>();
  let leaving: Promise<unknown> = Promise.resolve();
  let lost: string | null = null;
  const close = async (id: string, opening: number): Promise<Outcome<null>> => {
    const outcome = await library.close(id, opening);
    if (outcome.ok && open.get(id) === opening) open.delete(id);
    onOpen([...open.keys()]);
    deskChanged();
    return outcome;
  };
  const answers: Pick<Answers, StoryCall> = {
    openStory: async ({ id, after }) => {
      await Promise.all([leaving, recovery.whenRead()]);
      const outcome = await library.open(id, after);
      if (!outcome.ok) return outcome;
      open.set(id, outcome.value.opening);
      onOpen([...open.keys()]);
      return done({ ...outcome.value, notices: [...outcome.value.notices], view: views.get(id) });
    },
    appendUpdate: ({ number, update, ...to }) => empty(library.append(to, number, update)),
    replaceState: async ({ through, state, ...of }) => empty(await library.replaceState(of, through, state)),
    closeStory: async ({ id, opening, view }) => {
      if (view && open.get(id) === opening) views.set(id, view);
      if (!library.isOpen(id, opening)) return done("notOpen");
      const closed = await close(id, opening);
      return closed.ok ? done("closed") : closed;
    },
    slugsInUse: async ({ id }) => done([...(await library.slugsBeside(id))]),
    saveView: ({ id, view }) => {
      views.set(id, view);
      return done(undefined);
    },
  };
  const ofAll = async (work: (id: string, opening: number) => Promise<Outcome<null>>): Promise<Outcome<null>> => {
    const outcomes = await Promise.all([...open].map(([id, opening]) => work(id, opening)));
    return outcomes.find(({ ok }) => !ok) ?? done(null);
  };
  const save = () => ofAll((id, opening) => library.save(id, opening));
  const settle = () => ofAll((id, opening) => library.settle(id, opening));
  const pageIsGone = () => {
    lost = [...open.keys()].at(-1) ?? lost;
    leaving = Promise.all([...open].map(([id, opening]) => close(id, opening)));
  };
  const reopen = () => {
    if (lost !== null) send("openStory", { id: lost });
    lost = null;
  };
  return { answers, save, settle, pageIsGone, reopen };
}

/** What the library tells of, on its way to the window. */
export function passOn(event: LibraryEvent, send: GalleyWindow["send"], deskChanged: () => void, log: Log): void {
  switch (event.kind) {
    case "deskChanged":
      deskChanged();
      break;
    case "settled":
      deskChanged();
      send("notSettled", { id: event.id, sentence: "" });
      break;
    case "durable":
      send("durable", { id: event.id, through: event.through });
      break;
    case "notSaved":
      log.note(`${event.id}: ${event.sentence}`);
      send("notSaved", { id: event.id, sentence: event.sentence });
      break;
    case "stateWanted":
      send("stateWanted", { id: event.id });
      break;
    case "remoteUpdate":
      send("remoteUpdate", { id: event.id, update: event.update });
      break;
    case "notSettled":
      log.note(`${event.id} could not be settled: ${event.sentence}`);
      send("notSettled", { id: event.id, sentence: event.sentence });
      break;
    case "versionsChanged":
      send("versionsChanged", { id: event.id });
      break;
    case "notice":
      send("notice", { id: event.id, sentence: event.sentence });
      break;
    default:
      assertNever(event);
  }
}

function nothing(): undefined {
  return undefined;
}

function empty(outcome: Outcome<null>): Outcome<undefined> {
  return outcome.ok ? done(undefined) : outcome;
}

function writable<Value>(outcome: Outcome<readonly Value[]>): Outcome<Value[]> {
  return outcome.ok ? done([...outcome.value]) : outcome;
}
