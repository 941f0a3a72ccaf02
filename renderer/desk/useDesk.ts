import { useCallback, useEffect, useState } from "react";
import type { DeskState } from "../../electron/contract";
import { call, listen } from "../machine";

export type Desk =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: "open"; readonly desk: DeskState };

/** The library as the machine sees it, read again whenever it changes. */
export function useDesk(): { readonly shown: Desk; readonly reload: () => Promise<void> } {
  const [shown, setShown] = useState<Desk>({ state: "loading" });
  const reload = useCallback(async () => {
    const outcome = await call("deskState");
    setShown(outcome.ok ? { state: "open", desk: outcome.value } : { state: "failed", sentence: outcome.sentence });
  }, []);
  useEffect(() => {
    reload();
    return listen("deskChanged", reload);
  }, [reload]);
  return { shown, reload };
}
