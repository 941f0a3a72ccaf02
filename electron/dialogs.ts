import {
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from "electron";
import type { ClosingChoice, ClosingQuestion } from "./closing";
import { importedEndings } from "./import/endings";

export interface Dialogs {
  /** Paths of the chosen photos; empty when the person thought better of it. */
  choosePhotos(many: boolean): Promise<string[]>;
  chooseImports(): Promise<string[]>;
  chooseExportFolder(): Promise<string | null>;
  /** Where a copy of a story goes; null when the person thought better of it. */
  chooseCopyFolder(): Promise<string | null>;
  /** Whether the window may close although something could not be saved. */
  decideClosing(question: ClosingQuestion): Promise<ClosingChoice>;
  chooseBackupFolder(): Promise<string | null>;
  chooseRestoreFolder(): Promise<string | null>;
  choosePublicationFile(): Promise<string | null>;
  /** Where the file goes; null when the person thought better of it. */
  choosePublicationTarget(fileName: string): Promise<string | null>;
  /** Where the file with a story's copy goes; null when the person thought better of it. */
  chooseHandoverTarget(fileName: string): Promise<string | null>;
  chooseHandoverFile(): Promise<string | null>;
  tell(sentence: string): Promise<void>;
}

const publicationFiles = [{ name: "Publication", extensions: ["json"] }];
const handoverFiles = [{ name: "Copy of a story", extensions: ["galley"] }];
const closingChoices: readonly ClosingChoice[] = ["stay", "close", "saveCopy"];

/** The system's own dialogs. Each is looked up at the time of the click, so that a test can answer in its place. */
export function startDialogs(currentWindow: () => BrowserWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const window = currentWindow();
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? [] : filePaths;
  };
  const openFolder = async (title: string, mayBeNew: boolean): Promise<string | null> => {
    const [folder] = await open({
      title,
      properties: ["openDirectory", ...(mayBeNew ? ["createDirectory" as const] : [])],
    });
    return folder ?? null;
  };
  const save = saveDialog(currentWindow);
  const ask = async (options: MessageBoxOptions): Promise<number> => {
    const window = currentWindow();
    const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
    return response;
  };
  return {
    choosePhotos: (many) =>
      open({
        title: many ? "Choose photos" : "Choose a photo",
        properties: many ? ["openFile", "multiSelections"] : ["openFile"],
        filters: [
          { name: "Photos", extensions: ["jpg", "jpeg", "png", "webp", "gif"] },
          { name: "All files", extensions: ["*"] },
        ],
      }),
    chooseImports: () =>
      open({
        title: "Import stories",
        properties: ["openFile", "multiSelections"],
        filters: [
          { name: "Stories and text", extensions: [...importedEndings, "galley"] },
          { name: "All files", extensions: ["*"] },
        ],
      }),
    chooseExportFolder: () => openFolder("Export to folder", true),
    chooseBackupFolder: () => openFolder("Back up every story to folder", true),
    chooseRestoreFolder: () => openFolder("Restore from the backup in folder", false),
    chooseCopyFolder: () => openFolder("Save a copy in folder", true),
    ...publicationDialogs(open, save),
    ...handoverDialogs(open, save),
    decideClosing: async ({ sentence, canCopy, copied }) => {
      const close = copied === "" ? "Close and lose the last changes" : "Close";
      const buttons = ["Keep the window open", close, ...(canCopy ? ["Save a copy elsewhere…"] : [])];
      const message = "Not everything is saved.";
      const detail = copied === "" ? sentence : `${sentence}\n\n${copied}`;
      const pressed = await ask({ type: "warning", message, detail, buttons, defaultId: 0, cancelId: 0 });
      return closingChoices[pressed] ?? "stay";
    },
    tell: async (sentence) => {
      await ask({ type: "error", message: sentence });
    },
  };
}

type PublicationDialogs = Pick<Dialogs, "choosePublicationFile" | "choosePublicationTarget">;
type Open = (options: OpenDialogOptions) => Promise<string[]>;

type Save = (options: SaveDialogOptions) => Promise<string | null>;

function saveDialog(currentWindow: () => BrowserWindow | null): Save {
  return async (options) => {
    const window = currentWindow();
    const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
    return answer.canceled || !answer.filePath ? null : answer.filePath;
  };
}

function publicationDialogs(open: Open, save: Save): PublicationDialogs {
  return {
    choosePublicationFile: async () => {
      const [file] = await open({ title: "Import a publication", properties: ["openFile"], filters: publicationFiles });
      return file ?? null;
    },
    choosePublicationTarget: (fileName) =>
      save({ title: "Export the publication", defaultPath: fileName, filters: publicationFiles }),
  };
}

function handoverDialogs(open: Open, save: Save): Pick<Dialogs, "chooseHandoverTarget" | "chooseHandoverFile"> {
  return {
    chooseHandoverTarget: (fileName) => save({ title: "Send a copy", defaultPath: fileName, filters: handoverFiles }),
    chooseHandoverFile: async () => {
      const [file] = await open({ title: "Merge a copy", properties: ["openFile"], filters: handoverFiles });
      return file ?? null;
    },
  };
}
