import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from "electron";

/** The menu of the right mouse button, where there is text to work with. */
export function startContextMenu(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, place) => {
    const items = itemsFor(place);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function itemsFor({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: "copy", enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === "" ? [] : [copy];
  return [
    { role: "cut", enabled: editFlags.canCut },
    copy,
    { role: "paste", enabled: editFlags.canPaste },
    { role: "pasteAndMatchStyle", label: "Paste as Plain Text", enabled: editFlags.canPaste },
    { type: "separator" },
    { role: "selectAll", enabled: editFlags.canSelectAll },
  ];
}
