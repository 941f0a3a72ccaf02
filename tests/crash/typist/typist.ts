import crypto from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { type Library, startLibrary } from "../../../electron/library/library";
import type { LibraryEvent } from "../../../electron/library/libraryOptions";
import { steadyNow } from "../steadyNow";
import { make } from "./edits";
import type { Command, Line, Orders } from "./orders";

/* A process that types into a story and says what the library acknowledged. It is there to be killed. */

const clockTurnsEvery = 20;

/** Written at once: what was said before a SIGKILL has been said. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

class Typing {
  readonly #orders: Orders;
  readonly #doc = new Y.Doc();
  #library: Library | null = null;
  #opening = { id: "", opening: 0 };
  #sent = 0;
  #isTyping: boolean;
  #isEnding = false;
  readonly #hoard: number[] = [];

  constructor(orders: Orders) {
    this.#orders = orders;
    this.#isTyping = !orders.waits;
  }

  async run(): Promise<void> {
    const { library: folder, userData, story, compactAt, times, watch, inWorker, paceMs } = this.#orders;
    this.#library = await startLibrary({
      folder,
      userData,
      compactAt,
      times,
      watch,
      now: () => Date.now() + this.#clockOffset(),
      onEvent: (event) => this.#hear(event),
      ...(inWorker && { libraryWorker: path.join(__dirname, "libraryWorker.cjs") }),
    });
    const opened = await this.#library.open(story);
    if (!opened.ok) {
      say({ kind: "refused", sentence: opened.sentence });
      await this.#library.stop();
      return;
    }
    const { state, opening, readOnly, notices } = opened.value;
    Y.applyUpdate(this.#doc, state, "open");
    this.#opening = { id: story, opening };
    this.#doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "person") this.#send(update);
    });
    say({ kind: "opened", readOnly, notices });
    while (!this.#isEnding && !readOnly) {
      await pause(paceMs);
      if (this.#isTyping) this.#type();
    }
    await this.#close();
  }

  obey(command: Command): void {
    if (command === "stop") this.#isEnding = true;
    if (command === "rest" || command === "type") this.#isTyping = command === "type";
    if (command === "hoard") this.#openAll();
    if (command === "share") for (const file of this.#hoard.splice(0)) closeSync(file);
  }

  #type(): void {
    const { edits, from, among } = this.#orders;
    if (edits !== null && this.#sent >= edits) this.#isEnding = true;
    else make(from + this.#sent + 1, among, this.#doc);
  }

  #send(update: Uint8Array): void {
    this.#sent += 1;
    say({ kind: "typed", edit: this.#orders.from + this.#sent, at: steadyNow() });
    this.#library?.append(this.#opening, this.#sent, update);
  }

  #hear(event: LibraryEvent): void {
    if (event.kind === "durable") say({ kind: "durable", edit: this.#orders.from + event.through, at: steadyNow() });
    if (event.kind === "notSaved" || event.kind === "notSettled" || event.kind === "notice")
      say({ kind: event.kind, sentence: event.sentence });
    if (event.kind === "settled") say({ kind: "settled" });
    if (event.kind === "remoteUpdate") Y.applyUpdate(this.#doc, event.update, "remote");
    if (event.kind === "stateWanted")
      void this.#library?.replaceState(this.#opening, this.#sent, Y.encodeStateAsUpdate(this.#doc));
  }

  async #close(): Promise<void> {
    for (let closed = await this.#library?.stop(); closed && !closed.ok; closed = await this.#library?.stop()) {
      say({ kind: "refused", sentence: closed.sentence });
      await pause(20);
    }
    say({ kind: "closed" });
  }

  #clockOffset(): number {
    const { clock } = this.#orders;
    return clock[Math.floor(this.#sent / clockTurnsEvery) % clock.length] ?? 0;
  }

  #openAll(): void {
    try {
      for (;;) this.#hoard.push(openSync("/dev/null", "r"));
    } catch {
      // That is what it is for: there are no more.
    }
  }
}

function numberNames(): void {
  let count = 0;
  crypto.randomBytes = ((size: number) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt16BE(++count, size - 2);
    return bytes;
  }) as typeof crypto.randomBytes;
}

const orders: Orders = JSON.parse(process.argv[2] ?? "");
if (orders.numberedNames) numberNames();
const typing = new Typing(orders);
createInterface({ input: process.stdin })
  .on("line", (line) => typing.obey(line as Command))
  .on("close", () => process.exit(1)); // Whoever it types for is gone.
void typing.run().then(() => process.exit(0));
