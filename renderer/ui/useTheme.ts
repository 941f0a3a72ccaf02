import { useLayoutEffect } from "react";
import { useMedia } from "./useMedia";

type Theme = "system" | "light" | "dark";

/** Puts light or dark on the page's root; "system" follows what the person has set for all programs, also when that changes. */
export function useTheme(theme: Theme): void {
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  const shown = theme === "system" ? (systemIsDark ? "dark" : "light") : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
}
