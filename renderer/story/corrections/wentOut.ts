import { profileNames } from "../../../article/export/profiles";
import type { Story } from "../../../article/story";
import type { Outcome, VersionEntry } from "../../../electron/contract";
import { call } from "../../machine";
import { readMoment } from "../history/readMoment";

/** What a change of a published story is, as the newsroom decided; the version that is kept of the decision has this name. */
export const decisions = { update: "Update after export", correction: "Correction", smallFix: "Small fix" } as const;

/** What a person can say of changes since an export. */
export type Decision = keyof typeof decisions;

/** The last story that left, and the last one that a person has decided about since: what differs from that is undecided. */
export interface WentOut {
  /** What it was exported as: the profile's name; empty where the version does not say. */
  readonly as: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly exported: Story;
  readonly decided: Story;
}

/** Null for a story that was never exported. */
export async function readWentOut(id: string): Promise<Outcome<WentOut | null>> {
  const listed = await call("listVersions", { id });
  if (!listed.ok) return listed;
  const { exported, decided } = lastOnes(listed.value.versions);
  if (!exported || !decided) return { ok: true, value: null };
  const out = await readMoment(id, { kind: "version", number: exported.number });
  if (!out.ok) return out;
  const since = decided === exported ? out : await readMoment(id, { kind: "version", number: decided.number });
  if (!since.ok) return since;
  return {
    ok: true,
    value: { as: profileIn(exported.name), at: exported.at, exported: out.value, decided: since.value },
  };
}

/** Of a version's name, which also says what it was exported in spite of. */
export function profileIn(name: string): string {
  return Object.values(profileNames).find((profile) => name === profile || name.startsWith(`${profile}. `)) ?? "";
}

/** `versions` are in rising order of number. */
export function lastOnes(versions: readonly VersionEntry[]) {
  const isDecision = ({ reason, name }: VersionEntry) =>
    reason === "named" && Object.values<string>(decisions).includes(name);
  const exported = versions.findLast(({ reason }) => reason === "exported");
  return { exported, decided: versions.findLast((version) => version === exported || isDecision(version)) };
}
