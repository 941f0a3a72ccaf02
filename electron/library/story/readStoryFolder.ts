import { createHash } from "node:crypto";
import type * as Y from "yjs";
import { type Planting, plantStory } from "../../../article/document/plantStory";
import { readDocument } from "../../../article/document/readDocument";
import { isUntouched, type Story } from "../../../article/story";
import type { Disk } from "../disk/disk";
import { attempt, done, type Outcome, refused } from "../outcome";
import { type Assembled, assemble, documentOf, dropWaiting } from "./assemble";
import { chooseLineage, type Lineages } from "./chooseLineage";
import {
  type Covers,
  findMissing,
  isStoodFor,
  type Missing,
  type MissingQuestion,
  storyCoversMore,
} from "./findMissing";
import type { PieceName } from "./pieceName";
import { type Piece, type Pieces, readPieces, type Through } from "./readPieces";
import { readStoryJson, type StoryJson } from "./readStoryJson";
import { salvage } from "./salvage";
import { sameContent } from "./sameContent";

/** What a story's folder holds, read without changing anything. */
export interface FolderReading {
  /** The story, all of it that counts. The reader destroys it. */
  readonly doc: Y.Doc;
  readonly lineage: string;
  /** The document is not on disk as it stands here: before the first edit it must be written as a base, which takes the place of these lineages. */
  readonly unwritten: { readonly replaces: readonly string[] } | null;
  /** Whether anything that was ever written is not in the story. */
  readonly missing: Missing;
  readonly covers: Covers;
  readonly pieces: readonly Piece[];
  readonly storyJson: StoryJson;
  /** What differs from the story and must not be lost: to be kept as versions. */
  readonly copies: readonly Copy[];
  /** Files that nothing could be made out of. */
  readonly unreadable: readonly PieceName[];
  /** Files that are needed, and that the disk did not give: they stay, and may read well the next time. */
  readonly unread: readonly PieceName[];
  /** What the person should know, one sentence each. */
  readonly notices: readonly string[];
  /** story.json's story, where that tells of edits that have not arrived here: for whoever only reads. The document will grow, and must not be replaced. */
  readonly fuller: Story | null;
}

export interface Copy {
  readonly story: Story;
  /** What the version is called; none where the reason says enough. */
  readonly name?: string;
  /** For the person, once, when it is kept; empty where a notice says it already. */
  readonly sentence: string;
}

/** The moment's circumstances of a reading. */
export interface ReadingOptions {
  readonly writer: string;
  readonly through: Through;
}

const sentences = {
  planted: "The writing log of this story is gone; it was opened from its story.json.",
  fromStory:
    "A part of the writing log could not be read, so the story is shown as it was last put into story.json. What else could be read is kept as a version.",
  fromLogs:
    "A part of the writing log could not be read. The story is shown without it; story.json, as it was, is kept as a version.",
  onlyLogs: "A part of the writing log could not be read. The story is shown without it.",
  late: "Some changes made on another machine have not arrived here yet. The text in story.json, as it was, is kept as a version.",
  edited:
    "story.json was changed outside Galley. The story is shown as it was written here; what the file said is kept as a version.",
  other: "Another copy of this story was found, and is kept as a version.",
  storyJson: "story.json was damaged. Nothing is missing: the story is in its writing log.",
  both: "The writing log and story.json of this story are damaged. It is shown as far as it could be read; the damaged files are kept.",
};

const editedName = "story.json changed outside Galley";

/** Where something is missing, the earlier files in history may still hold it. */
export async function readStoryFolder(
  disk: Disk,
  folder: string,
  options: ReadingOptions,
): Promise<Outcome<FolderReading>> {
  const outcome = await attempt("The story could not be opened", async () => {
    const storyJson = await readStoryJson(disk, folder);
    const plain = read(await readPieces(disk, folder, options.through), storyJson, options);
    if (plain.missing === "nothing") return plain.reading;
    const withHistory = read(await readPieces(disk, folder, options.through, true), storyJson, options);
    if (withHistory.missing === "nothing" && withHistory.reading)
      return { ...withHistory.reading, unwritten: { replaces: [] } };
    return withHistory.reading ?? plain.reading;
  });
  if (!outcome.ok) return outcome;
  return outcome.value ? done(outcome.value) : refused("The story could not be opened: none of its files can be read.");
}

interface Attempt {
  readonly missing: Missing;
  readonly reading: FolderReading | null;
}

function read(found: Pieces, storyJson: StoryJson, options: ReadingOptions): Attempt {
  const unread = found.unread.filter((name) => !isStoodFor(name, found.pieces));
  const { missing, reading } = readFound(found, storyJson, options);
  return { missing, reading: reading && { ...reading, missing, unread } };
}

interface FoundAttempt {
  readonly missing: Missing;
  readonly reading: FoundReading | null;
}

type FoundReading = Omit<FolderReading, "missing" | "unread">;

function readFound(found: Pieces, storyJson: StoryJson, { writer }: ReadingOptions): FoundAttempt {
  const { pieces, unread } = found;
  const lineages = chooseLineage(pieces, storyJson);
  const storyCovers = coversOf(storyJson, lineages);
  // A log that held something once and holds nothing now is no trace of a crash, it is damaged.
  const emptied = found.hollow.filter(({ name }) => (storyCovers[name] ?? 0) > 0);
  const unreadable = [...found.unreadable, ...emptied];
  if (lineages.leading === null) {
    const reading = storyJson.kind === "story" ? planted(storyJson.story, lineages, unreadable, storyJson) : null;
    return {
      missing: Object.keys(storyCovers).length > 0 || unread.length > 0 || !reading ? "damage" : "nothing",
      reading,
    };
  }
  const all = assemble(lineages.pieces);
  const asked = { pieces: lineages.pieces, unreadable: [...unreadable, ...unread], storyCovers, writer };
  const missing = findMissing({ ...asked, assembled: all });
  const isSalvaged = missing === "damage" && all.waits;
  if (isSalvaged) all.doc.destroy();
  const assembled = isSalvaged ? { ...all, doc: salvage(lineages.pieces, asked.unreadable) } : all;
  const question = { ...asked, assembled };
  return { missing, reading: { ...decide(missing, question, lineages, storyJson), unreadable } };
}

/** What story.json covers of the leading document; of another lineage it says nothing. */
function coversOf(storyJson: StoryJson, { leading }: Lineages): Covers {
  if (storyJson.kind !== "story") return {};
  return leading === null || storyJson.envelope.lineage === leading ? storyJson.envelope.covers : {};
}

function decide(
  missing: Missing,
  question: MissingQuestion & { readonly assembled: Assembled },
  lineages: Lineages,
  storyJson: StoryJson,
): FoundReading {
  const { assembled, unreadable } = question;
  const story = storyJson.kind === "story" ? storyJson.story : null;
  if (missing === "damage" && story && storyCoversMore(question)) {
    const saved = planted(story, lineages, unreadable, storyJson);
    const rest = differing(readAndDestroy(assembled.doc), story, "");
    return { ...saved, copies: [...rest, ...saved.copies], notices: [sentences.fromStory] };
  }
  if (missing === "damage") dropWaiting(assembled.doc);
  const isEdited = storyJson.kind === "story" && storyJson.isChangedOutside;
  const isUnclear = missing !== "nothing" || isEdited;
  const shown = isUnclear || lineages.others.length > 0 ? readDocument(assembled.doc) : null;
  const sentence = isEdited ? sentences.edited : missing === "late" ? sentences.late : "";
  const fromStory = shown && story && isUnclear ? differing(story, shown, sentence) : [];
  const others = shown ? otherCopies(lineages, shown) : [];
  return {
    doc: assembled.doc,
    lineage: lineages.leading ?? "",
    unwritten: missing === "damage" ? { replaces: [] } : null,
    covers: coversRead(lineages.pieces),
    pieces: lineages.pieces,
    storyJson,
    copies: [...(isEdited ? fromStory.map((copy) => ({ ...copy, name: editedName })) : fromStory), ...others],
    unreadable,
    notices: noticesOf(missing, storyJson, fromStory.length > 0),
    fuller: missing === "late" && story && storyCoversMore(question) ? story : null,
  };
}

function noticesOf(missing: Missing, storyJson: StoryJson, isKept: boolean): readonly string[] {
  const isDamaged = storyJson.kind === "damaged";
  if (missing !== "damage") return isDamaged ? [sentences.storyJson] : [];
  if (isDamaged) return [sentences.both];
  return [isKept ? sentences.fromLogs : sentences.onlyLogs];
}

/** The story grows anew from story.json, and takes the place of whatever was there. */
function planted(
  story: Story,
  lineages: Lineages,
  unreadable: readonly PieceName[],
  storyJson: StoryJson,
): FoundReading {
  const { update, lineage } = plant(story);
  const replaces = [...lineages.pieces, ...lineages.others.flat()].flatMap((piece) => piece.lineage ?? []);
  const lost = Object.keys(coversOf(storyJson, { ...lineages, leading: null })).length > 0;
  return {
    doc: documentOf(update),
    lineage,
    unwritten: { replaces: [...new Set(replaces)].filter((one) => one !== lineage) },
    covers: {},
    pieces: [],
    storyJson,
    copies: otherCopies(lineages, story),
    unreadable,
    notices: lost ? [sentences.planted] : [],
    fuller: null,
  };
}

export function plant(story: Story): Planting {
  return plantStory(story, (text) => createHash("sha256").update(text).digest());
}

function coversRead(pieces: readonly Piece[]): Covers {
  return Object.fromEntries(pieces.filter(({ old }) => !old).map(({ name, last }) => [name, last]));
}

function otherCopies({ others }: Lineages, shown: Story): readonly Copy[] {
  return others.flatMap((pieces) => differing(readAndDestroy(assemble(pieces).doc), shown, sentences.other));
}

function readAndDestroy(doc: Y.Doc): Story {
  const story = readDocument(doc);
  doc.destroy();
  return story;
}

function differing(story: Story, shown: Story, sentence: string): readonly Copy[] {
  return isUntouched(story) || sameContent(story, shown) ? [] : [{ story, sentence }];
}
