import * as Y from "yjs";
import { canonicalJson } from "../json";
import { chosenFields, proseFields, type Story } from "../story";
import { nodesWithSuggestions } from "../suggestions/bodyEntries";
import { storyJson } from "../writeStory";
import { writeTree } from "./bodyTree";
import { layoutVersion, layoutWithoutSuggestions, type Roots, rootsOf } from "./layout";

export interface Planting {
  /** The whole document, as one Yjs update. */
  readonly update: Uint8Array;
  readonly lineage: string;
}

/**
 * A document that holds the story. The same story always gives the same bytes, and a lineage that is their fingerprint, so that two machines that
 * plant one file can merge what they add to it. `sha256` gives the 32 bytes of the hash of a text in UTF-8.
 * Whoever goes on writing in the document does so under a new random client id.
 */
export function plantStory(story: Story, sha256: (text: string) => Uint8Array): Planting {
  const layout = story.suggested ? layoutVersion : layoutWithoutSuggestions;
  const hash = sha256(`${layout} ${canonicalJson(storyJson(story))}`);
  const lineage = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const doc = new Y.Doc();
  doc.clientID = new DataView(hash.buffer, hash.byteOffset).getUint32(0);
  doc.transact(() => {
    const roots = rootsOf(doc);
    roots.meta.set("schema", layout);
    roots.meta.set("lineage", lineage);
    roots.meta.set("story", story.id);
    writeTree(roots.body, nodesWithSuggestions(story.body, story.suggested ?? []));
    plantFields(roots, story);
  }, "machine");
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { update, lineage };
}

function plantFields(roots: Roots, story: Story): void {
  const { fields } = story;
  for (const name of proseFields) {
    if (fields[name] !== "") roots.prose[name].insert(0, fields[name]);
  }
  roots.fields.set("status", story.status);
  for (const name of chosenFields) {
    if (fields[name] !== "") roots.fields.set(name, fields[name]);
  }
  for (const [name, value] of Object.entries(fields.rest ?? {})) roots.fields.set(name, value);
  fields.tags.forEach((tag, place) => {
    roots.tags.set(tag, place);
  });
  roots.bylines.push(fields.bylines.map((byline) => new Y.Map<unknown>(Object.entries(byline))));
  roots.corrections.push(fields.corrections.map((correction) => new Y.Map<unknown>(Object.entries(correction))));
  for (const [id, thread] of Object.entries(story.threads)) roots.threads.set(id, thread);
  for (const [key, judgement] of Object.entries(story.judgements)) roots.judgements.set(key, judgement);
}
