import type { DragEvent } from "react";

/** Handlers for an element that takes files dropped on it; null takes none, and the window still does not leave for a file dropped by mistake. */
export function dropHandlers(onFiles: ((files: readonly File[]) => void) | null) {
  return {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      event.dataTransfer.dropEffect = onFiles ? "copy" : "none";
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length > 0) onFiles?.(files);
    },
  };
}
