import { parseArgs } from "node:util";
import { type FileProfile, fileProfiles } from "../../article/export/profiles";
import { isBlank } from "../../article/html/escape";

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "list"; readonly library: string | null }
  | { readonly kind: "import"; readonly library: string | null; readonly files: readonly string[] }
  | CheckCommand
  | QuotesCommand
  | ExportCommand
  | TypesetCommand
  | { readonly kind: "wrong"; readonly sentence: string };

/** One story, and for whom it is published. */
export interface StoryCommand {
  readonly library: string | null;
  /** An id, or a file that can be imported. */
  readonly source: string;
  /** A name, or a file that ends in .json; null for the first of the settings. */
  readonly publication: string | null;
  /** The folder of the settings; null for the application's usual one. */
  readonly userData: string | null;
  readonly json: boolean;
}

export interface CheckCommand extends StoryCommand {
  readonly kind: "check";
}

export interface QuotesCommand extends StoryCommand {
  readonly kind: "quotes";
}

export interface ExportCommand extends StoryCommand {
  readonly kind: "export";
  readonly profile: FileProfile;
  readonly folder: string;
  readonly singleFile: boolean;
  readonly furniture: boolean;
  readonly manifest: boolean;
  readonly force: boolean;
  /** Why it goes out although something blocks it; empty where nobody said so. */
  readonly override: string;
}

export interface TypesetCommand {
  readonly kind: "typeset";
  /** BCP 47, as it was given. */
  readonly language: string;
}

const profiles = fileProfiles.join("|");

/** Printed by `--help`; README says the same in short. */
export const help = `Galley on the command line.

  galley list                                  the stories in the library: id, status, headline, words, last change
  galley import FILE...                        .docx, .odt, .md, .html, .txt, .json become stories; prints an id a line.
                                               A .galley file brings a story, or merges into the one that is here
  galley check ID|FILE                         what preflight finds, a line each: level, sentence, place; 1 when something blocks
  galley quotes ID|FILE                        every quotation, a line each: kind, speaker, words, place
  galley typeset --language LANGUAGE < TEXT    the text with good typography: ru, be, uk, en, de, fr or pl
  galley export ID|FILE --as PROFILE --to DIR  writes the story's files into the folder
         --single-file                         page: one file, with the pictures inside it
         --no-furniture                        page: without the call for support and the most read headlines
         --manifest                            writes manifest.json, with the SHA-256 of every file, beside them
         --force                               replaces files there that Galley did not write
         --override REASON                     exports although something blocks it; the reason is kept with the version

PROFILE is ${profiles}.
check and export take:
         --publication NAME|FILE               one of the publications in Galley's settings, or a .json file of one;
                                               without it the first in the settings
         --user-data-dir=DIR                   where Galley keeps its settings, if not in the usual folder
         --json                                prints the outcome as JSON; quotes takes it as well

All take --library=DIR; without it GALLEY_LIBRARY counts, else the folder Galley among your documents.
Exit codes: 0 done, 1 findings, 2 wrong usage, 3 failure.
`;

const options = {
  library: { type: "string" },
  language: { type: "string" },
  as: { type: "string" },
  to: { type: "string" },
  publication: { type: "string" },
  "user-data-dir": { type: "string" },
  "single-file": { type: "boolean" },
  "no-furniture": { type: "boolean" },
  manifest: { type: "boolean" },
  force: { type: "boolean" },
  override: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const ofStory = ["library", "publication", "user-data-dir", "json"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  list: ["library"],
  import: ["library"],
  check: ofStory,
  quotes: ["library", "json"],
  typeset: ["language"],
  export: [...ofStory, "as", "to", "single-file", "no-furniture", "manifest", "force", "override"],
};
const names = "list, import, check, quotes, typeset and export";

/** Reads the arguments behind the program's name. */
export function readCommand(args: readonly string[]): Command {
  const reading = parse(args);
  if (typeof reading === "string") return wrong(reading);
  const { values, positionals } = reading;
  const [name, ...rest] = positionals;
  if (values.help || name === "help") return { kind: "help" };
  if (name === undefined) return wrong(`Say what to do: ${names.replace(" and", " or")}; --help tells more.`);
  const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (!known) return wrong(`There is no command "${name}"; there are ${names}.`);
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray !== undefined) return wrong(`"${name}" has no option --${stray}.`);
  const library = values.library || null;
  if (name === "export") return exportCommand(rest, values);
  if (name === "check" || name === "quotes") return readingCommand(name, rest, values);
  if (name === "typeset") return typesetCommand(rest, values);
  if (name === "import") {
    return rest.length === 0 ? wrong("Name the files to import.") : { kind: "import", library, files: rest };
  }
  return rest.length > 0 ? wrong('"list" takes no names.') : { kind: "list", library };
}

function wrong(sentence: string) {
  return { kind: "wrong", sentence } as const;
}

type Values = Exclude<ReturnType<typeof parse>, string>["values"];

function readingCommand(kind: "check" | "quotes", sources: readonly string[], values: Values): Command {
  const story = storyCommand(kind === "check" ? "check" : "read", sources, values);
  return "sentence" in story ? story : { kind, ...story };
}

function typesetCommand(rest: readonly string[], { language }: Values): Command {
  if (rest.length > 0) return wrong('"typeset" takes its text from standard input, and no names.');
  return language ? { kind: "typeset", language } : wrong("Say what the text is written in: --language ru.");
}

function exportCommand(sources: readonly string[], values: Values): Command {
  const story = storyCommand("export", sources, values);
  if ("sentence" in story) return story;
  const profile = fileProfiles.find((one) => one === values.as);
  if (values.as === undefined) return wrong(`Say what to export as: --as ${profiles}.`);
  if (values.as === "pdf") return wrong("Only the application makes a PDF: open the story there and choose Export.");
  if (!profile) return wrong(`A story cannot be exported as "${values.as}"; there is --as ${profiles}.`);
  if (profile !== "page" && (values["single-file"] || values["no-furniture"]))
    return wrong("--single-file and --no-furniture are for pages: --as page.");
  if (!values.to) return wrong("Say where the files should go: --to DIR.");
  if (values.override !== undefined && isBlank(values.override))
    return wrong("Say in words why it goes out although something blocks it: --override REASON.");
  return {
    kind: "export",
    ...story,
    profile,
    folder: values.to,
    singleFile: values["single-file"] ?? false,
    furniture: !values["no-furniture"],
    manifest: values.manifest ?? false,
    force: values.force ?? false,
    override: values.override ?? "",
  };
}

function storyCommand(verb: string, sources: readonly string[], values: Values) {
  const [source] = sources;
  if (source === undefined || sources.length > 1) return wrong(`Name one story to ${verb}, by its id or its file.`);
  const command: StoryCommand = {
    library: values.library || null,
    source,
    publication: values.publication || null,
    userData: values["user-data-dir"] || null,
    json: values.json ?? false,
  };
  return command;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // What Node says of an option is a sentence already, and then advice.
    const said = error instanceof Error ? error.message : String(error);
    return `${said.split(". ")[0]?.replace(/\.$/, "")}.`;
  }
}
