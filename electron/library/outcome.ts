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

/** Why the disk refused, as the end of a sentence. An error that is not the disk's is thrown on. */
export function reasonOf(error: unknown): string {
  if (!isDiskError(error)) throw error;
  return diskReason(error) ?? `the disk reports an error (${error.code})`;
}

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

export function isMissing(error: unknown): boolean {
  return isDiskError(error) && error.code === "ENOENT";
}
