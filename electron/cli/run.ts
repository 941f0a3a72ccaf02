import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { oneLine } from "../../article/html/escape";
import { isId } from "../../article/ids";
import { noPublication } from "../../article/publication/publication";
import { exportFromLibrary } from "../export/exportFromLibrary";
import type { PageExported } from "../export/exportPage";
import { importPath } from "../import/importIntoLibrary";
import { type Library, startLibrary } from "../library/library";
import { attempt } from "../library/outcome";
import { type Command, type ExportCommand, help, readCommand } from "./command";
import { exportFile } from "./exportFile";

/** Where the program stands: nothing here is read from anywhere else. */
export interface Surroundings {
  readonly workingFolder: string;
  /** Of the library, where the command names none. */
  readonly library: string;
  /** Where things of this machine are kept. */
  readonly userData: string;
  /** The path of assets/page.css. */
  readonly stylesheet: string;
  readonly now: () => number;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export type ExitCode = 0 | 1 | 2 | 3;

/** Does what the arguments say. Only our own mistakes are thrown. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const command = readCommand(args);
  switch (command.kind) {
    case "help":
      surroundings.print(help);
      return 0;
    case "wrong":
      surroundings.complain(`${command.sentence}\n`);
      return 2;
    case "list":
      return withLibrary(command, surroundings, (library) => listStories(library, surroundings));
    case "import":
      return withLibrary(command, surroundings, (library) => importFiles(library, command.files, surroundings));
    case "export":
      return exportStory(command, surroundings);
  }
}

type LibraryCommand = Extract<Command, { readonly library: string | null }>;

async function withLibrary(
  { kind, library: named }: LibraryCommand,
  surroundings: Surroundings,
  work: (library: Library) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { workingFolder, userData, complain } = surroundings;
  const folder = path.resolve(workingFolder, named ?? surroundings.library);
  if (kind !== "import" && !(await isThere(folder))) return fail(`There is no library in ${folder}.`, complain);
  const library = await startLibrary({ folder, userData, onEvent: () => undefined, now: surroundings.now });
  try {
    return await work(library);
  } finally {
    await library.stop();
  }
}

function fail(sentence: string, complain: (text: string) => void): ExitCode {
  complain(`${sentence}\n`);
  return 3;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** One line a story, its parts between tabs, so that scripts can cut it. */
async function listStories(library: Library, { print, complain }: Surroundings): Promise<ExitCode> {
  const outcome = await library.list();
  if (!outcome.ok) return fail(outcome.sentence, complain);
  for (const { id, status, headline, words, editedAt, problem } of outcome.value) {
    const parts = [id, status, oneLine(headline) || "Untitled story", String(words), new Date(editedAt).toISOString()];
    print(`${parts.join("\t")}\n`);
    if (problem) complain(`${id}: ${problem}\n`);
  }
  return 0;
}

/** Every file that can be imported is; one that cannot be makes the outcome a failure. */
async function importFiles(library: Library, files: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const bringPhoto = async (story: string, file: string) => {
    const stored = await library.media.storeFile(story, file);
    return stored.ok ? null : stored.sentence;
  };
  let code: ExitCode = 0;
  for (const file of files) {
    const outcome = await importPath({ library, bringPhoto }, path.resolve(surroundings.workingFolder, file));
    if (outcome.ok) surroundings.print(`${outcome.value.id}\n`);
    else code = fail(`${file} was not imported: ${outcome.sentence}`, surroundings.complain);
    for (const note of outcome.ok ? outcome.value.notes : []) surroundings.complain(`${file}: ${note}\n`);
  }
  return code;
}

async function exportStory(command: ExportCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { source, force } = command;
  const styles = await attempt("The page's stylesheet cannot be read", () => readFile(surroundings.stylesheet, "utf8"));
  if (!styles.ok) return fail(styles.sentence, surroundings.complain);
  const folder = path.resolve(surroundings.workingFolder, command.folder);
  const shared = { folder, force, stylesheet: styles.value, publication: noPublication };
  if (/\.(json|txt)$/i.test(source)) {
    const file = path.resolve(surroundings.workingFolder, source);
    return tell(await exportFile({ ...shared, file }), command, surroundings);
  }
  if (!isId(source)) {
    surroundings.complain(`"${source}" is neither the id of a story nor a .json or .txt file.\n`);
    return 2;
  }
  return withLibrary(command, surroundings, async (library) => {
    const outcome = await exportFromLibrary({ ...shared, library, id: source, now: surroundings.now });
    return tell(outcome, command, surroundings);
  });
}

function tell(outcome: PageExported, { json }: ExportCommand, { print, complain }: Surroundings): ExitCode {
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
