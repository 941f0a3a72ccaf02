import { getExtensionDependencyFromEditor } from "@lexical/extension";
import type { LexicalEditor } from "lexical";
import * as Y from "yjs";
import type { Block } from "../article/blocks/block";
import { heading } from "../article/blocks/heading";
import { paragraph } from "../article/blocks/paragraph";
import { quote } from "../article/blocks/quote";
import { plantStory } from "../article/document/plantStory";
import type { NewId } from "../article/ids";
import { storyOf } from "../article/story";
import { inlineText } from "../article/text";
import { DocumentExtension } from "./editor/shared/DocumentExtension";
import { $readBlocks } from "./editor/shared/readBlocks";
import { call } from "./machine";

/*
 * What an editor bench needs of the page: it is loaded only when the environment asks for it, and measures the application as it is,
 * with saving, counting and the document switched on.
 */

interface BenchBlock {
  readonly type: "p" | "h2" | "quote";
  readonly text: string;
}

interface BenchEditor {
  readonly root: () => HTMLElement;
  /** A story as a document, in base64. */
  readonly toNative: (blocks: readonly BenchBlock[]) => string;
  readonly load: (stored: string) => void;
  readonly json: () => string;
  readonly extra: Readonly<Record<string, () => Uint8Array>>;
}

declare global {
  interface Window {
    __benchEditor?: BenchEditor;
  }
}

type MountedText = HTMLElement & { readonly __lexicalEditor: LexicalEditor };

function isText(element: Element | null): element is MountedText {
  return element !== null && "__lexicalEditor" in element;
}

/** Opens a new story in its text, prints the line of a measured start where that is wanted, and puts the bench's handle on the window. */
export async function startBench(open: (id: string) => Promise<void>, printStart: boolean): Promise<void> {
  const created = await call("createStory");
  if (!created.ok) throw new Error(created.sentence);
  await open(created.value.id);
  const text = await mountedText();
  text.focus();
  const focused = document.activeElement === text ? moment() : 0;
  if (printStart) {
    await painted();
    await call("benchLine", { origin: performance.timeOrigin, focused, painted: moment() });
  }
  const editor = text.__lexicalEditor;
  const { doc, newId } = getExtensionDependencyFromEditor(editor, DocumentExtension).config;
  window.__benchEditor = {
    root: () => text,
    toNative: (blocks) => toBase64(planted(blocks, newId)),
    load: (stored) => Y.applyUpdate(doc, fromBase64(stored), "bench"),
    json: () => JSON.stringify(editor.read($readBlocks)),
    extra: { yjs: () => Y.encodeStateAsUpdate(doc) },
  };
}

function moment(): number {
  return performance.timeOrigin + performance.now();
}

async function mountedText(): Promise<MountedText> {
  for (;;) {
    const text = document.querySelector(".story-text");
    if (isText(text)) return text;
    await new Promise(requestAnimationFrame);
  }
}

async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  const channel = new MessageChannel();
  await new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });
}

function blockOf(id: string, { type, text }: BenchBlock): Block {
  if (type === "h2") return heading(id, 2, inlineText(text));
  return type === "quote" ? quote(id, [inlineText(text)]) : paragraph(id, inlineText(text));
}

function planted(blocks: readonly BenchBlock[], newId: NewId): Uint8Array {
  const fingerprint = crypto.getRandomValues(new Uint8Array(32));
  const story = storyOf(
    newId(),
    blocks.map((block) => blockOf(newId(), block)),
  );
  return plantStory(story, () => fingerprint).update;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
