import { readFile } from "node:fs/promises";
import type { PreviewLook } from "../contract";
import { fixedHeaders, notFound } from "../pageFiles";
import type { MadePage } from "./makePage";
import { pageInLook } from "./pageInLook";

/** Where the pages are that are looked at: an origin of its own, with nothing else in it. */
const origin = "app://preview/";
/** So many frames the window has at once, and some to spare. */
const most = 4;

export function isPreviewAddress(address: string): boolean {
  return address.startsWith(origin);
}

/** The address of a page, and of nothing that a page could name. */
export function isPreviewPage(address: string): boolean {
  return /^app:\/\/preview\/[0-9a-z]{12}\/index\.html$/.test(address);
}

/** Pages to be looked at, each under a name that only its own frame knows, and the pictures that stand in it. */
export interface PreviewPages {
  /** Gives the page's address, and whether anything in it is new. */
  show(name: string, page: MadePage): { readonly address: string; readonly isNew: boolean };
  look(name: string, look: PreviewLook): { readonly address: string };
  close(name: string): void;
  answer(address: string): Promise<Response>;
}

interface Shown {
  readonly page: MadePage | null;
  readonly look: PreviewLook;
}

export function startPreviewPages(): PreviewPages {
  const open = new Map<string, Shown>();
  const put = (name: string, shown: Shown) => {
    open.delete(name);
    open.set(name, shown);
    // A window that died closed nothing.
    for (const oldest of [...open.keys()].slice(0, -most)) open.delete(oldest);
  };
  const shownAs = (name: string): Shown => open.get(name) ?? { page: null, look: "light" };
  return {
    show: (name, page) => {
      const before = shownAs(name);
      put(name, { ...before, page });
      return { address: pageOf(name), isNew: before.page?.html !== page.html };
    },
    look: (name, look) => {
      put(name, { ...shownAs(name), look });
      return { address: pageOf(name) };
    },
    close: (name) => void open.delete(name),
    answer: async (address) => {
      for (const [name, { page, look }] of open) {
        if (page === null || !address.startsWith(folderOf(name))) continue;
        if (address === pageOf(name)) return pageResponse(pageInLook(page.html, look), folderOf(name));
        return answerPicture(page, address.slice(folderOf(name).length));
      }
      return notFound();
    },
  };
}

function folderOf(name: string): string {
  return `${origin}${name}/`;
}

function pageOf(name: string): string {
  return `${folderOf(name)}index.html`;
}

function pageResponse(html: string, folder: string): Response {
  const headers = { "Content-Security-Policy": previewPolicy(folder), "Cache-Control": "no-store" };
  return new Response(html, { headers: { ...fixedHeaders("text/html; charset=utf-8"), ...headers } });
}

/** No script, no form, no address but the page's own pictures, and a frame of Galley's around it. */
function previewPolicy(folder: string): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${folder}media/ data:`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors app://galley",
    "sandbox allow-same-origin",
  ].join("; ");
}

/** A picture that the page names, by exactly that name. Its bytes are its name, so it can be kept. */
async function answerPicture({ pictures }: MadePage, path: string): Promise<Response> {
  const picture = pictures.get(path);
  if (!picture) return notFound();
  try {
    const bytes = await readFile(picture.file);
    return new Response(bytes, {
      headers: { ...fixedHeaders(picture.type), "Cache-Control": "max-age=31536000, immutable" },
    });
  } catch {
    // It has gone since the page was made: the frame shows its alternative text, as a reader's browser would.
    return notFound();
  }
}
