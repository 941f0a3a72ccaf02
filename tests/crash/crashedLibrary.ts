import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { readStoryFile } from "../../article/readStory";
import { type Library, startLibrary } from "../../electron/library/library";
import type { LibraryOptions } from "../../electron/library/libraryOptions";
import { fields, idNumber, p, photoToCome, said, story as storyOf } from "../builders";
import { value } from "../electron/library/typist";
import type { Verdict } from "./report";
import type { RunningTypist } from "./runningTypist";
import { editsIn, type Place, type Texts, textsAfter, textsOf, wordsIn } from "./typist/edits";

/** The story that is typed in; it holds words before anything is typed. */
const typedIn = {
  ...storyOf(
    p("Начало первого абзаца: "),
    p("A second paragraph: "),
    said("She said: ", "Ada Reed"),
    photoToCome("M. Ray", "Caption: "),
  ),
  fields: fields({ headline: "Headline: ", standfirst: "Standfirst: " }),
};

/** Two that nobody touches. */
const neighbours = ["First neighbour", "Second neighbour"];

export const startTexts: Texts = textsOf(typedIn);

export function newRoot(): string {
  const root = mkdtempSync(path.join(tmpdir(), "galley-crash-"));
  // The rest of a killed application may write for another moment.
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
  return root;
}

/** A library with three stories, made to be typed in, broken, and looked at afterwards. */
export class CrashedLibrary {
  readonly folder: string;
  readonly userData: string;
  readonly story = typedIn.id;
  /** How many edits were found in the story when it was last looked at. */
  edits = 0;

  private constructor(folder: string, userData: string) {
    this.folder = folder;
    this.userData = userData;
  }

  /** `within` is an existing folder; the library is made in it, and its user data beside it. */
  static async make(within = newRoot(), beside = within): Promise<CrashedLibrary> {
    const made = new CrashedLibrary(path.join(within, "library"), path.join(beside, "data"));
    mkdirSync(made.folder, { recursive: true });
    const library = await made.start();
    value(await library.create(typedIn));
    for (const [index, headline] of neighbours.entries()) {
      const id = idNumber(901 + index);
      value(await library.create({ ...storyOf(p("Untouched.")), id, fields: fields({ headline }) }));
    }
    value(await library.stop());
    return made;
  }

  get storyFolder(): string {
    return path.join(this.folder, this.story);
  }

  start(more: Partial<LibraryOptions> = {}): Promise<Library> {
    return startLibrary({ folder: this.folder, userData: this.userData, onEvent: () => undefined, ...more });
  }

  /** Everybody may write here, another person too. */
  openToAll(): void {
    for (const top of [this.folder, this.userData, path.dirname(this.folder)]) {
      chmodSync(top, 0o777);
      for (const name of readdirSync(top, { recursive: true, encoding: "utf8" })) {
        const file = path.join(top, name);
        chmodSync(file, statSync(file).isDirectory() ? 0o777 : 0o666);
      }
    }
  }

  /** Opens the library anew and says what is wrong with it; from what is there, the next typist goes on. */
  async judge(
    typist: RunningTypist,
    more: { readonly noticed?: boolean; readonly atLeast?: number } = {},
  ): Promise<Verdict> {
    const { among, from } = typist.orders;
    const bounds = { atLeast: more.atLeast ?? typist.acknowledged, atMost: typist.typed };
    const words = wordsIn(textsAfter(startTexts, bounds.atLeast, among)) - wordsIn(textsAfter(startTexts, from, among));
    const before = this.#hashes();
    const versions = this.#versions();
    const problems = [...wrongStoryJson(this.storyFolder)];
    const { texts, notices, listed } = await this.look();
    if (texts === null) problems.push("the story does not open.");
    const edits = texts && editsIn(texts, startTexts, among, bounds);
    if (texts && edits === null) problems.push(lacks(texts, among, bounds));
    this.edits = edits ?? bounds.atMost;
    if (notices.length > 0 && !more.noticed) problems.push(`it says: ${notices.join(" ")}`);
    if (neighbours.some((name) => !listed.includes(name))) problems.push(`the desk lists only ${listed.join(", ")}.`);
    const after = this.#hashes();
    const changed = Object.keys(before).filter((name) => before[name] !== after[name] && !versions.has(name));
    if (changed.length > 0) problems.push(`looking changed ${changed.join(", ")}.`);
    // An automatic version may give way to one that holds the same and stays longer.
    const kept = [...this.#versions().values()];
    const lost = [...versions].filter(([, content]) => !kept.includes(content)).map(([name]) => name);
    if (lost.length > 0) problems.push(`looking took the versions ${lost.join(", ")}.`);
    return { problems, words };
  }

  /** What a person finds who opens the library now. */
  async look(): Promise<{
    readonly texts: Texts | null;
    readonly notices: readonly string[];
    readonly listed: readonly string[];
  }> {
    const library = await this.start();
    const listed = await library.list();
    const opened = await library.open(this.story);
    const reading = await library.read(this.story);
    await library.stop();
    return {
      texts: reading.ok && opened.ok ? textsOf(reading.value.story) : null,
      notices: opened.ok ? opened.value.notices : [opened.sentence],
      listed: listed.ok ? listed.value.map(({ headline }) => headline) : [],
    };
  }

  /** What each version holds, by its file's name. */
  #versions(): ReadonlyMap<string, string> {
    const folder = path.join(this.storyFolder, "versions");
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return new Map(
      names.map((name) => {
        const { story } = JSON.parse(gunzipSync(readFileSync(path.join(folder, name))).toString());
        return [path.join("versions", name), JSON.stringify(story)];
      }),
    );
  }

  #hashes(): Readonly<Record<string, string>> {
    const names = existsSync(this.storyFolder)
      ? readdirSync(this.storyFolder, { recursive: true, encoding: "utf8" })
      : [];
    const files = names.filter((name) => statSync(path.join(this.storyFolder, name)).isFile());
    return Object.fromEntries(files.map((name) => [name, hashOf(readFileSync(path.join(this.storyFolder, name)))]));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** It is whole, whatever happened; a story that was just made has one from the start. */
function wrongStoryJson(folder: string): readonly string[] {
  try {
    const reading = readStoryFile(JSON.parse(readFileSync(path.join(folder, "story.json"), "utf8")), () => idNumber(1));
    return reading.kind === "story" ? [] : [`story.json is not whole: ${JSON.stringify(reading)}`];
  } catch (error) {
    return [`story.json is not whole: ${error}`];
  }
}

function lacks(
  texts: Texts,
  among: readonly Place[],
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
): string {
  const wanted = textsAfter(startTexts, atLeast, among);
  const [place] = among.filter((one) => !texts[one].startsWith(wanted[one].slice(0, -10)));
  const shown = place
    ? `${place} is "${texts[place].slice(-40)}", wanted "${wanted[place].slice(-40)}"`
    : JSON.stringify(texts);
  return `what is there is not what was typed, at any point from edit ${atLeast}, which was acknowledged, to ${atMost}: ${shown}.`;
}
