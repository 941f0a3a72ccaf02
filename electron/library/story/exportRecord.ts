import path from "node:path";
import { z } from "zod";
import type { Disk } from "../disk/disk";
import { writeAtomic } from "../disk/writeAtomic";
import { ifMissing } from "../outcome";
import { parse } from "./readStoryJson";

/** What was exported last in one profile: only files named here may be replaced by the next export. */
export interface ExportRecord {
  /** The folder it went to. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The version that was kept for it. */
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const schema: z.ZodType<ExportRecord> = z.object({
  folder: z.string(),
  at: z.number(),
  version: z.number(),
  files: z.array(z.object({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** Null when nothing was exported, or the record is damaged: then no file counts as ours. */
export async function readExportRecord(disk: Disk, folder: string, profile: string): Promise<ExportRecord | null> {
  const bytes = await ifMissing(disk.read(recordPath(folder, profile)), null);
  const reading = schema.safeParse(bytes && parse(bytes));
  return reading.success ? reading.data : null;
}

export async function writeExportRecord(
  disk: Disk,
  folder: string,
  profile: string,
  record: ExportRecord,
): Promise<void> {
  const file = recordPath(folder, profile);
  await disk.makeFolder(path.dirname(file));
  await writeAtomic(disk, file, `${JSON.stringify(record, null, 2)}\n`);
}

function recordPath(folder: string, profile: string): string {
  if (!/^[a-z0-9]+$/.test(profile)) throw new Error(`"${profile}" is not a name of an export profile.`);
  return path.join(folder, "exports", `${profile}.json`);
}
