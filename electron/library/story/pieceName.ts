import { idLength } from "../../../article/ids";

export const storyFileName = "story.json";
export const historyFolder = "history";

/** A log or a base of a story, as its file name says it. */
export interface PieceName {
  readonly name: string;
  readonly kind: "log" | "base";
  /** The installation that wrote it. */
  readonly writer: string;
  /** Rises with every file of one writer in one story: a base stands for all its writer's files with lower numbers. */
  readonly number: number;
  /** Something stands in the name that we did not write: a syncing program's conflict copy. It is read like any other. */
  readonly copy: boolean;
}

export function logName(writer: string, number: number): string {
  return `edits-${writer}-${number}.log`;
}

export function baseName(writer: string, number: number): string {
  return `base-${writer}-${number}.yjs`;
}

const pattern = new RegExp(`^(?:edits|base)-([0-9a-z]{${idLength}})-([1-9][0-9]{0,8})(.*)\\.(log|yjs)$`, "s");

/** Null for every other file. */
export function readPieceName(name: string): PieceName | null {
  const [, writer, number, extra, extension] = pattern.exec(name) ?? [];
  if (writer === undefined || number === undefined) return null;
  const kind = extension === "log" ? "log" : "base";
  if (!name.startsWith(kind === "log" ? "edits-" : "base-")) return null;
  return { name, kind, writer, number: Number(number), copy: extra !== "" };
}
