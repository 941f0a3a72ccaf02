import { readFile } from "node:fs/promises";
import path from "node:path";
import { isBlank } from "../../article/html/escape";
import { type ExportChoices, exportAs, type StoryExported } from "../export/exportAs";
import { type Blocked, exportFromLibrary } from "../export/exportFromLibrary";
import { findingsFor, whatBlocks } from "../export/findingsFor";
import { attempt } from "../library/outcome";
import type { ExportCommand } from "./command";
import { publicationFor, storyFromFile, storySource } from "./storySource";
import { type ExitCode, fail, type Surroundings, withLibrary } from "./surroundings";

interface ExportJob extends ExportChoices {
  /** Absolute. */
  readonly folder: string;
  readonly force: boolean;
  readonly override: string;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

type CommandExported = StoryExported | Blocked;

/** Writes a story's files, from the library or straight from a file. */
export async function exportCommand(command: ExportCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { workingFolder, complain, now } = surroundings;
  const styles = await attempt("The page's stylesheet cannot be read", () => readFile(surroundings.stylesheet, "utf8"));
  if (!styles.ok) return fail(styles.sentence, complain);
  const publication = await publicationFor(command, surroundings);
  if (!publication.ok) return fail(publication.sentence, complain);
  const { profile, singleFile, furniture, manifest, force, override } = command;
  const choices = { profile, singleFile, furniture, manifest, force, override };
  const folder = path.resolve(workingFolder, command.folder);
  const cancel = new AbortController();
  surroundings.whenInterrupted(() => cancel.abort());
  const given = { publication: publication.value, stylesheet: styles.value };
  const job: ExportJob = { ...choices, ...given, folder, now, signal: cancel.signal };
  const source = storySource(command, surroundings);
  switch (source.kind) {
    case "neither":
      complain(`${source.sentence}\n`);
      return 2;
    case "file":
      return tell(await exportFile(job, source.file), command, surroundings);
    case "id":
      return withLibrary(command, surroundings, async (library) =>
        tell(await exportFromLibrary({ ...job, library, id: source.id }), command, surroundings),
      );
  }
}

/** Nothing is remembered of it: another export to the same folder needs force where the files differ. */
async function exportFile({ override, now, ...job }: ExportJob, file: string): Promise<CommandExported> {
  const read = await storyFromFile(file, "exported");
  if (!read.ok) return { kind: "failed", sentence: read.sentence, canForce: false, notes: [] };
  const { story, notes } = read.value;
  const blocked = whatBlocks(await findingsFor(story, { publication: job.publication, now: now(), library: null }));
  if (blocked.length > 0 && isBlank(override)) return { kind: "blocked", sentences: blocked };
  const storyFolder = path.dirname(file);
  const outcome = await exportAs({ ...job, story, storyFolder, last: null, version: async () => null });
  return { ...outcome, notes: [...notes, ...outcome.notes] };
}

function tell(outcome: CommandExported, command: ExportCommand, surroundings: Surroundings): ExitCode {
  const { print, complain } = surroundings;
  switch (outcome.kind) {
    case "cancelled":
      return fail("The export was cancelled.", complain);
    case "failed":
      return fail(outcome.canForce ? `${outcome.sentence} --force replaces it.` : outcome.sentence, complain);
    case "blocked":
      for (const sentence of outcome.sentences) complain(`${sentence}\n`);
      complain("Nothing was exported. --override REASON exports it all the same.\n");
      if (command.json) print(`${JSON.stringify({ blocked: outcome.sentences }, null, 2)}\n`);
      return 1;
    case "written":
      tellWritten(outcome, command, surroundings);
      return 0;
  }
}

type Written = Extract<StoryExported, { readonly kind: "written" }>;

function tellWritten({ folder, files, notes }: Written, { json }: ExportCommand, { print, complain }: Surroundings) {
  if (json) return print(`${JSON.stringify({ folder, files, notes }, null, 2)}\n`);
  print(`Exported ${files.length === 1 ? "1 file" : `${files.length} files`} to ${folder}.\n`);
  for (const note of notes) complain(`${note}\n`);
}
