import { readFile } from "node:fs/promises";
import type { PreviewLook } from "../contract";
import { notFound } from "../pageFiles";
import type { PreviewedPage } from "./makePage";
import { pageInLook } from "./pageInLook";
import { servedPage, servedPicture } from "./servePage";

/** Where the pages are that are looked at: an origin of its own, with nothing else in it. */
const origin = "app://preview/";
/** So many frames the window has at once, and some to spare. */
const most = 4;

/** The page or a picture of it; whether there is one under that name is for `answer` to say. */
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
  show(name: string, page: PreviewedPage): { readonly address: string; readonly isNew: boolean };
  look(name: string, look: PreviewLook): { readonly address: string };
  close(name: string): void;
  answer(address: string): Promise<Response>;
}

interface Shown {
  readonly page: PreviewedPage | null;
  readonly look: PreviewLook;
}

/** Holds the newest pages only: a window that crashed never closes its own. */
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
        if (address === pageOf(name)) return servedPage(pageInLook(page.html, look), folderOf(name));
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

/** By exactly the name that the page has for it. */
async function answerPicture({ pictures }: PreviewedPage, path: string): Promise<Response> {
  const picture = pictures.get(path);
  if (!picture) return notFound();
  try {
    return servedPicture(await readFile(picture.file), picture.type);
  } catch {
    // It has gone since the page was made: the frame shows its alternative text, as a reader's browser would.
    return notFound();
  }
}
