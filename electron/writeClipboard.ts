import type { Clipboard, ClipboardItem } from "electron";

/** One text in the two forms that another program can take from the clipboard. */
export interface ClipboardForms {
  readonly html: string;
  readonly text: string;
}

interface OlderClipboard {
  write(forms: ClipboardForms): void;
}

/** Electron's clipboard takes items; the older one, which has no class for them, takes the forms as they are. */
export async function writeClipboard(
  clipboard: Clipboard,
  Item: typeof ClipboardItem | undefined,
  forms: ClipboardForms,
): Promise<void> {
  if (Item) await clipboard.write([new Item({ "text/html": forms.html, "text/plain": forms.text })]);
  else (clipboard as unknown as OlderClipboard).write(forms);
}
