import { app, shell } from "electron";
import { publicationNamed } from "../article/publication/publicationNamed";
import type { BenchMode } from "./arguments";
import { type Backups, startBackups } from "./backups";
import { startCopies } from "./copies";
import { startDesktop } from "./desktop";
import type { Dialogs } from "./dialogs";
import { weighInWorker } from "./handover/weighInWorker";
import { startHandovers } from "./handovers";
import { startHistory } from "./history";
import { readInWorker } from "./import/readInWorker";
import { startImports } from "./imports";
import type { Answers } from "./ipc";
import { startLastSeen } from "./lastSeen";
import { type Library, startLibrary } from "./library/library";
import type { Log } from "./log";
import type { FindMedia } from "./mediaFiles";
import { startOpenRecord } from "./openRecord";
import { startPeople } from "./people";
import { startPhotoDecoder } from "./photoDecoder";
import { startPhotos } from "./photos";
import { type Publishing, startPublishing } from "./publishing";
import { startRecovery } from "./recovery";
import type { Settings } from "./settings";
import { startSpelling } from "./spelling";
import { passOn, type Stories, startStories } from "./stories";
import { startViewStates } from "./viewStates";
import type { GalleyWindow } from "./window";

interface ServicesNeeds {
  readonly userData: string;
  /** The library's real path. */
  readonly folder: string;
  readonly built: (part: string) => string;
  readonly settings: Settings;
  readonly bench: BenchMode;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly now: () => Date;
  readonly window: () => GalleyWindow;
}

export interface Services {
  readonly answers: Answers;
  readonly findMedia: FindMedia;
  readonly findPreview: Publishing["findPreview"];
  save: Stories["save"];
  settle: Stories["settle"];
  saveCopy(): Promise<string>;
  pageIsGone: Stories["pageIsGone"];
  stop(): Promise<void>;
}

/** A list that changes often is read again at most this often, in milliseconds. */
const deskPause = 300;

/** Everything that the window can ask for, together. */
export async function startServices(needs: ServicesNeeds): Promise<Services> {
  const { userData, folder, built, settings, bench, dialogs, log, now, window } = needs;
  const send: GalleyWindow["send"] = (name, payload) => window().send(name, payload);
  const deskChanged = atMostEvery(deskPause, () => send("deskChanged", undefined));
  const moment = () => now().getTime();
  let backups: Backups | null = null;
  const library = await startLibrary({
    folder,
    userData,
    watch: true,
    libraryWorker: built("electron/libraryWorker.cjs"),
    onEvent: (event) => {
      passOn(event, send, deskChanged, log);
      backups?.hear(event);
    },
  });
  backups = await startBackups({ library, userData, settings, dialogs, send, log, deskChanged, now });
  const memory = await startMemory({ userData, folder, settings, library, send, now: moment, log });
  const recovery = startRecovery({ library, leftOver: memory.leftOver, deskChanged });
  const decoder = startPhotoDecoder({ folder: built("decoder"), log });
  const desk = { library, views: memory.views, recovery, send, deskChanged, onOpen: memory.set };
  const stories = startStories({ ...desk, ...deskSettings(settings) });
  const photos = startPhotos({ media: library.media, decoder, dialogs, send });
  const publishing = startPublishing({ ...needs, library, photos, send, openFolder });
  const fromFiles = { ...needs, library, photos, send, deskChanged, now: moment, ...builtFor(built) };
  const spelling = startSpelling({ userData, folder, built, send, log });
  const copies = startCopies({ media: library.media, dialogs, send, openFolder, now: moment });
  const stopListening = whenFocused(() => {
    void library.refresh();
    backups?.personIsBack();
  });
  return {
    ...stories,
    answers: {
      ...stories.answers,
      ...photos.answers,
      ...copies.answers,
      ...startHandovers(fromFiles),
      ...startHistory({ library }),
      ...memory.answers,
      ...backups.answers,
      ...startImports(fromFiles),
      ...publishing.answers,
      ...spelling.answers,
      ...startDesktop({ settings, bench, log, send, onReadyToClose: (page) => window().pageIsReady(page) }),
    },
    findMedia: ({ story, asset, size }) => library.media.find(story, asset, size),
    findPreview: publishing.findPreview,
    saveCopy: copies.askWindow,
    stop: async () => {
      stopListening();
      decoder.stop();
      spelling.stop();
      await memory.leave();
      await leave(library, log);
      await memory.stop();
      await backups?.stop();
    },
  };
}

/** What the desk takes from the settings: what was wrong with them, and the language of a new story. */
function deskSettings(settings: Settings) {
  return {
    notices: settings.notice ? [settings.notice] : [],
    language: () => {
      const { publications, preferences } = settings.get();
      return publicationNamed(publications, preferences.lastExport?.publication ?? "").language;
    },
  };
}

/** What stories from files need of the build and the system. */
function builtFor(built: ServicesNeeds["built"]) {
  return {
    weigh: weighInWorker(built("electron/weighWorker.cjs")),
    read: readInWorker(built("electron/importWorker.cjs")),
    sample: built("assets/samples/lighthouse.ru.json"),
    showFile: (file: string) => shell.showItemInFolder(file),
  };
}

interface MemoryNeeds extends Pick<ServicesNeeds, "userData" | "folder" | "settings" | "log"> {
  readonly send: GalleyWindow["send"];
  readonly library: Library;
  readonly now: () => number;
}

/** What this machine remembers: who works at it, which stories are open, should it crash, where each was left, and what of it was seen. */
async function startMemory({ userData, folder: library, library: { history }, settings, send, now, log }: MemoryNeeds) {
  const openRecord = await startOpenRecord({ folder: userData, library, now, log });
  const views = startViewStates({ folder: userData, library, log });
  const lastSeen = startLastSeen({ folder: userData, library, history, log });
  return {
    leftOver: openRecord.leftOver,
    views,
    answers: { ...lastSeen.answers, ...startPeople({ settings, send }) },
    set: (ids: readonly string[]) => {
      openRecord.set(ids);
      lastSeen.set(ids);
    },
    /** Comes before the library is left. */
    leave: () => {
      views.stop();
      return lastSeen.stop();
    },
    stop: openRecord.stop,
  };
}

async function leave(library: Library, log: Log): Promise<void> {
  const stopped = await library.stop();
  if (!stopped.ok) log.note(`the library was left although not everything is saved: ${stopped.sentence}`);
}

function openFolder(folder: string): Promise<string> {
  return shell.openPath(folder);
}

function whenFocused(work: () => void): () => void {
  app.on("browser-window-focus", work);
  return () => app.off("browser-window-focus", work);
}

function atMostEvery(milliseconds: number, work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work();
    }, milliseconds);
  };
}
