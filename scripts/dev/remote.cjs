// Loaded into Electron's main process by `npm run dev` only, so that the product needs no code for it.
const { app, BrowserWindow } = require("electron");

process.on("message", (message) => {
  if (message === "quit") app.quit();
  if (message === "reload")
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reloadIgnoringCache();
});
