import { isBlank, oneLine } from "../../html/escape";
import { dayOf, isImpossible } from "../../moment";
import type { Check } from "../check";
import { type Found, fieldPlace } from "../finding";

/** Dates that machines read have to be ISO 8601; the dateline's may be in words, but never a day that does not exist. */
export const fieldDates: Check = {
  id: "fieldDates",
  title: "Date in the details that cannot be read",
  level: "warns",
  story: (fields) => {
    const look = (
      field: "publishedAt" | "updatedAt" | "datelineDate",
      isWrong: (written: string) => boolean,
    ): readonly Found[] => {
      const written = fields[field];
      if (isBlank(written) || !isWrong(written)) return [];
      const sentence = isImpossible(written)
        ? `There is no such date as ${oneLine(written)}. Put it right.`
        : `“${oneLine(written)}” cannot be read as a date. Write it as 2026-11-14 or 2026-11-14T17:30+03:00.`;
      return [{ sentence, place: fieldPlace(field, 0, written.length) }];
    };
    const isUnread = (written: string) => dayOf(written) === "";
    return [...look("publishedAt", isUnread), ...look("updatedAt", isUnread), ...look("datelineDate", isImpossible)];
  },
};
