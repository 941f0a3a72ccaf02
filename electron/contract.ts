import { z } from "zod";
import { photoFormats } from "../article/blocks/photo";
import { exportProfiles } from "../article/export/profiles";
import { idSchema } from "../article/ids";
import { personSchema } from "../article/people";
import { publicationSchema } from "../article/publication/publication";
import { statuses } from "../article/story";
import { backupStatus, restored } from "./backupStatus";
import { commandNames } from "./commands";
import { mergedCopy, receivedCopy, sentCopy } from "./handoverShapes";
import { fileFacts } from "./photoFacts";
import { spellingCalls } from "./spellingShapes";
import { versionEntry, writtenMinute } from "./versionEntry";

/*
 * Every call and event that crosses between the window and the machine: its name, the shape of what goes in, the shape of what comes out.
 * A call answers with an Outcome: what can be expected to fail (a full disk, a damaged file) is a value with one plain sentence.
 */

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, "bytes are a Uint8Array");
const nothing = z.undefined();
const byId = z.object({ id: idSchema });
/** One opening of a story: what is left over from an earlier one does not touch a later one. */
const byOpening = z.object({ id: idSchema, opening: z.number().int() });
const sentence = z.string();

export const storySummary = z.object({
  id: idSchema,
  headline: z.string(),
  /** The first words of the body, at most 200 characters. */
  firstWords: z.string(),
  status: z.enum(statuses),
  section: z.string(),
  byline: z.string(),
  language: z.string(),
  assignedTo: z.string(),
  /** ISO 8601, or as somebody wrote it. */
  dueAt: z.string(),
  words: z.number(),
  /** Milliseconds since 1970, for display and order on the desk only. */
  editedAt: z.number(),
  /** SHA-256 of the first photo, for its small picture; null without one. */
  photo: z.string().nullable(),
  /** One sentence when something is wrong with the story's files; empty otherwise. */
  problem: z.string(),
});
export type StorySummary = z.infer<typeof storySummary>;

/** Galley ended without coming to its end. */
export const recovery = z.object({
  /** The last moment that is known of before, in milliseconds since 1970, for display. */
  at: z.number(),
  /** The stories that were open. `sentence` says what of it is missing, and is empty when the story is whole. */
  stories: z.array(z.object({ id: idSchema, headline: z.string(), whole: z.boolean(), sentence })),
});
export type Recovery = z.infer<typeof recovery>;

export const deskState = z.object({
  folder: z.string(),
  /** One sentence when nothing can be written (or read) here; empty otherwise. */
  problem: z.string(),
  readOnly: z.boolean(),
  /** What happened at start-up that the person should know, such as settings that had to be set aside. */
  notices: z.array(sentence),
  recovery: recovery.nullable(),
  stories: z.array(storySummary),
  trashed: z.number(),
});
export type DeskState = z.infer<typeof deskState>;

/** Where the person left a story: the caret as block id and offset in that block's text, and how far the sheet was scrolled, in pixels. */
export const viewState = z.object({
  block: z.string(),
  offset: z.number(),
  scroll: z.number(),
});
export type ViewState = z.infer<typeof viewState>;

export const openedStory = z.object({
  opening: z.number(),
  /** The whole document as one Yjs update. */
  state: bytes,
  /** One sentence when the story can only be read; empty when it can be changed. */
  readOnly: z.string(),
  /** What the person should know of how it was opened. */
  notices: z.array(sentence),
  view: viewState.nullable(),
});
export type OpenedStory = z.infer<typeof openedStory>;

export const addedPhoto = z.object({
  kind: z.literal("added"),
  asset: z.string(),
  format: z.enum(photoFormats),
  fileName: z.string(),
  width: z.number(),
  height: z.number(),
  /** What the file says of itself (IPTC, XMP); empty where it says nothing. */
  caption: z.string(),
  alt: z.string(),
  credit: z.string(),
  copyright: z.string(),
});
const refusedPhoto = z.object({ kind: z.literal("refused"), fileName: z.string(), sentence });
export const photoOutcome = z.union([addedPhoto, refusedPhoto]);
export type AddedPhoto = z.infer<typeof addedPhoto>;
export type PhotoOutcome = z.infer<typeof photoOutcome>;

export type { BackupStatus, Restored } from "./backupStatus";
export type { ReceivedCopy, SentCopy } from "./handoverShapes";
export type { VersionEntry } from "./versionEntry";

export const exported = z.union([
  z.object({ kind: z.literal("cancelled") }),
  /** By preflight; the sentences say by what. Nothing was written. */
  z.object({ kind: z.literal("blocked"), sentences: z.array(sentence) }),
  z.object({ kind: z.literal("exported"), folder: z.string(), files: z.array(z.string()), notes: z.array(sentence) }),
  z.object({ kind: z.literal("failed"), sentence, canForce: z.boolean() }),
]);
export type Exported = z.infer<typeof exported>;

/** Every sentence names its file. */
export const imported = z.object({
  ids: z.array(idSchema),
  refused: z.array(sentence),
  /** What a person should know of how a story was read. */
  notes: z.array(sentence),
  /** The .galley files that were copies of stories which are here already. */
  received: z.array(receivedCopy),
});
export type Imported = z.infer<typeof imported>;

/** What came of a copy that a person asked for. */
export const savedCopy = z.object({
  /** The new folder that holds it. */
  folder: z.string(),
  sentence,
  /** False when some photos could not be copied; all the words always are. */
  whole: z.boolean(),
});
export type SavedCopy = z.infer<typeof savedCopy>;

/** A page on a light screen, on a dark one, on paper. */
export const previewLooks = ["light", "dark", "print"] as const;
export type PreviewLook = (typeof previewLooks)[number];
const byPreview = z.object({ preview: idSchema });

export const importedPublication = z.union([
  z.object({ kind: z.literal("cancelled") }),
  z.object({ kind: z.literal("imported"), publication: publicationSchema }),
  /** Each sentence says which part of the file is wrong, and what to do. */
  z.object({ kind: z.literal("refused"), sentences: z.array(sentence) }),
]);
export type ImportedPublication = z.infer<typeof importedPublication>;

/** What was chosen in the export dialog last. The profile may be one that this Galley does not have. */
export const lastExport = z.object({
  profile: z.string(),
  publication: z.string(),
  singleFile: z.boolean(),
  furniture: z.boolean(),
  manifest: z.boolean(),
});
export type LastExport = z.infer<typeof lastExport>;

export const preferences = z.object({
  theme: z.enum(["system", "light", "dark"]),
  panelOpen: z.boolean(),
  lastExport: lastExport.nullable().default(null),
  /** What looks after the words while they are written. */
  spelling: z.boolean(),
  typography: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

export const calls = {
  deskState: { input: nothing, output: deskState },
  /** The person has seen what was told of a crash. */
  dismissRecovery: { input: nothing, output: nothing },
  search: { input: z.object({ query: z.string().max(1000) }), output: z.array(idSchema) },
  createStory: { input: nothing, output: byId },
  openSample: { input: nothing, output: byId },
  importFiles: { input: nothing, output: imported },
  importDropped: { input: z.object({ fileName: z.string(), bytes }), output: imported },
  duplicateStory: { input: byId, output: byId },
  trashStory: { input: byId, output: nothing },
  listTrash: { input: nothing, output: z.array(storySummary) },
  restoreStory: { input: byId, output: nothing },

  /** `after` is the opening that a window had and lost; it is refused when the story has been opened again since. */
  openStory: { input: byId.extend({ after: z.number().int().optional() }), output: openedStory },
  /**
   * Updates of one opening are numbered from 1 without a gap; the answer only says that it was taken, `durable` says that it is on disk. Refused
   * when that opening is not open: then nothing is taken, and only the whole state can save what was typed.
   */
  appendUpdate: {
    input: byOpening.extend({ number: z.number().int().positive(), update: bytes }),
    output: nothing,
  },
  /** The whole state, after `stateWanted` or after a lost opening was opened again; `through` is the last number it contains. */
  replaceState: { input: byOpening.extend({ through: z.number().int(), state: bytes }), output: nothing },
  /** The slugs of all other stories in the library. */
  slugsInUse: { input: byId, output: z.array(z.string()) },
  /** Answers when everything is on disk and settled. `notOpen` says nothing of what was sent: only `durable` does. */
  closeStory: { input: byOpening.extend({ view: viewState.nullable() }), output: z.enum(["closed", "notOpen"]) },
  saveView: { input: z.object({ id: idSchema, view: viewState }), output: nothing },

  choosePhotos: {
    input: z.object({ id: idSchema, many: z.boolean(), ticket: z.string() }),
    output: z.array(photoOutcome),
  },
  addPhoto: {
    input: z.object({ id: idSchema, fileName: z.string(), bytes, ticket: z.string() }),
    output: photoOutcome,
  },
  /** The only way to the web: one picture, because somebody asked for it. */
  fetchPicture: {
    input: z.object({ id: idSchema, address: z.string().max(8000), ticket: z.string() }),
    output: photoOutcome,
  },
  /** What the original of a photo says of itself; empty where it says nothing. */
  photoFacts: { input: z.object({ id: idSchema, asset: z.string() }), output: fileFacts },
  /** Makes this story keep an original that another story has; false when no story has it. */
  adoptPhoto: { input: z.object({ id: idSchema, asset: z.string() }), output: z.boolean() },

  exportStory: {
    input: z.object({
      id: idSchema,
      profile: z.enum(exportProfiles),
      /** By its name; where there is none of that name, the first. */
      publication: z.string(),
      singleFile: z.boolean(),
      furniture: z.boolean(),
      manifest: z.boolean(),
      force: z.boolean(),
      /** Why it goes out although something blocks it; empty as long as nobody has said so. */
      override: z.string().max(1000),
    }),
    output: exported,
  },
  /**
   * Makes the page of a story as it stands in the window (`story` is its JSON, as one string), away from the threads that type and save. A frame at the
   * address shows it, and from then on the newest. `preview` is the window's own name for one frame.
   */
  previewPage: {
    input: byPreview.extend({
      id: idSchema,
      story: z.string(),
      /** As in `exportStory`. */
      publication: z.string(),
      singleFile: z.boolean(),
      furniture: z.boolean(),
    }),
    /** `embargo`: "Embargoed until …" while it holds, else empty. */
    output: z.object({ address: z.string(), notes: z.array(sentence), embargo: z.string() }),
  },
  previewLook: { input: byPreview.extend({ look: z.enum(previewLooks) }), output: nothing },
  ...spellingCalls,
  closePreview: { input: byPreview, output: nothing },
  /** What is being exported of the story stops, and nothing of it stays; `exportStory` then answers `cancelled`. */
  cancelExport: { input: byId, output: nothing },
  /** Puts the body on the clipboard, as HTML and as text. The sentence says what of it is not there, and is empty when all is. */
  copyBody: { input: byId.extend({ publication: z.string() }), output: z.object({ sentence }) },
  /** Asks where a copy shall go; false when the person thought better of it. */
  chooseCopyFolder: { input: byId, output: z.boolean() },
  /** Writes the window's own document, as one Yjs update, into a new folder in the one that was chosen. */
  saveCopy: { input: byId.extend({ state: bytes }), output: savedCopy },
  showCopy: { input: z.object({ folder: z.string() }), output: nothing },

  /** Asks where the file goes, and writes the story into it as it is on disk. */
  sendCopy: { input: byId, output: sentCopy },
  /** What is being written stops, and nothing of it stays; `sendCopy` then answers `cancelled`. */
  cancelSending: { input: byId, output: nothing },
  showSent: { input: z.object({ file: z.string() }), output: nothing },
  /** Asks for a .galley file from within an open story. Of another story it is taken in as an import takes it. */
  mergeCopy: { input: byId, output: mergedCopy },

  /** In rising order of number. `damaged`: how many files could not be read; they stay where they are. */
  listVersions: { input: byId, output: z.object({ versions: z.array(versionEntry), damaged: z.number() }) },
  /** The story's JSON as one string. */
  readVersion: { input: byId.extend({ number: z.number().positive() }), output: z.string() },
  /** Of the story as it is on disk; settles it first. */
  keepVersion: {
    input: byId.extend({ reason: z.enum(["named", "beforeRestore", "status"]), name: z.string().max(200) }),
    output: z.object({ number: z.number() }),
  },
  /** The last day on which anything was written; empty when the writing log tells nothing. */
  writingDay: { input: byId, output: z.object({ minutes: z.array(writtenMinute) }) },
  /** The story's JSON, as one string, as it was at that position of the writing log. */
  storyAt: { input: byId.extend({ through: z.number().int() }), output: z.string() },

  /** The story's JSON, as one string, as this person saw it last; null unless others had a hand in it since. */
  lastSeen: { input: byId, output: z.object({ story: z.string() }).nullable() },

  backupStatus: { input: nothing, output: backupStatus },
  /** The status as it was when the person thought better of it. */
  chooseBackupFolder: { input: nothing, output: backupStatus },
  /** What has been backed up stays where it is. */
  turnBackupOff: { input: nothing, output: backupStatus },
  /** Answers when every story has been compared with its backup. */
  backUpNow: { input: nothing, output: backupStatus },
  /** Brings back what the library has not; overwrites nothing. */
  restoreFromBackup: { input: nothing, output: restored },
  showFolder: { input: z.object({ folder: z.string() }), output: nothing },
  openLink: { input: z.object({ url: z.string() }), output: nothing },
  publications: { input: nothing, output: z.array(publicationSchema) },
  /** All of them. Refused when the list is empty or two have one name. */
  savePublications: {
    input: z.object({ publications: z.array(publicationSchema) }),
    output: z.array(publicationSchema),
  },
  /** Reads a file that the person chooses; nothing is saved. */
  importPublication: { input: nothing, output: importedPublication },
  /** The file that was written; null when the person thought better of it. */
  exportPublication: { input: z.object({ name: z.string() }), output: z.object({ file: z.string().nullable() }) },

  preferences: { input: nothing, output: preferences },
  setPreferences: { input: preferences.partial(), output: preferences },
  /** Who works at this machine; null until somebody said. */
  me: { input: nothing, output: personSchema.nullable() },
  /** Keeps the id of who was there before: the same person, by another name. */
  setMe: { input: personSchema.omit({ id: true }), output: personSchema },
  /** What could not be prevented and must not pass in silence; it goes to the log. */
  report: { input: z.object({ message: z.string().max(10_000) }), output: nothing },
  /** The moments of a measured start, in milliseconds since 1970; printed for the bench, and only when it asked (`?startup=1` in the page's address). */
  benchLine: { input: z.object({ origin: z.number(), focused: z.number(), painted: z.number() }), output: nothing },
  /**
   * The window has sent everything it had. `unsaved` is one sentence when some of it has not reached the disk; empty otherwise. `holdsStory`: a story
   * is open, and `copyWanted` would be answered.
   */
  readyToClose: { input: z.object({ unsaved: sentence, holdsStory: z.boolean() }), output: nothing },
} as const;

export const events = {
  deskChanged: nothing,
  durable: z.object({ id: idSchema, through: z.number() }),
  /** Writing failed; the sentence says why. Ends with the next `durable`. */
  notSaved: z.object({ id: idSchema, sentence }),
  stateWanted: byId,
  /** Why story.json does not show yet what is safe in the writing log; empty as soon as it does. */
  notSettled: z.object({ id: idSchema, sentence }),
  /** Something about an open story that the person should know. */
  notice: z.object({ id: idSchema, sentence }),
  /** What another writer did to an open story. */
  remoteUpdate: z.object({ id: idSchema, update: bytes }),
  /** A version was kept or thinned. */
  versionsChanged: byId,
  photoProgress: z.object({
    ticket: z.string(),
    fileName: z.string(),
    part: z.number(),
    number: z.number(),
    of: z.number(),
  }),
  /** In bytes. */
  sendingProgress: z.object({ id: idSchema, done: z.number(), of: z.number() }),
  exportProgress: z.object({ id: idSchema, done: z.number(), of: z.number() }),
  backupChanged: backupStatus,
  /** Any of them, or which of them was chosen for an export last. */
  publicationsChanged: nothing,
  meChanged: z.object({ me: personSchema }),
  restoreProgress: z.object({ done: z.number(), of: z.number() }),
  /** Which of the files that are being imported it is at; told where there are several. */
  importProgress: z.object({ fileName: z.string(), number: z.number(), of: z.number() }),
  /** Somebody added a word to a dictionary. */
  wordsChanged: nothing,
  menu: z.object({ command: z.enum(commandNames) }),
  /** The window is about to close: send what is left, then call `readyToClose`. */
  closing: nothing,
  /** A folder for a copy of the open story was chosen: send it with `saveCopy`. */
  copyWanted: nothing,
  /** Show this story: the page before this one had it open and died, or was reloaded. */
  openStory: byId,
} as const;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]["output"]>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload puts on the window as `galley`. */
export interface Galley {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Outcome<CallOutput<Name>>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
