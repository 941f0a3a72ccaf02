import { createHash } from "node:crypto";
import { buildEditorFromExtensions } from "@lexical/extension";
import { ReactProviderExtension } from "@lexical/react/ReactProviderExtension";
import { configExtension, defineExtension, type LexicalEditor } from "lexical";
import * as Y from "yjs";
import type { Block } from "../../../article/blocks/block";
import { plantStory } from "../../../article/document/plantStory";
import { readBody } from "../../../article/document/readDocument";
import { idFromBytes } from "../../../article/ids";
import { type Story, storyOf } from "../../../article/story";
import { features } from "../../../renderer/editor/features";
import { DocumentExtension } from "../../../renderer/editor/shared/DocumentExtension";
import { type StoryHistory, startHistory } from "../../../renderer/editor/shared/history";
import { $readBlocks } from "../../../renderer/editor/shared/readBlocks";

/** Ids in order, so that a failing test says the same twice. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return idFromBytes(Uint8Array.from({ length: 12 }, (_, place) => (count >> (5 * place)) & 31));
  };
}

export function documentOf(story: Story): Y.Doc {
  const doc = new Y.Doc();
  const planting = plantStory(story, (text) => createHash("sha256").update(text).digest());
  Y.applyUpdate(doc, planting.update, "open");
  return doc;
}

export interface OpenEditor {
  readonly editor: LexicalEditor;
  readonly doc: Y.Doc;
  readonly history: StoryHistory;
  /** The blocks as the editor has them. */
  readonly blocks: () => readonly Block[];
  /** The blocks as the document has them. */
  readonly saved: () => readonly Block[];
  /** Runs a change of the editor to its end. */
  readonly change: (change: () => void) => void;
  readonly close: () => void;
}

/** The story in a real editor with every feature, without a window. */
export function openEditor(story: Story | readonly Block[], doc?: Y.Doc): OpenEditor {
  const whole = Array.isArray(story) ? storyOf("0123456789ab", story) : (story as Story);
  const document = doc ?? documentOf(whole);
  const history = startHistory(document);
  const errors: unknown[] = [];
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "[test]",
      dependencies: [
        ReactProviderExtension,
        ...features,
        configExtension(DocumentExtension, { storyId: whole.id, doc: document, history, newId: countingIds() }),
      ],
      $initialEditorState: null,
      onError: (error) => errors.push(error),
    }),
  );
  const check = () => {
    if (errors.length > 0) throw errors[0];
  };
  check();
  return {
    editor,
    doc: document,
    history,
    blocks: () => editor.read($readBlocks),
    saved: () => readBody(document),
    change: (change) => {
      editor.update(change, { discrete: true });
      check();
    },
    close: () => editor.dispose(),
  };
}
