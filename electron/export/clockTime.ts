import { clockMoment } from "../../article/moment";

/** The moment as the clock of this machine shows it: ISO 8601 with the clock's offset, which is that of a time without one. */
export function clockTime(moment: Date): string {
  return clockMoment(moment.getTime(), -moment.getTimezoneOffset());
}
