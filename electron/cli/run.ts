import path from "node:path";
import { isHandover } from "../../article/handover/handoverName";
import { oneLine } from "../../article/html/escape";
import { receive } from "../handover/receive";
import { weighHere } from "../handover/weigh";
import { type ImportedStory, importPath, type PictureSource } from "../import/importIntoLibrary";
import { inOnePiece } from "../import/inOnePiece";
import { readHere } from "../import/readImport";
import type { Library } from "../library/library";
import { done, type Outcome } from "../library/outcome";
import { checkCommand } from "./checkCommand";
import { help, readCommand } from "./command";
import { exportCommand } from "./exportCommand";
import { quotesCommand } from "./quotesCommand";
import { type ExitCode, fail, type Surroundings, withLibrary } from "./surroundings";
import { typesetCommand } from "./typesetCommand";

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
    case "check":
      return checkCommand(command, surroundings);
    case "quotes":
      return quotesCommand(command, surroundings);
    case "typeset":
      return typesetCommand(command, surroundings);
    case "export":
      return exportCommand(command, surroundings);
  }
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
  const bringPhoto = async (story: string, picture: PictureSource) => {
    const stored =
      typeof picture === "string"
        ? await library.media.storeFile(story, picture)
        : await library.media.store(story, picture.fileName, inOnePiece(picture.bytes));
    return stored.ok ? null : stored.sentence;
  };
  let code: ExitCode = 0;
  for (const file of files) {
    const from = path.resolve(surroundings.workingFolder, file);
    const outcome = isHandover(file)
      ? await receiveFile(library, from)
      : await importPath({ library, bringPhoto, read: readHere }, from);
    if (outcome.ok) surroundings.print(`${outcome.value.id}\n`);
    else code = fail(`${file} was not imported: ${outcome.sentence}`, surroundings.complain);
    for (const note of outcome.ok ? outcome.value.notes : []) surroundings.complain(`${file}: ${note}\n`);
  }
  return code;
}

async function receiveFile(library: Library, file: string): Promise<Outcome<ImportedStory>> {
  const outcome = await receive({ library, weigh: weighHere, asking: null }, file);
  return outcome.ok ? done({ id: outcome.value.id, notes: outcome.value.sentences }) : outcome;
}
