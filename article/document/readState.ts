import * as Y from "yjs";
import { isDeeperThan, isJsonObject } from "../json";
import { deepest } from "../readStory";
import type { Story } from "../story";
import { storyJson } from "../writeStory";
import { whyReadOnly } from "./checkDocument";
import { layoutVersion, lineageOf, rootsOf, schemaOf } from "./layout";
import { readDocument } from "./readDocument";

export type StateReading =
  | { readonly kind: "document"; readonly story: Story; readonly lineage: string }
  /** It holds what this Galley does not know, and would lose. */
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

/**
 * Reads the whole state of a document that came from elsewhere, as one Yjs update. Total: whatever the bytes are, nothing is thrown. A document that
 * lacks a part of itself, or that no Galley can have written, is damaged.
 */
export function readState(state: Uint8Array): StateReading {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return readApplied(doc);
  } catch {
    return { kind: "damaged" }; // Yjs throws what it happens to stumble over.
  } finally {
    doc.destroy();
  }
}

function readApplied(doc: Y.Doc): StateReading {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return { kind: "damaged" };
  if (schemaOf(doc) > layoutVersion) return { kind: "newer" };
  if (schemaOf(doc) < 1 || lineageOf(doc) === "") return { kind: "damaged" };
  if (whyReadOnly(doc) !== null) return { kind: "newer" };
  rootsOf(doc);
  const story = readDocument(doc);
  const json = storyJson(story);
  if (isDeeperThan(json, deepest) || isPoisoned(json)) return { kind: "damaged" };
  return { kind: "document", story, lineage: lineageOf(doc) };
}

/** Whether a value of JSON has a key `__proto__`, or was made by assigning to one. */
export function isPoisoned(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(isPoisoned);
  if (!isJsonObject(json)) return false;
  if (Object.getPrototypeOf(json) !== Object.prototype || Object.hasOwn(json, "__proto__")) return true;
  return Object.values(json).some(isPoisoned);
}
