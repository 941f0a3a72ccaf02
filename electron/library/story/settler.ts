import type { Outcome } from "../outcome";
import type { CompactRequest } from "./compact";
import type { Settled, SettleRequest } from "./settle";

/** Does the heavy reading and writing of whole stories, away from the thread that takes what is typed. */
export interface Settler {
  settle(request: SettleRequest): Promise<Outcome<Settled>>;
  compact(request: CompactRequest): Promise<Outcome<null>>;
}
