import { type CommandName, commands } from "../../electron/commands";

/** What a person may call it beside its name. */
const alsoCalled: Readonly<Partial<Record<CommandName, string>>> = {
  typeset: "quotation marks dashes spaces typeset",
  invisibles: "spaces non-printing characters",
  suggest: "track changes suggestions",
  preview: "page web look",
  whoIAm: "name account profile",
  allCommands: "palette",
  togglePanel: "sidebar",
  saveCopy: "save as rescue",
  sendCopy: "hand over share galley",
  mergeCopy: "receive hand over",
  heading: "title h2",
  subheading: "title h3",
  history: "versions",
  preflight: "check findings",
  export: "publish html pdf",
  stories: "desk list back",
  divider: "line rule",
};

/** Those in whose name every typed word begins a word, in their order; with nothing typed all, the last ones chosen first. */
export function matchingCommands(
  names: readonly CommandName[],
  typed: string,
  last: readonly CommandName[] = [],
): readonly CommandName[] {
  const offered: readonly CommandName[] = names.filter((name) => name !== "allCommands");
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) {
    const first = last.filter((name) => offered.includes(name));
    return [...first, ...offered.filter((name) => !first.includes(name))];
  }
  const fits = (words: string) => wanted.every((word) => ` ${words.toLowerCase()}`.includes(` ${word}`));
  const byName = offered.filter((name) => fits(commands[name].name));
  const byOther = offered.filter((name) => fits(`${commands[name].name} ${alsoCalled[name] ?? ""}`));
  return [...new Set([...byName, ...byOther])];
}
