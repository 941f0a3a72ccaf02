import * as Y from "yjs";
import { type ProseField, proseFields } from "../story";

/*
 * A story is one Y.Doc. What two people may edit at the same time is a root of its own, since only root types merge:
 * a Y.Text made on both sides inside a Y.Map would lose one side.
 *
 *   meta            Y.Map    schema, lineage, story (its id)
 *   body            Y.XmlText, in the layout that @lexical/yjs 0.52 reads and writes
 *   field:<name>    Y.Text, one per prose field
 *   fields          Y.Map    values chosen as a whole, and the status
 *   tags            Y.Map    tag -> its place in the list
 *   bylines         Y.Array of Y.Map {id, name, role}
 *   corrections     Y.Array of Y.Map {id, date, text}
 *   threads         Y.Map    thread id -> thread; suggested/<field>/<person>; resolved/<suggestion>
 *   judgements      Y.Map    block id and hash of the words -> judgement; checklist/<line> -> tick
 */

/** Raised when an older Galley could no longer edit the document without breaking it: a new kind of block, a new root. */
export const layoutVersion = 2;
/** A story in which nobody suggests anything stays one that an older Galley may edit: it would take suggested words for the story's own. */
export const layoutWithoutSuggestions = 1;

export const bodyRoot = "body";

export interface Roots {
  readonly meta: Y.Map<unknown>;
  readonly body: Y.XmlText;
  readonly prose: Readonly<Record<ProseField, Y.Text>>;
  readonly fields: Y.Map<unknown>;
  readonly tags: Y.Map<unknown>;
  readonly bylines: Y.Array<Y.Map<unknown>>;
  readonly corrections: Y.Array<Y.Map<unknown>>;
  readonly threads: Y.Map<unknown>;
  readonly judgements: Y.Map<unknown>;
}

/** The roots of a story's document. Asking for them does not change it. */
export function rootsOf(doc: Y.Doc): Roots {
  const prose = Object.fromEntries(proseFields.map((name) => [name, doc.getText(`field:${name}`)]));
  return {
    meta: doc.getMap("meta"),
    body: doc.get(bodyRoot, Y.XmlText),
    prose: prose as Record<ProseField, Y.Text>,
    fields: doc.getMap("fields"),
    tags: doc.getMap("tags"),
    bylines: doc.getArray("bylines"),
    corrections: doc.getArray("corrections"),
    threads: doc.getMap("threads"),
    judgements: doc.getMap("judgements"),
  };
}

/** The layout version the document was written with; 0 when it does not say, as before anything was written. */
export function schemaOf(doc: Y.Doc): number {
  const schema = doc.getMap("meta").get("schema");
  return typeof schema === "number" ? schema : 0;
}

/** Documents of one lineage grew from one planting, and only they may be merged by Yjs. Empty when it is not said. */
export function lineageOf(doc: Y.Doc): string {
  const lineage = doc.getMap("meta").get("lineage");
  return typeof lineage === "string" ? lineage : "";
}
