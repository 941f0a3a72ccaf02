import type { Clipboard, ClipboardItem } from "electron";
import { expect, test } from "vitest";
import { writeClipboard } from "../../electron/writeClipboard";

const forms = { html: "<p>A</p>", text: "A" };

test("today's Electron gets one item with both forms, the older one the forms themselves", async () => {
  const written: unknown[] = [];
  const clipboard = { write: async (data: unknown) => void written.push(data) } as unknown as Clipboard;
  class Item {
    readonly types: readonly string[];
    constructor(readonly items: Record<string, unknown>) {
      this.types = Object.keys(items);
    }
  }
  await writeClipboard(clipboard, Item as unknown as typeof ClipboardItem, forms);
  await writeClipboard(clipboard, undefined, forms);
  expect(written).toEqual([[new Item({ "text/html": "<p>A</p>", "text/plain": "A" })], forms]);
});
