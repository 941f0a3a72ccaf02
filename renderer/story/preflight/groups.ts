import { checks } from "../../../article/preflight/checks";
import type { Finding, FindingLevel } from "../../../article/preflight/finding";

/** What stands under one heading of the panel. */
export interface LevelGroup {
  readonly level: FindingLevel;
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** A finding by itself, or many of the same check together. */
export type Entry =
  | { readonly kind: "one"; readonly finding: Finding }
  | { readonly kind: "many"; readonly check: string; readonly title: string; readonly findings: readonly Finding[] };

const levels: readonly FindingLevel[] = ["blocks", "warns", "hint"];
const manyFrom = 4;

/** The findings by level; those of one check stand together, at the place of the first, where they are many. */
export function groupsOf(findings: readonly Finding[]): readonly LevelGroup[] {
  return levels.flatMap((level): readonly LevelGroup[] => {
    const own = findings.filter((finding) => finding.level === level);
    return own.length === 0 ? [] : [{ level, count: own.length, entries: entriesOf(own) }];
  });
}

function entriesOf(findings: readonly Finding[]): readonly Entry[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byCheck.get(finding.check);
    if (same) same.push(finding);
    else byCheck.set(finding.check, [finding]);
  }
  return findings.flatMap((finding): readonly Entry[] => {
    const same = byCheck.get(finding.check) ?? [];
    if (same.length < manyFrom) return [{ kind: "one", finding }];
    if (same[0] !== finding) return [];
    const title = checks.find(({ id }) => id === finding.check)?.title ?? finding.check;
    return [{ kind: "many", check: finding.check, title, findings: same }];
  });
}
