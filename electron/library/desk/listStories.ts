import path from "node:path";
import { isId } from "../../../article/ids";
import type { Disk } from "../disk/disk";
import { inParallel } from "../inParallel";
import { ifDiskFails } from "../outcome";
import { type Catalog, unsettled } from "./catalog";
import { describeFolder } from "./describeFolder";
import type { Searched } from "./search";
import type { Summary } from "./summary";

export interface Desk {
  readonly disk: Disk;
  readonly library: string;
  readonly catalog: Catalog;
  readonly writer: string;
  /** Stories that are being written now: what they settled last is newer than any file. */
  readonly isOpen: (id: string) => boolean;
}

const atOnce = 32;

interface Found {
  readonly id: string;
  readonly folder: string;
  readonly changedAt: number;
}

/** All stories, the one edited last first. Reads only what has changed since it was read last. Throws what the disk throws for the library's folder. */
export async function listStories(desk: Desk): Promise<readonly Summary[]> {
  const found = await findStories(desk);
  const summaries = await inParallel(found, atOnce, (one) => summaryOf(desk, one));
  desk.catalog.keepOnly(new Set(found.map(({ id }) => id)));
  return summaries
    .flatMap((summary) => summary ?? [])
    .sort((one, other) => other.editedAt - one.editedAt || (one.id < other.id ? -1 : 1));
}

/** The words of all stories, for search. */
export async function listTexts(desk: Desk): Promise<readonly Searched[]> {
  const found = await findStories(desk);
  const searched = await inParallel(found, atOnce, async (one): Promise<Searched | null> => {
    const known = await desk.catalog.text(one.id, one.changedAt);
    if (known === null) await remember(desk, one);
    const summary = await summaryOf(desk, one);
    const text = known ?? (await desk.catalog.text(one.id, one.changedAt));
    return summary && { id: one.id, headline: summary.headline, editedAt: summary.editedAt, text: text ?? "" };
  });
  return searched.flatMap((one) => one ?? []);
}

async function findStories({ disk, library, isOpen }: Desk): Promise<readonly Found[]> {
  const ids = (await disk.list(library)).filter(isId);
  const found = await inParallel(ids, atOnce, async (id): Promise<Found | null> => {
    const folder = path.join(library, id);
    const looked = await ifDiskFails(disk.look(folder), null);
    if (looked?.kind !== "folder") return null;
    return { id, folder, changedAt: isOpen(id) ? unsettled : looked.changedAt };
  });
  return found.flatMap((one) => one ?? []);
}

async function summaryOf(desk: Desk, one: Found): Promise<Summary | null> {
  return desk.catalog.summary(one.id, one.changedAt) ?? (await remember(desk, one));
}

async function remember({ disk, writer, catalog }: Desk, { id, folder, changedAt }: Found): Promise<Summary | null> {
  const described = await describeFolder(disk, folder, id, writer);
  if (described) catalog.put(id, described, changedAt);
  return described?.summary ?? null;
}
