import { randomBytes } from "node:crypto";
import { protocol, type Session } from "electron";
import type { Log } from "./log";
import { answerMedia, type FindMedia } from "./mediaFiles";
import { answerFromFolder, notFound, windowPolicy } from "./pageFiles";
import { isPreviewAddress } from "./preview/previewPages";

const privileges = { standard: true, secure: true, supportFetchAPI: true };

/** Where the window's page is; its relative addresses stay inside `app://galley`. */
export const windowAddress = "app://galley/index.html";

/** Must run before Electron is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { ...privileges, codeCache: true } },
    { scheme: "media", privileges: { ...privileges, corsEnabled: true, stream: true } },
  ]);
}

/** The window's own origin: the preview is `app:` too, and another. */
export function isGalleyPage(address: string): boolean {
  return address.startsWith("app://galley/");
}

interface ProtocolNeeds {
  readonly session: Session;
  /** Where a part of the build is. */
  readonly built: (part: string) => string;
  readonly findMedia: FindMedia;
  /** Answers for the pages that are looked at in a frame. */
  readonly findPreview: (address: string) => Promise<Response>;
  readonly log: Log;
}

/** Serves the page and the stories' pictures to the window; nothing else in or out. Returns the stop. */
export function startProtocols({ session, built, findMedia, findPreview, log }: ProtocolNeeds) {
  const pages = { folder: built("renderer"), newNonce: () => randomBytes(18).toString("base64"), policy: windowPolicy };
  const guarded = (answer: (address: string) => Promise<Response>) => async (request: Request) => {
    try {
      return await answer(request.url);
    } catch (error) {
      log.mistake(`${request.url} could not be served`, error);
      return notFound();
    }
  };
  session.protocol.handle(
    "app",
    guarded(async (address) => {
      if (isPreviewAddress(address)) return findPreview(address);
      return isGalleyPage(address) ? answerFromFolder(pages, address) : notFound();
    }),
  );
  session.protocol.handle(
    "media",
    guarded((address) => answerMedia(findMedia, address)),
  );
  return () => {
    session.protocol.unhandle("app");
    session.protocol.unhandle("media");
  };
}
