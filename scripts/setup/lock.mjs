import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { inProject } from "./project.mjs";

/**
 * Does the work while no other process does work of that name in this folder. The lock holds the process id, so what
 * a killed process left behind does not hold anyone up.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 */
export async function withLock(name, work) {
  mkdirSync(inProject(".cache"), { recursive: true });
  const file = inProject(".cache", `${name}.lock`);
  while (!take(file)) {
    if (!isHeld(file)) rmSync(file, { force: true });
    else await setTimeout(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    const owner = Number(readFileSync(file, "utf8"));
    // Created a moment ago and not written yet.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
