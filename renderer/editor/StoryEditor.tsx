import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from "@lexical/extension";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { ReactExtension } from "@lexical/react/ReactExtension";
import { ReactProviderExtension } from "@lexical/react/ReactProviderExtension";
import { configExtension, defineExtension, type LexicalEditorWithDispose } from "lexical";
import { memo } from "react";
import { features } from "./features";
import { type DocumentConfig, DocumentExtension } from "./shared/DocumentExtension";
import type { Mirror } from "./shared/mirror";
import "./storyBody.css";

/** The editor of one story's body. One binds to a document only once, so it is made with the draft and not by a component. */
export interface BodyEditor {
  readonly editor: LexicalEditorWithDispose;
  readonly mirror: Mirror;
}

export function createBodyEditor(
  document: DocumentConfig,
  isEditable: boolean,
  onError: (error: Error) => void,
): BodyEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "galley/story",
      namespace: "galley",
      dependencies: [
        ReactProviderExtension,
        configExtension(ReactExtension, { contentEditable: null }),
        ...features,
        configExtension(DocumentExtension, document),
      ],
      editable: isEditable,
      onError,
      theme: {
        text: { strikethrough: "text-struck", code: "text-code", subscript: "text-sub", superscript: "text-sup" },
        list: { nested: { listitem: "list-holder" } },
      },
      $initialEditorState: null,
    }),
  );
  const mirror = getExtensionDependencyFromEditor(editor, DocumentExtension).output.mirror.value;
  if (mirror === null) throw new Error("The body was not bound to its document.");
  return { editor, mirror };
}

interface StoryEditorProps {
  readonly body: BodyEditor;
  readonly language: string;
}

/** Draws the body and whatever the features put beside it. It renders for none of the keystrokes. */
export const StoryEditor = memo(function StoryEditor({ body, language }: StoryEditorProps) {
  const { Component } = getExtensionDependencyFromEditor(body.editor, ReactExtension).output;
  return (
    <div className="story-body" lang={language || undefined}>
      <Component
        contentEditable={
          <ContentEditable
            className="story-text"
            aria-label="Story"
            aria-multiline
            aria-placeholder="Write the story, or type / to insert"
            placeholder={<p className="story-placeholder">Write the story, or type / to insert</p>}
            spellCheck={false}
          />
        }
      />
    </div>
  );
});
