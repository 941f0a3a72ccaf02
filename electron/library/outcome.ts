import { diskReason } from "../diskReason";

/** What can be expected to fail (a full disk, a damaged file) fails as a value, with one plain sentence for the person. */
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | Refused;

export interface Refused {
  readonly ok: false;
  readonly sentence: string;
}

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(sentence: string): Refused {
  return { ok: false, sentence };
}

/** Does the work; where the disk refuses, `what` and the reason make the sentence. Our own mistakes are thrown on. */
export async function attempt<Value>(what: string, work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return done(await work());
  } catch (error) {
    return refused(`${what}: ${reasonOf(error)}.`);
  }
}

/**
 * As `attempt`, for what reads a story that others may have written: whatever it throws refuses this one story, with a sentence, and leaves all others as
 * they are.
 */
export async function attemptStory<Value>(what: string, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (isDiskError(error)) return refused(`${what}: ${reasonOf(error)}.`);
    return refused(
      `${what}: Galley cannot make out what is in it (${error instanceof Error ? error.message : error}).`,
    );
  }
}

/** Why the disk refused, as the end of a sentence. An error that is not the disk's is thrown on. */
export function reasonOf(error: unknown): string {
  if (!isDiskError(error)) throw error;
  if (error.code === notAFile) return "something stands in the place of a file that is none";
  return diskReason(error) ?? `the disk reports an error (${error.code})`;
}

/** As `reasonOf`, as a sentence of its own: "The disk is full." */
export function sentenceOf(error: unknown): string {
  const reason = reasonOf(error);
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

/** The code of an error for a folder, a pipe or a device where a file is read. */
export const notAFile = "EFTYPE";

/** Errors of the file system carry a code and the call that failed; Node's complaints about arguments have only a code. */
export function isDiskError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

/** The value, or `instead` where the disk refuses. */
export async function ifDiskFails<Value, Other>(work: Promise<Value>, instead: Other): Promise<Value | Other> {
  try {
    return await work;
  } catch (error) {
    if (isDiskError(error)) return instead;
    throw error;
  }
}

/** The value, or `instead` where the file or folder is not there. */
export async function ifMissing<Value, Other>(work: Promise<Value>, instead: Other): Promise<Value | Other> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return instead;
    throw error;
  }
}

/** False only where the disk says that it is not there. */
export async function isThere(look: Promise<unknown>): Promise<boolean> {
  return ifDiskFails(
    ifMissing(
      look.then(() => true),
      false,
    ),
    true,
  );
}

export function isMissing(error: unknown): boolean {
  return isDiskError(error) && error.code === "ENOENT";
}
