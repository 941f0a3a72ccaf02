import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isJsonObject } from "../../article/json";
import { noPublication, type Publication, publicationSchema } from "../../article/publication/publication";
import { readPublicationFile } from "../../article/publication/publicationFile";
import { attempt, done, ifMissing, type Outcome, refused } from "../library/outcome";

interface Wanted {
  /** A name, or a file that ends in .json; null for the first of the settings. */
  readonly named: string | null;
  readonly workingFolder: string;
  /** The folder with the application's settings. */
  readonly settings: string;
}

/** The publication that a story goes out for. Where none is named and there are no settings, it is one that says nothing. */
export async function findPublication({ named, workingFolder, settings }: Wanted): Promise<Outcome<Publication>> {
  if (named !== null && /\.json$/i.test(named)) return fromFile(path.resolve(workingFolder, named));
  const file = path.join(settings, "settings.json");
  const read = await attempt(`${file} cannot be read`, () => ifMissing(readFile(file, "utf8"), "{}"));
  if (!read.ok) return read;
  const reading = settingsSchema.safeParse(parseJson(read.value));
  if (!reading.success)
    return refused(`The publications in ${file} cannot be read; open Galley, which puts that right.`);
  const { publications } = reading.data;
  if (named === null) return done(publications[0] ?? noPublication);
  const found = publications.find(({ name }) => name === named);
  if (found) return done(found);
  const names = publications.map(({ name }) => (name === "" ? "one without a name" : `"${name}"`)).join(", ");
  const there = names === "" ? "there is none at all" : `there is ${names}`;
  return refused(`There is no publication "${named}" in ${file}; ${there}.`);
}

/** As Galley passes one on, with the publication inside, or the publication alone. */
async function fromFile(file: string): Promise<Outcome<Publication>> {
  const text = await attempt(`${file} cannot be read`, () => readFile(file, "utf8"));
  if (!text.ok) return text;
  const json = parseJson(text.value);
  const isAlone = isJsonObject(json) && !("publication" in json) && "name" in json;
  const reading = readPublicationFile(isAlone ? JSON.stringify({ galley: 1, publication: json }) : text.value);
  return reading.kind === "read" ? done(reading.publication) : refused(`${file}: ${reading.sentences.join(" ")}`);
}

const settingsSchema = z.object({ publications: z.array(publicationSchema).default([]) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    // Whoever asked says what that means.
    return null;
  }
}
