/** What a person can have done from the menu, the palette or by key. */
export interface CommandLook {
  /** As the palette says it; the menu writes it with capitals. */
  readonly name: string;
  /** With Ctrl, or ⌘ on a Mac: "N", "Shift+E", "Alt+M". Empty where there is none. */
  readonly keys: string;
  /** On a Mac, where the system has the usual ones. */
  readonly keysOnMac: string;
  /** The text listens for these keys itself, where they are about the text. */
  readonly isOfText: boolean;
}

const command = (name: string, keys = "", keysOnMac = keys): CommandLook => ({
  name,
  keys,
  keysOnMac,
  isOfText: false,
});
const ofText = (name: string, keys = ""): CommandLook => ({ name, keys, keysOnMac: keys, isOfText: true });

export const commandNames = [
  "newStory",
  "import",
  "export",
  "saveCopy",
  "sendCopy",
  "mergeCopy",
  "backup",
  "publications",
  "whoIAm",
  "undo",
  "redo",
  "find",
  "findNext",
  "findPrevious",
  "replace",
  "typeset",
  "comment",
  "suggest",
  "acceptSuggestion",
  "rejectSuggestion",
  "invisibles",
  "bold",
  "italic",
  "link",
  "heading",
  "subheading",
  "bulletedList",
  "numberedList",
  "quote",
  "pullQuote",
  "photo",
  "support",
  "mostRead",
  "divider",
  "stories",
  "togglePanel",
  "preview",
  "details",
  "quotes",
  "preflight",
  "comments",
  "history",
  "outline",
  "allCommands",
  "shortcuts",
] as const;
export type CommandName = (typeof commandNames)[number];

/** Every command of the menu that concerns stories; each goes to the window by its key here. */
export const commands: Readonly<Record<CommandName, CommandLook>> = {
  newStory: command("New story", "N"),
  import: command("Import…", "O"),
  export: command("Export…", "Shift+E"),
  saveCopy: command("Save a copy elsewhere…"),
  sendCopy: command("Send a copy…"),
  mergeCopy: command("Merge a copy…"),
  backup: command("Backup…"),
  publications: command("Publications…"),
  whoIAm: command("Who I am…"),
  undo: command("Undo", "Z"),
  redo: command("Redo", "Shift+Z"),
  find: command("Find…", "F"),
  findNext: command("Find next", "G"),
  findPrevious: command("Find previous"),
  replace: command("Replace…", "H", "Alt+F"),
  typeset: command("Set typography", "Shift+T"),
  comment: command("Comment", "Alt+M"),
  suggest: command("Suggest changes", "Shift+G"),
  acceptSuggestion: command("Accept suggestion", "Shift+A"),
  rejectSuggestion: command("Reject suggestion", "Shift+R"),
  invisibles: command("Show invisibles"),
  bold: ofText("Bold", "B"),
  italic: ofText("Italic", "I"),
  link: ofText("Link", "K"),
  heading: ofText("Heading", "Alt+2"),
  subheading: ofText("Subheading", "Alt+3"),
  bulletedList: ofText("Bulleted list"),
  numberedList: ofText("Numbered list"),
  quote: ofText("Quote"),
  pullQuote: ofText("Pull quote"),
  photo: ofText("Photo"),
  support: ofText("Support"),
  mostRead: ofText("Most read"),
  divider: ofText("Divider"),
  stories: command("Stories", "Shift+S"),
  togglePanel: command("Panel", "\\"),
  preview: command("Preview", "Shift+P"),
  details: command("Details"),
  quotes: command("Quotes"),
  preflight: command("Preflight"),
  comments: command("Comments"),
  history: command("History"),
  outline: command("Outline", "Shift+O"),
  allCommands: command("All commands…", "P"),
  shortcuts: command("Keyboard shortcuts", "/"),
};
