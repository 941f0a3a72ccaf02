import { createContext, use } from "react";
import type { Person } from "../../article/people";

export interface Me {
  /** Null until somebody said who they are. */
  readonly me: Person | null;
  /** Who it is, asked for when nobody has said yet; null when the person thought better of it. */
  readonly ask: () => Promise<Person | null>;
}

export const MeContext = createContext<Me>({ me: null, ask: async () => null });

/** Who works at this machine. What needs a name on it asks when it is about to be done, not before. */
export function useMe(): Me {
  return use(MeContext);
}
