import { type BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from "electron";

export interface Dialogs {
  /** Paths of the chosen photos; empty when the person thought better of it. */
  choosePhotos(many: boolean): Promise<string[]>;
  chooseImports(): Promise<string[]>;
  chooseExportFolder(): Promise<string | null>;
  /** True when the window may close although something could not be saved. */
  mayLoseChanges(sentence: string): Promise<boolean>;
  tell(sentence: string): Promise<void>;
}

/** The system's own dialogs. Each is looked up at the time of the click, so that a test can answer in its place. */
export function startDialogs(currentWindow: () => BrowserWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const window = currentWindow();
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? [] : filePaths;
  };
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
          { name: "Stories and text", extensions: ["json", "txt"] },
          { name: "All files", extensions: ["*"] },
        ],
      }),
    chooseExportFolder: async () => {
      const [folder] = await open({ title: "Export to folder", properties: ["openDirectory", "createDirectory"] });
      return folder ?? null;
    },
    mayLoseChanges: async (sentence) => {
      const buttons = ["Keep the window open", "Close and lose the last changes"];
      const message = "Not everything is saved.";
      return (await ask({ type: "warning", message, detail: sentence, buttons, defaultId: 0, cancelId: 0 })) === 1;
    },
    tell: async (sentence) => {
      await ask({ type: "error", message: sentence });
    },
  };
}
