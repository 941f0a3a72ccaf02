import { readdirSync } from "node:fs";
import path from "node:path";

/** Every file below the folder, hidden ones too, in the order of their names. */
export function filesIn(folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name],
  );
  return inside.sort();
}
