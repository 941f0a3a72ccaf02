import * as Y from "yjs";
import { readDocument } from "../../../article/document/readDocument";
import type { ProseField, Story } from "../../../article/story";
import { type Library, startLibrary } from "../../../electron/library/library";
import type { LibraryEvent, LibraryOptions } from "../../../electron/library/libraryOptions";
import type { Opening } from "../../../electron/library/openStories";
import type { Outcome } from "../../../electron/library/outcome";

/** The value, or the test fails with the sentence. */
export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value;
}

export interface StartedLibrary extends Library {
  readonly events: LibraryEvent[];
  readonly listeners: Set<(event: LibraryEvent) => void>;
}

export const quick = { groupMs: 1, quietMs: 60_000, latestMs: 60_000, retryMs: 5 };

/** A library that settles only when it is told to or closed, and remembers its events. */
export async function start(folder: string, more: Partial<LibraryOptions> = {}): Promise<StartedLibrary> {
  const events: LibraryEvent[] = [];
  const listeners = new Set<(event: LibraryEvent) => void>();
  const library = await startLibrary({
    folder,
    userData: `${folder}-data`,
    times: quick,
    ...more,
    onEvent: (event) => {
      events.push(event);
      for (const listener of listeners) listener(event);
      more.onEvent?.(event);
    },
  });
  return Object.assign(library, { events, listeners });
}

/** The window's side of an open story: a document whose every change is sent, and which answers when the whole state is wanted. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  /** Its window has died: it hears nothing any more. */
  isGone = false;
  durable = 0;
  notices: readonly string[] = [];
  readOnly = "";
  readonly #library: Library;
  readonly #opening: Opening;

  private constructor(library: Library, { id, opening }: Opening, state: Uint8Array) {
    this.#library = library;
    this.#opening = { id, opening };
    Y.applyUpdate(this.doc, state, "open");
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "person") library.append(this.#opening, this.updates.push(update), update);
    });
  }

  static async open(library: StartedLibrary, id: string): Promise<Typist> {
    const { state, notices, opening, readOnly } = value(await library.open(id));
    const typist = new Typist(library, { id, opening }, state);
    typist.notices = notices;
    typist.readOnly = readOnly;
    library.listeners.add((event) => {
      if ("id" in event && event.id === id) typist.#hear(event);
    });
    return typist;
  }

  /** Types at the end of a field. */
  type(text: string, field: ProseField = "headline"): void {
    const root = this.doc.getText(`field:${field}`);
    this.doc.transact(() => root.insert(root.length, text), "person");
  }

  /** Deletes from the start of a field. */
  delete(length: number, field: ProseField = "headline"): void {
    const root = this.doc.getText(`field:${field}`);
    this.doc.transact(() => root.delete(0, Math.min(length, root.length)), "person");
  }

  get opening(): Opening {
    return this.#opening;
  }

  get sent(): number {
    return this.updates.length;
  }

  get story(): Story {
    return readDocument(this.doc);
  }

  /** Comes back when everything sent is on disk. */
  async saved(): Promise<void> {
    while (this.durable < this.sent) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  #hear(event: LibraryEvent): void {
    if (this.isGone) return;
    if (event.kind === "durable") this.durable = event.through;
    if (event.kind === "remoteUpdate") Y.applyUpdate(this.doc, event.update, "remote");
    if (event.kind === "stateWanted")
      void this.#library.replaceState(this.#opening, this.sent, Y.encodeStateAsUpdate(this.doc));
  }
}
