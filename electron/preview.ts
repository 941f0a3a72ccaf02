import { readFile } from "node:fs/promises";
import { publicationNamed } from "../article/publication/publicationNamed";
import { clockTime } from "./export/clockTime";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { done, refused } from "./library/outcome";
import type { Log } from "./log";
import type { PageRequest, PreviewedPage } from "./preview/makePage";
import { type PreviewPages, startPreviewPages } from "./preview/previewPages";
import type { Settings } from "./settings";
import type { GalleyWindow } from "./window";
import { startAnswering } from "./workers/answering";

interface PreviewNeeds {
  readonly library: Pick<Library, "storyFolder">;
  readonly settings: Pick<Settings, "get">;
  /** Where a part of the build is. */
  readonly built: (part: string) => string;
  readonly window: () => Pick<GalleyWindow, "current">;
  readonly log: Log;
  readonly now: () => Date;
}

/** `findPreview` is what the protocol handler asks for addresses of the preview's origin. */
export interface Preview {
  readonly answers: Pick<Answers, "previewPage" | "previewLook" | "closePreview">;
  readonly findPreview: PreviewPages["answer"];
}

const notMade = "The preview could not be made; Help, Show Log tells more. What you write is not touched by it.";

/** The page of a story that is being written, at an address for a frame. Frames load again by themselves and stay where they were scrolled to. */
export function startPreview(needs: PreviewNeeds): Preview {
  const { library, settings, built, window, log, now } = needs;
  const pages = startPreviewPages();
  const maker = startAnswering<PageRequest, PreviewedPage>(built("electron/pageWorker.cjs"));
  return {
    answers: {
      previewPage: async ({ preview, id, publication, ...asked }) => {
        const stylesheet = await readFile(built("assets/page.css"), "utf8");
        const storyFolder = library.storyFolder(id);
        const chosen = publicationNamed(settings.get().publications, publication);
        const request = { ...asked, storyFolder, publication: chosen, stylesheet, now: clockTime(now()) };
        try {
          const page = await maker.ask(request);
          const { address, isNew } = pages.show(preview, page);
          if (isNew) reload(window(), address);
          return done({ address, notes: [...page.notes], embargo: page.embargo });
        } catch (error) {
          log.mistake(`the preview of ${id} could not be made`, error);
          return refused(notMade);
        }
      },
      previewLook: ({ preview, look }) => {
        reload(window(), pages.look(preview, look).address);
        return done(undefined);
      },
      closePreview: ({ preview }) => {
        pages.close(preview);
        return done(undefined);
      },
    },
    findPreview: pages.answer,
  };
}

/** Loads anew the frames that show this address: unlike another address, that leaves them where they were scrolled to. */
function reload(window: Pick<GalleyWindow, "current">, address: string): void {
  const frames = window.current()?.webContents.mainFrame.framesInSubtree ?? [];
  for (const frame of frames.filter(({ url }) => url.startsWith(address))) frame.reload();
}
