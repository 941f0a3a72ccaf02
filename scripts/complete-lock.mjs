import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inProject } from "./setup/project.mjs";

// A registry that mirrors only some platforms makes npm leave the others' optional packages out of the lock, and then
// `npm ci` refuses it, everywhere. This writes the missing entries from what their parents ask for. They carry no
// integrity: npm fetches such a package by name and version, and only on the platform it is for.

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, [key: string]: unknown }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

/**
 * The optional packages that some package of the lock asks for by exact version and that the lock lacks.
 * @param {LockEntries} entries
 * @returns {LockEntries}
 */
export function missingEntries(entries) {
  const present = Object.keys(entries);
  const wanted = Object.values(entries).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {}).map(([name, version]) => ({ name, version, parent })),
  );
  const missing = wanted.filter(
    ({ name, version }) => /^\d/.test(version) && !present.some((place) => place.endsWith(`node_modules/${name}`)),
  );
  return Object.fromEntries(
    missing.map(({ name, version, parent }) => [`node_modules/${name}`, entryFor(name, version, parent)]),
  );
}

/**
 * @param {string} name ends in its platform, as in `@swc/core-linux-arm-gnueabihf`
 * @param {string} version
 * @param {LockEntry} parent
 * @returns {LockEntry}
 */
function entryFor(name, version, parent) {
  const words = name.split(/[-/]/);
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  if (!system || !processor) throw new Error(`The platform of ${name} cannot be read from its name.`);
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return {
    version,
    cpu: [processor],
    ...(parent.dev ? { dev: true } : {}),
    ...(system === "linux" ? { libc: [libc] } : {}),
    optional: true,
    os: [system],
  };
}

function main() {
  const file = inProject("package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingEntries(lock.packages);
  const packages = Object.entries({ ...lock.packages, ...missing }).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  if (Object.keys(missing).length > 0) {
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  }
  console.log(`${Object.keys(missing).length} packages of other platforms were added to the lock.`);
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) main();
