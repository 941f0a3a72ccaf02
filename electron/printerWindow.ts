import { BrowserWindow, type PrintToPDFOptions, session } from "electron";
import { escapeText } from "../article/html/escape";
import type { OpenPrinterWindow } from "./pdfPrinter";

const partition = "printer";

/** A hidden window with a session of its own, which runs no script and reaches nothing but what `serve` gives it. */
export const openPrinterWindow: OpenPrinterWindow = (serve, onDeath) => {
  const own = session.fromPartition(partition);
  if (own.protocol.isProtocolHandled("app")) own.protocol.unhandle("app");
  own.protocol.handle("app", ({ url }) => serve(url));
  const webPreferences = {
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  };
  const window = new BrowserWindow({ show: false, title: "Galley prints a story", webPreferences });
  window.webContents.once("render-process-gone", (_event, { reason }) => onDeath(reason));
  return {
    print: async (address, mark) => {
      await window.loadURL(address);
      return window.webContents.printToPDF(sheets(mark));
    },
    close: () => window.destroy(),
  };
};

const line = "width: 100%; margin: 0 2cm; font: 8px sans-serif; color: #555; text-align:";

/** A4, tagged and with an outline where the engine can, a number at the foot of every sheet. */
function sheets(mark: string): PrintToPDFOptions {
  return {
    pageSize: "A4",
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${line} left">${escapeText(mark)}</div>`,
    footerTemplate: `<div style="${line} right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
