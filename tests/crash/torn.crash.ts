import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readDocument } from "../../article/document/readDocument";
import { realDisk } from "../../electron/library/disk/disk";
import { frameKinds, readFrames } from "../../electron/library/log/frame";
import { readStoryFolder } from "../../electron/library/story/readStoryFolder";
import { CrashedLibrary, startTexts } from "./crashedLibrary";
import { Fault, isFull, seededRandom, type Verdict } from "./report";
import { RunningTypist } from "./runningTypist";
import { editsIn, places, type Texts, textsAfter, textsOf, wordsIn } from "./typist/edits";

/* In this process, since there are thousands of cases: a file is damaged, and the folder is read as an opening reads it. */

const edits = isFull ? 120 : 30;
const timeout = 1_800_000;
const magic = Buffer.from([0xf7, 0x47, 0x4c, 0x59]);
const stride = isFull ? 1 : 29;

interface Damaged {
  readonly texts: Texts | null;
  readonly notices: readonly string[];
}

/** A story's folder whose files can be damaged, one at a time, and are whole again afterwards. */
class Folder {
  readonly path: string;
  readonly log: string;
  readonly base: string;
  readonly writer: string;

  constructor(at: CrashedLibrary, withStoryJson: boolean) {
    this.path = `${at.storyFolder}-damaged`;
    rmSync(this.path, { recursive: true, force: true });
    cpSync(at.storyFolder, this.path, { recursive: true });
    if (!withStoryJson) rmSync(path.join(this.path, "story.json"));
    this.writer = readFileSync(path.join(at.userData, "writer"), "utf8").split("\n")[0] ?? "";
    this.log = this.#named("edits-");
    this.base = this.#named("base-");
  }

  #named(start: string): string {
    const name = readdirSync(this.path).find((one) => one.startsWith(start));
    if (!name) throw new Error(`There is no ${start} in ${this.path}.`);
    return path.join(this.path, name);
  }

  async read(file: string, bytes: Uint8Array): Promise<Damaged> {
    const whole = readFileSync(file);
    writeFileSync(file, bytes);
    const reading = await readStoryFolder(realDisk, this.path, { writer: this.writer, through: {} });
    writeFileSync(file, whole);
    if (!reading.ok) return { texts: null, notices: [reading.sentence] };
    const { doc, notices } = reading.value;
    return { texts: textsOf(readDocument(doc)), notices };
  }
}

async function written(): Promise<CrashedLibrary> {
  const at = await CrashedLibrary.make();
  const typist = new RunningTypist(at, { edits });
  await typist.ended;
  expect((await at.judge(typist)).problems).toEqual([]);
  expect(at.edits).toBe(edits);
  return at;
}

/** Every offset of a file; in the part one in so many, beginning anywhere. */
function offsets(length: number): readonly number[] {
  const first = stride === 1 ? 0 : Date.now() % stride;
  return Array.from({ length: Math.ceil((length - first) / stride) }, (_, index) => first + index * stride);
}

/** What is wrong when at least so many edits should be shown, and a sentence said where it is not all of them. */
function wrong(
  { texts, notices }: Damaged,
  atLeast: number,
  sentence: "where something is missing" | "never" | "perhaps",
): Verdict {
  const found = texts && (editsIn(texts, startTexts, places, { atLeast, atMost: edits }) ?? allBut(atLeast + 1, texts));
  const problems: string[] = [];
  if (found === null) problems.push(`not even ${atLeast} of ${edits} edits are shown: ${JSON.stringify(texts)}.`);
  const isSaid = notices.length > 0;
  if (sentence === "never" && isSaid) problems.push(`it says: ${notices.join(" ")}`);
  if (sentence === "where something is missing" && found !== null && found < edits && !isSaid)
    problems.push("it says nothing.");
  return { problems, words: wordsIn(textsAfter(startTexts, atLeast, places)) - wordsIn(startTexts) };
}

/** A lost deletion takes nothing with it: all other edits are there. Gives how many, or null. */
function allBut(lost: number, texts: Texts): number | null {
  const wanted = textsAfter(startTexts, edits, places, lost);
  return places.every((place) => texts[place] === wanted[place]) ? edits - 1 : null;
}

/** How many updates stand whole before this byte. */
function wholeBefore(log: Uint8Array, offset: number): number {
  return readFrames(log.subarray(0, offset)).frames.filter(({ kind }) => kind === frameKinds.update).length;
}

function flipped(bytes: Uint8Array, offset: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[offset] = (copy[offset] ?? 0) ^ (1 << bit);
  return copy;
}

test("a log cut at every byte gives all that stands whole in it", { timeout }, async () => {
  const fault = new Fault(
    "a log is cut short",
    "Nothing after a crash; where story.json knows more, that and a sentence.",
  );
  const at = await written();
  for (const withStoryJson of [false, true]) {
    const folder = new Folder(at, withStoryJson);
    const log = readFileSync(folder.log);
    for (const offset of offsets(log.length)) {
      const damaged = await folder.read(folder.log, log.subarray(0, offset));
      const verdict = withStoryJson
        ? wrong(damaged, edits, "where something is missing")
        : wrong(damaged, wholeBefore(log, offset), "never");
      const isSilent = withStoryJson && damaged.notices.length === 0 && wholeBefore(log, offset) < edits;
      const problems = isSilent ? [...verdict.problems, "it says nothing of the log."] : verdict.problems;
      fault.countQuietly(`cut at byte ${offset} of ${log.length}`, { ...verdict, problems });
    }
  }
  fault.end();
});

test("garbage behind a log changes nothing", { timeout }, async () => {
  const fault = new Fault(
    "garbage stands behind a log",
    "Nothing where it is what a crash leaves; otherwise a sentence.",
  );
  const random = seededRandom("garbage");
  const folder = new Folder(await written(), true);
  const log = readFileSync(folder.log);
  for (let length = 1; length <= 4096; length += isFull ? 7 : 101) {
    const anything = Uint8Array.from({ length }, () => random(256));
    // The start of the last frame once more, as when a write was cut short.
    const startOfFrame = log.subarray(log.lastIndexOf(magic), log.lastIndexOf(magic) + Math.min(length, 40));
    for (const tail of [anything, new Uint8Array(length), startOfFrame]) {
      const damaged = await folder.read(folder.log, Buffer.concat([log, tail]));
      fault.countQuietly(`${tail.length} bytes`, wrong(damaged, edits, "where something is missing"));
    }
  }
  fault.end();
});

test("a flipped bit in any byte of a log costs at most what came after it, and is said", { timeout }, async () => {
  const fault = new Fault("a bit of a log is flipped", "story.json's text or all before the damage, and a sentence.");
  const random = seededRandom("bits");
  const at = await written();
  for (const withStoryJson of [false, true]) {
    const folder = new Folder(at, withStoryJson);
    const log = readFileSync(folder.log);
    for (const offset of offsets(log.length)) {
      const bit = random(8);
      const bytes = flipped(log, offset, bit);
      const damaged = await folder.read(folder.log, bytes);
      const atLeast = withStoryJson ? edits : wholeBefore(log, offset);
      // A last frame that says it is longer than it is cannot be told from what a crash leaves of a longer one.
      const looksCut = readFrames(bytes).torn;
      const sentence = looksCut ? "perhaps" : "where something is missing";
      fault.countQuietly(`bit ${bit} of byte ${offset}`, wrong(damaged, atLeast, sentence));
    }
  }
  fault.end();
});

test("a base cut or flipped at any byte gives way to story.json", { timeout }, async () => {
  const fault = new Fault("a base is cut short or flipped", "The story as story.json has it, and a sentence.");
  const random = seededRandom("bits of a base");
  const folder = new Folder(await written(), true);
  const base = readFileSync(folder.base);
  for (const offset of offsets(base.length)) {
    const cut = await folder.read(folder.base, base.subarray(0, offset));
    fault.countQuietly(`cut at byte ${offset}`, wrong(cut, edits, "where something is missing"));
    const changed = await folder.read(folder.base, flipped(base, offset, random(8)));
    fault.countQuietly(`flipped at byte ${offset}`, wrong(changed, edits, "where something is missing"));
  }
  fault.end();
});
