import { readFile } from "node:fs/promises";
import { BrowserWindow, session } from "electron";
import { type DecodedPhoto, decodedPhoto } from "./decoder/decoded";
import { inTurn } from "./library/inTurn";
import type { Log } from "./log";
import { answerFromFolder, fixedHeaders } from "./pageFiles";

/*
 * Decoding happens in a hidden window with a session of its own, which can reach nothing but its page and the one photo it is
 * to decode. If a hostile file kills it, the photo is refused and the editor does not notice.
 */

export interface PhotoDecoder {
  /** Rejects when the file cannot be decoded; the message is for the log. */
  decode(file: string, type: string): Promise<DecodedPhoto>;
  stop(): void;
}

interface DecoderNeeds {
  /** The built page. */
  readonly folder: string;
  readonly log: Log;
  readonly patience?: number;
  /** How long an idle window is kept, for the next photo. */
  readonly idle?: number;
}

const partition = "decoder";
const page = "app://decoder/index.html";
const photo = "app://decoder/photo/";
const policy = () =>
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function startPhotoDecoder({ folder, log, patience = 60_000, idle = 20_000 }: DecoderNeeds): PhotoDecoder {
  const oneByOne = inTurn();
  let window: BrowserWindow | null = null;
  let leaving: NodeJS.Timeout | undefined;
  let number = 0;
  let offered: { address: string; file: string; type: string } | null = null;
  const close = () => {
    clearTimeout(leaving);
    window?.destroy();
    window = null;
  };
  const serve = async ({ url }: Request) => {
    if (url !== offered?.address) return answerFromFolder({ folder, newNonce: () => "", policy }, url);
    return new Response(await readFile(offered.file), { headers: fixedHeaders(offered.type) });
  };
  const decode = async (file: string, type: string): Promise<DecodedPhoto> => {
    clearTimeout(leaving);
    window ??= await openWindow(serve);
    number += 1;
    offered = { address: `${photo}${number}`, file, type };
    try {
      return decodedPhoto.parse(await ask(window, offered.address, type, patience));
    } catch (error) {
      log.mistake(`${file} could not be decoded`, error);
      close();
      throw error;
    } finally {
      offered = null;
      leaving = setTimeout(close, idle);
    }
  };
  return {
    decode: (file, type) => oneByOne(() => decode(file, type)),
    stop: close,
  };
}

async function openWindow(serve: (request: Request) => Promise<Response>): Promise<BrowserWindow> {
  const own = session.fromPartition(partition);
  if (!own.protocol.isProtocolHandled("app")) own.protocol.handle("app", serve);
  const webPreferences = { partition, sandbox: true, contextIsolation: true, nodeIntegration: false };
  const window = new BrowserWindow({ show: false, title: "Galley decodes a photo", webPreferences });
  await window.loadURL(page);
  return window;
}

/** Calls the page's decodePhoto; rejects when it throws, when the page dies, and when it takes too long. */
function ask(window: BrowserWindow, address: string, type: string, patience: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const contents = window.webContents;
    const died = (_event: unknown, { reason }: { reason: string }) =>
      finish(() => reject(new Error(`The decoder ${reason}.`)));
    const timer = setTimeout(() => finish(() => reject(new Error("Decoding took too long."))), patience);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      if (!contents.isDestroyed()) contents.off("render-process-gone", died);
      settle();
    };
    contents.once("render-process-gone", died);
    const call = `decodePhoto(${JSON.stringify(address)}, ${JSON.stringify(type)})`;
    contents.executeJavaScript(call).then(
      (answer: unknown) => finish(() => resolve(answer)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}
