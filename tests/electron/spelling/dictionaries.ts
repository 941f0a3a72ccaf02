import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { spelledLanguages } from "../../../electron/spelling/spelledLanguages";

/** A folder with every dictionary, named as the application carries them; there while the tests of a file run. */
export function dictionaries(): { readonly folder: string } {
  const place = { folder: "" };
  beforeAll(() => {
    place.folder = mkdtempSync(path.join(tmpdir(), "galley-spelling-"));
    for (const language of spelledLanguages) {
      for (const kind of ["aff", "dic"]) {
        copyFileSync(
          `node_modules/dictionary-${language}/index.${kind}`,
          path.join(place.folder, `${language}.${kind}`),
        );
      }
    }
  });
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }));
  return place;
}
