import { BrowserWindow, type PrintToPDFOptions, session } from "electron";
import { escapeText } from "../article/html/escape";
import type { PdfWords, PrintPage } from "./export/exportFromLibrary";
import { withPdfFacts } from "./export/pdfFacts";
import type { PrintedPage } from "./export/pdfFiles";
import { inTurn } from "./library/inTurn";
import { done, type Outcome, refused } from "./library/outcome";
import type { Log } from "./log";
import { notFound } from "./pageFiles";
import { servedPage, servedPicture } from "./preview/servePage";

/*
 * Printing happens in a hidden window with a session of its own, which runs no script and can reach nothing but the one page and its pictures.
 * If it hangs or dies, there is no PDF and a sentence, and the editor does not notice.
 */

export interface PdfPrinter {
  /** Refused when it fails, takes too long, or is given up. */
  readonly print: PrintPage;
}

interface PrinterNeeds {
  readonly log: Log;
  readonly patience?: number;
}

const partition = "printer";
const folder = "app://print/";
const address = `${folder}index.html`;
const notPrinted = "The PDF could not be made, and nothing was written. Please try again; Help, Show Log tells more.";
const tooLong = "Making the PDF took too long, so Galley gave it up, and nothing was written. Please try again.";
const givenUp = "The PDF was given up, and nothing was written.";

export function startPdfPrinter({ log, patience = 120_000 }: PrinterNeeds): PdfPrinter {
  const oneByOne = inTurn();
  let printed: PrintedPage | null = null;
  const serve = async ({ url }: Request) => {
    if (printed === null) return notFound();
    if (url === address) return servedPage(withWholePictures(printed.html), folder);
    const picture = url.startsWith(folder) ? printed.pictures.get(url.slice(folder.length)) : undefined;
    return picture ? servedPicture(picture.bytes, picture.type) : notFound();
  };
  const print: PrintPage = async (page, words, signal) => {
    if (signal?.aborted) return refused(givenUp);
    printed = page;
    const window = openWindow(serve);
    try {
      return await firstOf(window, printFrom(window, words), patience, signal);
    } catch (error) {
      log.mistake("a PDF could not be made", error);
      return refused(notPrinted);
    } finally {
      window.destroy();
      printed = null;
    }
  };
  return { print: (...asked) => oneByOne(() => print(...asked)) };
}

function openWindow(serve: (request: Request) => Promise<Response>): BrowserWindow {
  const own = session.fromPartition(partition);
  if (!own.protocol.isProtocolHandled("app")) own.protocol.handle("app", serve);
  const webPreferences = {
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  };
  return new BrowserWindow({ show: false, title: "Galley prints a story", webPreferences });
}

async function printFrom(window: BrowserWindow, { title, mark }: PdfWords): Promise<Outcome<Uint8Array>> {
  await window.loadURL(address);
  return done(withPdfFacts(await window.webContents.printToPDF(sheets(mark)), title));
}

/** What comes first: the PDF, the window's death, the end of patience, or the person's change of mind. */
function firstOf(
  { webContents }: BrowserWindow,
  printing: Promise<Outcome<Uint8Array>>,
  patience: number,
  signal?: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => settle(refused(tooLong)), patience);
    webContents.once("render-process-gone", (_event, { reason }) => fail(new Error(`The printing window ${reason}.`)));
    signal?.addEventListener("abort", () => settle(refused(givenUp)), { once: true });
    printing.then(settle, fail).finally(() => clearTimeout(timer));
  });
}

/** A picture that waits to be scrolled to would be missing on paper, and one that is chosen for a screen be drawn too small: the largest comes at once. */
function withWholePictures(html: string): string {
  return html.replace(/<img [^>]*>/g, (tag) => tag.replace(/ (?:loading|decoding|srcset|sizes)="[^"]*"/g, ""));
}

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
