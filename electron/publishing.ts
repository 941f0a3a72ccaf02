import { ClipboardItem, clipboard } from "electron";
import { startBodyCopies } from "./bodyCopies";
import type { Dialogs } from "./dialogs";
import { startExports } from "./exports";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import type { Log } from "./log";
import { startPdfPrinter } from "./pdfPrinter";
import type { Photos } from "./photos";
import { type Preview, startPreview } from "./preview";
import { openPrinterWindow } from "./printerWindow";
import { startPublications } from "./publications";
import type { Settings } from "./settings";
import type { GalleyWindow } from "./window";
import { type ClipboardForms, writeClipboard } from "./writeClipboard";

interface PublishingNeeds {
  readonly library: Library;
  readonly settings: Settings;
  readonly photos: Pick<Photos, "remake">;
  readonly dialogs: Dialogs;
  readonly built: (part: string) => string;
  readonly window: () => GalleyWindow;
  readonly send: GalleyWindow["send"];
  /** Shows a folder; gives the reason where it cannot. */
  readonly openFolder: (folder: string) => Promise<string>;
  readonly log: Log;
  readonly now: () => Date;
}

type PublishingCalls = keyof (Preview["answers"] &
  ReturnType<typeof startExports> &
  ReturnType<typeof startBodyCopies> &
  ReturnType<typeof startPublications>);

/** The part of the contract that is about going out, answered. */
export interface Publishing {
  readonly answers: Pick<Answers, PublishingCalls>;
  readonly findPreview: Preview["findPreview"];
}

/** What lies between a story and its readers: for whom it goes out, what it will look like, and its files. */
export function startPublishing(needs: PublishingNeeds): Publishing {
  const { library, settings } = needs;
  const preview = startPreview(needs);
  const print = startPdfPrinter({ open: openPrinterWindow, log: needs.log });
  return {
    answers: {
      ...preview.answers,
      ...startExports({ ...needs, print, stylesheet: needs.built("assets/page.css") }),
      ...startPublications(needs),
      ...startBodyCopies({
        library,
        publications: () => settings.get().publications,
        write: ontoClipboard,
        now: needs.now,
      }),
    },
    findPreview: preview.findPreview,
  };
}

function ontoClipboard(forms: ClipboardForms): Promise<void> {
  return writeClipboard(clipboard, ClipboardItem, forms);
}
