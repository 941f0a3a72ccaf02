import { app, Menu, type MenuItemConstructorOptions, shell } from "electron";
import { type CommandName, commands } from "./commands";
import type { Log } from "./log";

type Item = MenuItemConstructorOptions;

interface MenuNeeds {
  readonly send: (command: CommandName) => void;
  readonly log: Log;
  /** Reload and developer tools, for those who build Galley. */
  readonly forDevelopers: boolean;
}

/**
 * The menu bar. What concerns a story goes to the window as a command, Undo and Redo too: a story has an undo of its own,
 * and the native one would fight it.
 */
export function startMenu({ send, log, forDevelopers }: MenuNeeds): void {
  const isMac = process.platform === "darwin";
  const command: Command = (id) => {
    const { name, keysOnMac, keys: usual, isOfText } = commands[id];
    const keys = isMac ? keysOnMac : usual;
    const accelerator = keys && { accelerator: `CmdOrCtrl+${keys}`, registerAccelerator: !isOfText };
    return { id, label: inCapitals(name), ...accelerator, click: () => send(id) };
  };
  const template: Item[] = [
    ...(isMac ? [{ role: "appMenu" } satisfies Item] : []),
    fileMenu(command, isMac),
    editMenu(command),
    submenuOf("&Insert", inserts.map(command)),
    submenuOf(
      "F&ormat",
      formats.map((id) => (id === null ? line : command(id))),
    ),
    viewMenu(command, forDevelopers),
    {
      role: "help",
      submenu: [
        command("allCommands"),
        command("shortcuts"),
        line,
        { id: "showLog", label: "Show Log", click: () => shell.showItemInFolder(log.file) },
        ...(isMac ? [] : about()),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type Command = (id: CommandName) => Item;
const line: Item = { type: "separator" };

const inserts = ["photo", "quote", "pullQuote", "support", "mostRead", "divider"] as const;
const formats = ["bold", "italic", "link", null, "heading", "subheading", "bulletedList", "numberedList"] as const;

function submenuOf(label: string, submenu: Item[]): Item {
  return { label, submenu };
}

function fileMenu(command: Command, isMac: boolean): Item {
  return {
    label: "&File",
    submenu: [
      command("newStory"),
      command("import"),
      line,
      command("export"),
      command("saveCopy"),
      command("sendCopy"),
      command("mergeCopy"),
      line,
      command("publications"),
      command("backup"),
      command("whoIAm"),
      line,
      { role: "close", accelerator: "CmdOrCtrl+W" },
      ...(isMac ? [] : [{ role: "quit" } satisfies Item]),
    ],
  };
}

function editMenu(command: Command): Item {
  return {
    label: "&Edit",
    submenu: [
      command("undo"),
      command("redo"),
      line,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "pasteAndMatchStyle", label: "Paste as Plain Text", accelerator: "CmdOrCtrl+Shift+V" },
      { role: "selectAll" },
      line,
      command("find"),
      command("findNext"),
      command("findPrevious"),
      command("replace"),
      line,
      command("typeset"),
      command("nextMistake"),
      command("spelling"),
      command("typographyAsTyped"),
      line,
      command("comment"),
      command("suggest"),
      command("acceptSuggestion"),
      command("rejectSuggestion"),
    ],
  };
}

function viewMenu(command: Command, forDevelopers: boolean): Item {
  return {
    label: "&View",
    submenu: [
      command("stories"),
      command("togglePanel"),
      command("preview"),
      command("outline"),
      line,
      ...(["details", "quotes", "preflight", "comments", "history"] as const).map(command),
      line,
      command("invisibles"),
      line,
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      line,
      { role: "togglefullscreen" },
      ...(forDevelopers ? ([line, { role: "reload" }, { role: "toggleDevTools" }] satisfies Item[]) : []),
    ],
  };
}

function about(): Item[] {
  return [line, { label: `About ${app.getName()}`, click: () => app.showAboutPanel() }];
}

/** As menus write their commands: every word but the small ones with a capital. */
function inCapitals(name: string): string {
  const small = ["a", "as", "and", "in", "of", "the", "to"];
  return name
    .split(" ")
    .map((word, index) => (index > 0 && small.includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
