import type { Preferences } from "./contract";

/** What holds until a person chooses otherwise. */
export const usualPreferences: Preferences = {
  theme: "system",
  panelOpen: true,
  lastExport: null,
  spelling: true,
  typography: true,
};
