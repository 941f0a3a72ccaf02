import { isoMoment } from "../../moment";

/** RFC 3339, which wants a time and an offset; empty for everything less. */
export function fullMoment(typed: string, timeZone: string): string {
  return /T.+(?:Z|[+-]\d\d:\d\d)$/.exec(isoMoment(typed, timeZone))?.input ?? "";
}
