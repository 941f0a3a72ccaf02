import { readFile, stat } from "node:fs/promises";
import type { Publication } from "../article/publication/publication";
import { readPublicationFile, writePublicationFile } from "../article/publication/publicationFile";
import { whyNotTogether } from "../article/publication/publicationRules";
import type { ImportedPublication } from "./contract";
import type { Dialogs } from "./dialogs";
import type { Answers } from "./ipc";
import { realDisk } from "./library/disk/disk";
import { writeAtomic } from "./library/disk/writeAtomic";
import { attempt, done, refused } from "./library/outcome";
import type { GalleyWindow } from "./window";

interface PublicationsNeeds {
  readonly settings: {
    get(): { readonly publications: readonly Publication[] };
    set(changes: { publications: Publication[] }): boolean;
  };
  readonly dialogs: Pick<Dialogs, "choosePublicationFile" | "choosePublicationTarget">;
  readonly send: GalleyWindow["send"];
}

type PublicationCall = "publications" | "savePublications" | "importPublication" | "exportPublication";

/** In bytes; a publication with the largest stylesheet has less. */
const largestFile = 2_000_000;

/** For whom stories go out: kept with the settings, and passed on as one file each. */
export function startPublications({ settings, dialogs, send }: PublicationsNeeds): Pick<Answers, PublicationCall> {
  const kept = () => settings.get().publications;
  return {
    publications: () => done([...kept()]),
    savePublications: ({ publications }) => {
      const sentence = whyNotTogether(publications);
      if (sentence !== "") return refused(sentence);
      const isOnDisk = settings.set({ publications });
      send("publicationsChanged", undefined);
      if (isOnDisk) return done([...kept()]);
      return refused(
        "The disk did not take the publications; they hold until Galley is closed. Make room, then try again.",
      );
    },
    importPublication: async () => {
      const file = await dialogs.choosePublicationFile();
      if (file === null) return done({ kind: "cancelled" });
      return attempt("The file could not be read", () => importFrom(file));
    },
    exportPublication: async ({ name }) => {
      const publication = kept().find((known) => known.name === name);
      if (!publication) return refused(`There is no publication called “${name}”.`);
      const file = await dialogs.choosePublicationTarget(fileNameOf(name));
      if (file === null) return done({ file });
      return attempt("The publication was not exported", async () => {
        await writeAtomic(realDisk, file, writePublicationFile(publication));
        return { file };
      });
    },
  };
}

async function importFrom(file: string): Promise<ImportedPublication> {
  const { size } = await stat(file);
  if (size > largestFile)
    return {
      kind: "refused",
      sentences: ["This file is far too large for a publication. Choose one that Galley exported."],
    };
  const read = readPublicationFile(await readFile(file, "utf8"));
  return read.kind === "read"
    ? { kind: "imported", publication: read.publication }
    : { ...read, sentences: [...read.sentences] };
}

/** The name without what no file may be called by. */
function fileNameOf(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+|[. ]+$/g, "");
  return `${plain.slice(0, 60).trim() || "publication"}.json`;
}
