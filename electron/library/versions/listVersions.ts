import { countWords } from "../../../article/count";
import { wordsChanged } from "../../../article/diff/wordsChanged";
import type { Story } from "../../../article/story";
import type { Disk } from "../disk/disk";
import { isMissing } from "../outcome";
import { readVersion, type Version, type VersionNote, versionFiles } from "./versionFile";

export interface ListedVersion extends VersionNote {
  readonly number: number;
  readonly words: number;
  /** Words gained and lost against the version before it in the list; the first gained all. */
  readonly gained: number;
  readonly lost: number;
}

export interface VersionList {
  /** In rising order of their numbers. */
  readonly versions: readonly ListedVersion[];
  /** How many files could not be read; they stay where they are. */
  readonly damaged: number;
}

export type ListVersions = (folder: string) => Promise<VersionList>;

/** What was found out of a version: it holds while its file, and the version before it in the list, are the same. */
interface Known {
  readonly stamp: string;
  readonly before: number | null;
  /** Null for one that cannot be read. */
  readonly listed: ListedVersion | null;
}

/** Lists the versions of stories. Comparing takes a while, so what was compared is remembered: some hundred bytes for each version. */
export function startListing(disk: Disk): ListVersions {
  const knownIn = new Map<string, Map<number, Known>>();
  return async (folder) => {
    const known = knownIn.get(folder) ?? new Map<number, Known>();
    knownIn.set(folder, known);
    const versions: ListedVersion[] = [];
    let damaged = 0;
    const count = startCounting();
    const read = remembersLast((number) => readVersion(disk, folder, number));
    for (const { number, file } of await versionFiles(disk, folder)) {
      const stamp = await stampOf(disk, file);
      if (stamp === null) continue;
      const before = versions.at(-1)?.number ?? null;
      let found = known.get(number);
      if (found?.stamp !== stamp || found.before !== before) {
        const earlier = before === null ? null : await read(before);
        found = { stamp, before, listed: listed(await read(number), earlier, count) };
        known.set(number, found);
      }
      if (found.listed) versions.push(found.listed);
      else damaged += 1;
    }
    return { versions, damaged };
  };
}

function listed(version: Version | null, before: Version | null, count: CountWords): ListedVersion | null {
  if (!version) return null;
  const { number, reason, name, at, story } = version;
  const words = count(story);
  return { number, reason, name, at, words, ...wordsChanged(before?.story ?? null, story) };
}

type CountWords = (story: Story) => number;

/** Most of a version stands in the one before it too, and counting takes longer than all else: each block is counted once. */
function startCounting(): CountWords {
  const counted = new Map<string, number>();
  return ({ body, fields: { language } }) => {
    return body.reduce((sum, block) => {
      const key = `${language} ${JSON.stringify(block)}`;
      const words = counted.get(key) ?? countWords([block], language);
      counted.set(key, words);
      return sum + words;
    }, 0);
  };
}

/** Null when it is gone meanwhile. */
async function stampOf(disk: Disk, file: string): Promise<string | null> {
  try {
    const { size, changedAt } = await disk.look(file);
    return `${size} ${changedAt}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Going through a list, each is read once, although it is compared with two. */
function remembersLast(read: (number: number) => Promise<Version | null>) {
  let last: Version | null = null;
  return async (number: number) => {
    if (last?.number !== number) {
      const version = await read(number);
      if (version) last = version;
      return version;
    }
    return last;
  };
}
