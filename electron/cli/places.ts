import { readFileSync } from "node:fs";
import path from "node:path";

/** What a machine says of itself. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The library that counts when the command names none: as the application finds it. */
export function usualLibrary(machine: Machine): string {
  return machine.environment.GALLEY_LIBRARY || path.join(documentsFolder(machine), "Galley");
}

/**
 * Where the command line keeps what is of this machine. Not the application's own folder: the two may run at the same time, and one writer's files are
 * written by one process only.
 */
export function usualUserData(machine: Machine): string {
  return machineFolder(machine, "Galley command line");
}

/** Where the application keeps its settings. */
export function usualSettings(machine: Machine): string {
  return machineFolder(machine, "Galley");
}

function machineFolder({ platform, home, environment }: Machine, name: string): string {
  if (platform === "darwin") return path.join(home, "Library", "Application Support", name);
  if (platform === "win32") return path.join(environment.APPDATA || path.join(home, "AppData", "Roaming"), name);
  return path.join(environment.XDG_CONFIG_HOME || path.join(home, ".config"), name);
}

function documentsFolder({ platform, home, environment }: Machine): string {
  const usual = path.join(home, "Documents");
  if (platform === "darwin" || platform === "win32") return usual;
  const config = path.join(environment.XDG_CONFIG_HOME || path.join(home, ".config"), "user-dirs.dirs");
  const named = environment.XDG_DOCUMENTS_DIR || /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readOr(config, ""))?.[1];
  return named ? path.resolve(home, named.replace(/^\$HOME(?=\/|$)/, home)) : usual;
}

function readOr(file: string, instead: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Most machines have none; then the usual folder counts.
    return instead;
  }
}
