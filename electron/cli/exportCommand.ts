import { readFile } from "node:fs/promises";
import path from "node:path";
import { isId } from "../../article/ids";
import { type ExportChoices, exportAs, type StoryExported } from "../export/exportAs";
import { exportFromLibrary } from "../export/exportFromLibrary";
import { attempt } from "../library/outcome";
import type { ExportCommand } from "./command";
import { findPublication } from "./findPublication";
import { storyFromFile } from "./storyFromFile";
import { type ExitCode, fail, type Surroundings, withLibrary } from "./surroundings";

interface ExportJob extends ExportChoices {
  readonly folder: string;
  readonly force: boolean;
}

export async function exportCommand(command: ExportCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { source } = command;
  const { workingFolder, complain, now } = surroundings;
  const styles = await attempt("The page's stylesheet cannot be read", () => readFile(surroundings.stylesheet, "utf8"));
  if (!styles.ok) return fail(styles.sentence, complain);
  const settings = command.userData === null ? surroundings.settings : path.resolve(workingFolder, command.userData);
  const publication = await findPublication({ named: command.publication, workingFolder, settings });
  if (!publication.ok) return fail(publication.sentence, complain);
  const folder = path.resolve(workingFolder, command.folder);
  const { profile, singleFile, furniture, manifest, force } = command;
  const choices = { profile, singleFile, furniture, manifest, publication: publication.value };
  const job: ExportJob = { ...choices, stylesheet: styles.value, folder, force };
  if (isStoryFile(source))
    return tell(await exportFile(job, path.resolve(workingFolder, source)), command, surroundings);
  if (!isId(source)) {
    complain(`"${source}" is neither the id of a story nor a .json or .txt file.\n`);
    return 2;
  }
  return withLibrary(command, surroundings, async (library) =>
    tell(await exportFromLibrary({ ...job, library, id: source, now }), command, surroundings),
  );
}

function isStoryFile(source: string): boolean {
  return /\.(json|txt)$/i.test(source);
}

/**
 * Straight from a file, with the photos in media/ beside it. No library knows of it, so nothing is remembered: another export to the same folder needs
 * force where the files differ.
 */
async function exportFile(job: ExportJob, file: string): Promise<StoryExported> {
  const read = await storyFromFile(file, "exported");
  if (!read.ok) return { kind: "failed", sentence: read.sentence, canForce: false, notes: [] };
  const { story, notes } = read.value;
  const outcome = await exportAs({
    ...job,
    story,
    storyFolder: path.dirname(file),
    last: null,
    version: async () => null,
  });
  return { ...outcome, notes: [...notes, ...outcome.notes] };
}

function tell(outcome: StoryExported, { json }: ExportCommand, { print, complain }: Surroundings): ExitCode {
  if (outcome.kind === "cancelled") return fail("The export was cancelled.", complain);
  if (outcome.kind === "failed") {
    return fail(outcome.canForce ? `${outcome.sentence} --force replaces it.` : outcome.sentence, complain);
  }
  const { folder, files, notes } = outcome;
  if (json) {
    print(`${JSON.stringify({ folder, files, notes }, null, 2)}\n`);
    return 0;
  }
  print(`Exported ${files.length === 1 ? "1 file" : `${files.length} files`} to ${folder}.\n`);
  for (const note of notes) complain(`${note}\n`);
  return 0;
}
