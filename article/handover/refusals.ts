/** Why a .galley file is not opened. */
export const refusals = {
  foreign: "It is not a copy of a story that Galley made.",
  damaged: "It is damaged, or was changed by another program. Ask for it to be sent again.",
  newer: "It was made by a newer Galley. Update Galley, then open it again.",
  noPhoto: "It holds a file that is no photo. Ask for it to be sent again.",
} as const;
