import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Galley } from "./contract";

// Each part of the window that has commands listens to the menu; more than these would be a leak.
ipcRenderer.setMaxListeners(50);

const galley: Galley = {
  call: (name, input) => ipcRenderer.invoke(`call:${name}`, input),
  on: (name, listener) => {
    const pass = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(`event:${name}`, pass);
    return () => {
      ipcRenderer.off(`event:${name}`, pass);
    };
  },
};

contextBridge.exposeInMainWorld("galley", galley);
