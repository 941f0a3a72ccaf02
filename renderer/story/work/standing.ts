import type { Finding } from "../../../article/preflight/finding";
import { counted } from "../../ui/counted";

export interface Standing {
  readonly blocking: number;
  readonly warnings: number;
}

/** What an editor who gets the story would find; null when nothing blocks and nothing warns. */
export function standingOf(findings: readonly Pick<Finding, "level">[]): Standing | null {
  const count = (wanted: Finding["level"]) => findings.filter(({ level }) => level === wanted).length;
  const standing = { blocking: count("blocks"), warnings: count("warns") };
  return standing.blocking + standing.warnings > 0 ? standing : null;
}

/** "2 things would stop the export, and 1 thing is worth a look." */
export function standingInWords({ blocking, warnings }: Standing): string {
  const stop = `${counted(blocking, "thing")} would stop the export`;
  const look = `${counted(warnings, "thing")} ${warnings === 1 ? "is" : "are"} worth a look`;
  return `${[...(blocking > 0 ? [stop] : []), ...(warnings > 0 ? [look] : [])].join(", and ")}.`;
}
