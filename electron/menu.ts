import { app, Menu, type MenuItemConstructorOptions, shell } from "electron";
import type { menuCommands } from "./contract";
import type { Log } from "./log";

type MenuCommand = (typeof menuCommands)[number];
type Item = MenuItemConstructorOptions;

interface MenuNeeds {
  readonly send: (command: MenuCommand) => void;
  readonly log: Log;
  /** Reload and developer tools, for those who build Galley. */
  readonly forDevelopers: boolean;
}

/**
 * The menu bar. What concerns a story goes to the window as a command, Undo and Redo too: a story has an undo of its own,
 * and the native one would fight it.
 */
export function startMenu({ send, log, forDevelopers }: MenuNeeds): void {
  const command: Command = (id, label, accelerator) => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => send(id),
  });
  const isMac = process.platform === "darwin";
  const template: Item[] = [
    ...(isMac ? [{ role: "appMenu" } satisfies Item] : []),
    fileMenu(command, isMac),
    editMenu(command),
    viewMenu(command, forDevelopers),
    {
      role: "help",
      submenu: [
        { id: "showLog", label: "Show Log", click: () => shell.showItemInFolder(log.file) },
        ...(isMac ? [] : about()),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type Command = (id: MenuCommand, label: string, accelerator?: string) => Item;
const line: Item = { type: "separator" };

function fileMenu(command: Command, isMac: boolean): Item {
  return {
    label: "&File",
    submenu: [
      command("newStory", "New Story", "CmdOrCtrl+N"),
      command("import", "Import…", "CmdOrCtrl+O"),
      line,
      command("export", "Export…", "CmdOrCtrl+Shift+E"),
      command("saveCopy", "Save a Copy Elsewhere…"),
      command("sendCopy", "Send a Copy…"),
      command("mergeCopy", "Merge a Copy…"),
      line,
      command("publications", "Publications…"),
      command("backup", "Backup…"),
      command("whoIAm", "Who I Am…"),
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
      command("undo", "Undo", "CmdOrCtrl+Z"),
      command("redo", "Redo", "CmdOrCtrl+Shift+Z"),
      line,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "pasteAndMatchStyle", label: "Paste as Plain Text", accelerator: "CmdOrCtrl+Shift+V" },
      { role: "selectAll" },
      line,
      command("find", "Find…", "CmdOrCtrl+F"),
      line,
      command("comment", "Comment", "CmdOrCtrl+Alt+M"),
      command("suggest", "Suggest Changes", "CmdOrCtrl+Shift+G"),
      command("acceptSuggestion", "Accept Suggestion", "CmdOrCtrl+Shift+A"),
      command("rejectSuggestion", "Reject Suggestion", "CmdOrCtrl+Shift+R"),
    ],
  };
}

function viewMenu(command: Command, forDevelopers: boolean): Item {
  return {
    label: "&View",
    submenu: [
      command("stories", "Stories", "CmdOrCtrl+Shift+S"),
      command("togglePanel", "Panel", "CmdOrCtrl+\\"),
      command("preview", "Preview", "CmdOrCtrl+Shift+P"),
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
