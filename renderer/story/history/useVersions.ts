import { useCallback, useEffect, useState } from "react";
import type { VersionEntry } from "../../../electron/contract";
import { call, listen } from "../../machine";

export type Versions =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly sentence: string }
  /** In the order in which they were kept; `damaged` counts files that could not be read. */
  | { readonly state: "listed"; readonly versions: readonly VersionEntry[]; readonly damaged: number };

/** The kept versions of a story, read when they are wanted and again when one is kept or goes. */
export function useVersions(id: string, isWanted: boolean): Versions {
  const [versions, setVersions] = useState<Versions>({ state: "loading" });
  const read = useCallback(async () => {
    const listed = await call("listVersions", { id });
    setVersions(listed.ok ? { state: "listed", ...listed.value } : { state: "failed", sentence: listed.sentence });
  }, [id]);
  useEffect(() => {
    if (!isWanted) return undefined;
    void read();
    return listen("versionsChanged", (changed) => {
      if (changed.id === id) void read();
    });
  }, [id, isWanted, read]);
  return versions;
}
