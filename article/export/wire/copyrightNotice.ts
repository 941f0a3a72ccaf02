import { isBlank, oneLine } from "../../html/escape";
import { isoMoment } from "../../moment";
import type { Publication } from "../../publication/publication";
import type { Fields } from "../../story";

/** `© year publication`; empty without a publication. */
export function copyrightNotice({ publishedAt }: Fields, { name, timeZone }: Publication): string {
  if (isBlank(name)) return "";
  const year = /^\d{4}/.exec(isoMoment(publishedAt, timeZone))?.[0] ?? "";
  return ["©", year, oneLine(name)].filter((part) => part !== "").join(" ");
}
