import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "../draft";
import { type Checked, type Checking, startChecking } from "./checking";

/** Preflight of the story for as long as it is shown; null for the moment before it begins. */
export function useChecking(draft: Draft): Checking | null {
  const [checking, setChecking] = useState<Checking | null>(null);
  useEffect(() => {
    const started = startChecking(draft);
    setChecking(started);
    return started.stop;
  }, [draft]);
  return checking;
}

/** Draws anew at each look, which is after a pause and never for a key. */
export function useChecked(checking: Checking | null): Checked | null {
  return useSyncExternalStore(checking?.onChange ?? never, () => checking?.read() ?? null);
}

const never = () => () => undefined;
