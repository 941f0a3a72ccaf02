import type { PdfWords, PrintPage } from "./export/exportFromLibrary";
import { withPdfFacts } from "./export/pdfFacts";
import type { PrintedPage } from "./export/pdfFiles";
import { inTurn } from "./library/inTurn";
import { done, type Outcome, refused } from "./library/outcome";
import type { Log } from "./log";
import { notFound } from "./pageFiles";
import { servedPage, servedPicture } from "./preview/servePage";

/** What prints: it loads the page from the address that `serve` answers. */
export interface PrinterWindow {
  print(address: string, mark: string): Promise<Uint8Array>;
  close(): void;
}

/**
 * A hidden window that reaches nothing but what `serve` answers. `onDeath` hears why its process ended before it was
 * closed.
 */
export type OpenPrinterWindow = (
  serve: (address: string) => Promise<Response>,
  onDeath: (reason: string) => void,
) => PrinterWindow;

interface PrinterNeeds {
  readonly open: OpenPrinterWindow;
  readonly log: Log;
  /** In milliseconds. */
  readonly patience?: number;
}

const folder = "app://print/";
const address = `${folder}index.html`;
const notPrinted = "The PDF could not be made, and nothing was written. Please try again; Help, Show Log tells more.";
const tooLong = "Making the PDF took too long, so Galley gave it up, and nothing was written. Please try again.";
const givenUp = "The PDF was given up, and nothing was written.";

/** Prints one page after the other, each in a window of its own. If that hangs or dies, there is a sentence and no PDF, and the editor does not notice. */
export function startPdfPrinter({ open, log, patience = 120_000 }: PrinterNeeds): PrintPage {
  const oneByOne = inTurn();
  const print = (page: PrintedPage, { title, mark }: PdfWords, signal?: AbortSignal): Promise<Outcome<Uint8Array>> =>
    new Promise((settle) => {
      if (signal?.aborted) return settle(refused(givenUp));
      const fail = (error: unknown) => {
        log.mistake("a PDF could not be made", error);
        end(refused(notPrinted));
      };
      const window = open(
        async (asked) => answer(page, asked),
        (reason) => fail(new Error(`The printing window ${reason}.`)),
      );
      const end = (outcome: Outcome<Uint8Array>) => {
        clearTimeout(timer);
        settle(outcome);
        window.close();
      };
      const timer = setTimeout(() => end(refused(tooLong)), patience);
      signal?.addEventListener("abort", () => end(refused(givenUp)), { once: true });
      window.print(address, mark).then((pdf) => end(done(withPdfFacts(pdf, title))), fail);
    });
  return (...asked) => oneByOne(() => print(...asked));
}

function answer({ html, pictures }: PrintedPage, asked: string): Response {
  if (asked === address) return servedPage(withWholePictures(html), folder);
  const picture = asked.startsWith(folder) ? pictures.get(asked.slice(folder.length)) : undefined;
  return picture ? servedPicture(picture.bytes, picture.type) : notFound();
}

/** A picture that waits to be scrolled to would be missing on paper, and one that is chosen for a screen be drawn too small: the largest comes at once. */
function withWholePictures(html: string): string {
  return html.replace(/<img [^>]*>/g, (tag) => tag.replace(/ (?:loading|decoding|srcset|sizes)="[^"]*"/g, ""));
}
