import type { VersionEntry } from "../../../electron/contract";
import { dayName, startOfDay, timeOfDay } from "../../ui/days";

/** A state of the story that can be read and compared. */
export type Moment =
  | { readonly kind: "now" }
  | { readonly kind: "version"; readonly number: number }
  /** A minute of the writing log: `through` is the place in the log after it, `at` its start in milliseconds. */
  | { readonly kind: "minute"; readonly through: number; readonly at: number };

/** What is looked at instead of the story that is being written: the older end stands first. */
export interface Comparison {
  readonly from: Moment;
  readonly to: Moment;
}

export const now: Moment = { kind: "now" };

export function sameMoment(one: Moment, other: Moment): boolean {
  return keyOf(one) === keyOf(other);
}

/** For lists of choices: tells any two moments apart. */
export function keyOf(moment: Moment): string {
  switch (moment.kind) {
    case "now":
      return "now";
    case "version":
      return `version ${moment.number}`;
    case "minute":
      return `minute ${moment.through}`;
  }
}

/** What a version is called, in a few words; without a name of its own it has its time. */
export function versionTitle({ reason, name, at }: VersionEntry): string {
  switch (reason) {
    case "auto":
      return timeOfDay(at);
    case "named":
      return name;
    case "beforeRestore":
      return "Before restore";
    case "beforeMerge":
      return "Before merging";
    case "exported":
      return "Exported";
    case "received":
      return name || "Another copy";
    case "status":
      return name || "Status changed";
  }
}

/** When it was kept and why, for the line below its title; empty for one that was kept by the clock. */
export function versionFacts({ reason, name, at, restores }: ListedVersion): string {
  const time = timeOfDay(at);
  switch (reason) {
    case "auto":
      return "";
    case "named":
      return `${time} · named`;
    case "beforeRestore":
      return restores > 1 ? `${time} · before ${restores} restores` : `${time} · kept automatically`;
    case "beforeMerge":
      return `${time} · kept automatically`;
    case "received":
    case "status":
      return time;
    case "exported":
      return name ? `${time} · ${name}` : time;
  }
}

/** A version where its day is not shown beside it: "Sent to the lawyer, 11:48", "Yesterday, 18:20". */
export function versionInFull(version: VersionEntry, today: number): string {
  const day = dayName(version.at, today);
  const time = day === "Today" ? timeOfDay(version.at) : `${day}, ${timeOfDay(version.at)}`;
  return version.reason === "auto" ? time : `${versionTitle(version)}, ${time}`;
}

/** A version as it is listed; `restores` counts what was restored in a row from it on, of which it is the state before the first. */
export interface ListedVersion extends VersionEntry {
  readonly restores: number;
}

/** Whoever restores block after block has one version from before all of it in the list, and not one before each. */
export function listedVersions(versions: readonly VersionEntry[]): readonly ListedVersion[] {
  const listed: ListedVersion[] = [];
  for (const version of versions) {
    const last = listed.at(-1);
    const isRestore = version.reason === "beforeRestore";
    if (isRestore && last?.reason === "beforeRestore")
      listed[listed.length - 1] = { ...last, restores: last.restores + 1 };
    else listed.push({ ...version, restores: isRestore ? 1 : 0 });
  }
  return listed;
}

/** The last version from before today, which is what an editor compares with in the morning; null when there is none. */
export function beforeToday(versions: readonly VersionEntry[], today: number): VersionEntry | null {
  return versions.findLast(({ at }) => at < startOfDay(today, 0)) ?? null;
}
