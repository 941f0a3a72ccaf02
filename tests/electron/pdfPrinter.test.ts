import { describe, expect, test } from "vitest";
import type { PrintedPage } from "../../electron/export/pdfFiles";
import { type OpenPrinterWindow, type PrinterWindow, startPdfPrinter } from "../../electron/pdfPrinter";
import { quietLog } from "./quietLog";

const picture = { bytes: Buffer.from("bytes"), type: "image/jpeg" };
const page: PrintedPage = {
  html: '<img src="media/a.jpg" srcset="media/a.jpg 480w" sizes="100vw" alt="A" loading="lazy" decoding="async"><p>srcset="x"</p>',
  pictures: new Map([["media/a.jpg", picture]]),
};
const words = { title: "Head", mark: "Preview" };

type Serve = Parameters<OpenPrinterWindow>[0];

/** A printer whose windows print so; `closed` counts those that were closed. */
function printer(print: (serve: Serve, die: (reason: string) => void) => PrinterWindow["print"], patience = 5_000) {
  const counted = { opened: 0, closed: 0 };
  const open: OpenPrinterWindow = (serve, onDeath) => {
    counted.opened += 1;
    const close = () => {
      counted.closed += 1;
    };
    return { print: print(serve, onDeath), close };
  };
  return { print: startPdfPrinter({ open, log: quietLog, patience }), counted };
}

const never = () => new Promise<Uint8Array>(() => undefined);
const dying = (_: Serve, die: (reason: string) => void) => () => {
  die("crashed");
  return never();
};

describe("the printer", () => {
  test("gives the window the page with whole pictures at once, and nothing else", async () => {
    const served: unknown[] = [];
    const { print, counted } = printer((serve) => async (address, mark) => {
      for (const asked of [address, "app://print/media/a.jpg", "app://print/media/b.jpg", "app://other/media/a.jpg"]) {
        const response = await serve(asked);
        served.push([response.status, await response.text()]);
      }
      return Buffer.from(`%PDF ${mark}`);
    });
    expect(await print(page, words)).toEqual({ ok: true, value: Buffer.from("%PDF Preview") });
    expect(served).toEqual([
      [200, '<img src="media/a.jpg" alt="A"><p>srcset="x"</p>'],
      [200, "bytes"],
      [404, "Not found"],
      [404, "Not found"],
    ]);
    expect(counted).toEqual({ opened: 1, closed: 1 });
  });

  test.each([
    ["takes too long", () => never, /took too long/],
    ["cannot print", () => () => Promise.reject(new Error("no")), /could not be made/],
    ["dies", dying, /could not be made/],
  ])("has a sentence where the window %s, and prints the next page", async (_, failing, sentence) => {
    let isFirst = true;
    const works = async () => Buffer.from("%PDF");
    const { print, counted } = printer((serve, die) => {
      const chosen = isFirst ? failing(serve, die) : works;
      isFirst = false;
      return chosen;
    }, 50);
    const [first, second] = await Promise.all([print(page, words), print(page, words)]);
    expect(first).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
    expect(second.ok).toBe(true);
    expect(counted).toEqual({ opened: 2, closed: 2 });
  });

  test("stops when the person gives up, and does not begin when that was before", async () => {
    const cancel = new AbortController();
    const { print, counted } = printer(() => () => {
      cancel.abort();
      return never();
    });
    const outcomes = [await print(page, words, cancel.signal), await print(page, words, cancel.signal)];
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false]);
    expect(counted).toEqual({ opened: 1, closed: 1 });
  });
});
