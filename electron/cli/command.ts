import { parseArgs } from "node:util";

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "list"; readonly library: string | null }
  | { readonly kind: "import"; readonly library: string | null; readonly files: readonly string[] }
  | ExportCommand
  | { readonly kind: "wrong"; readonly sentence: string };

export interface ExportCommand {
  readonly kind: "export";
  readonly library: string | null;
  /** An id, or a file that ends in .json or .txt. */
  readonly source: string;
  readonly folder: string;
  readonly force: boolean;
  readonly json: boolean;
}

export const help = `Galley on the command line.

  galley list                                  the stories in the library: id, status, headline, words, last change
  galley import FILE...                        .json and .txt files become new stories; prints one id per line
  galley export ID|FILE --as page --to DIR     writes index.html and media/ into the folder
         --force                               replaces files there that Galley did not write
         --json                                prints the outcome as JSON

All take --library=DIR; without it GALLEY_LIBRARY counts, else the folder Galley among your documents.
Exit codes: 0 done, 1 findings, 2 wrong usage, 3 failure.
`;

const options = {
  library: { type: "string" },
  as: { type: "string" },
  to: { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const allowed: Readonly<Record<string, readonly string[]>> = {
  list: ["library"],
  import: ["library"],
  export: ["library", "as", "to", "force", "json"],
};

/** Reads the arguments behind the program's name. */
export function readCommand(args: readonly string[]): Command {
  const reading = parse(args);
  if (typeof reading === "string") return wrong(reading);
  const { values, positionals } = reading;
  const [name, ...rest] = positionals;
  if (values.help || name === "help") return { kind: "help" };
  if (name === undefined) return wrong("Say what to do: list, import or export; --help tells more.");
  const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (!known) return wrong(`There is no command "${name}"; there are list, import and export.`);
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray !== undefined) return wrong(`"${name}" has no option --${stray}.`);
  const library = values.library || null;
  if (name === "export") return exportCommand(rest, values, library);
  if (name === "import") {
    return rest.length === 0 ? wrong("Name the files to import.") : { kind: "import", library, files: rest };
  }
  return rest.length > 0 ? wrong('"list" takes no names.') : { kind: "list", library };
}

function wrong(sentence: string): Command {
  return { kind: "wrong", sentence };
}

interface ExportValues {
  readonly as?: string | undefined;
  readonly to?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
}

function exportCommand(
  sources: readonly string[],
  { as, to, force, json }: ExportValues,
  library: string | null,
): Command {
  const [source] = sources;
  if (source === undefined || sources.length > 1) return wrong("Name one story to export, by its id or its file.");
  if (as === undefined) return wrong("Say what to export as: --as page.");
  if (as !== "page") return wrong(`A story cannot be exported as "${as}"; there is --as page.`);
  if (!to) return wrong("Say where the page should go: --to DIR.");
  return { kind: "export", library, source, folder: to, force: force ?? false, json: json ?? false };
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
