import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useSignalValue } from "@lexical/react/useExtensionSignalValue";
import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey } from "lexical";
import { useEffect, useState } from "react";
import { hasLabel, pageWords } from "../../../article/html/words";
import type { FileFacts } from "../../../electron/photoFacts";
import { call } from "../../machine";
import { Dialog, DialogDone } from "../../ui/Dialog";
import { LoadingBars } from "../../ui/LoadingBars";
import { Notice } from "../../ui/Notice";
import { $wordsOf } from "../shared/photo/fillPhoto";
import { intakeOf } from "../shared/photo/intake";
import { $isPhoto } from "../shared/photo/PhotoNode";
import { assetState, decorativeState } from "../shared/photo/photoState";
import { ComparedExtension } from "./compared";
import "./photoFacts.css";

const rows = [
  ["caption", "Caption"],
  ["alt", "Alt text"],
  ["credit", "Credit"],
  ["copyright", "Copyright"],
] as const;

/** Drawn while a photo is compared. */
export function PhotoFacts() {
  const [editor] = useLexicalComposerContext();
  const { compared } = useExtensionDependency(ComparedExtension).output;
  const photo = useSignalValue(compared);
  if (photo === null) return null;
  const close = () => {
    compared.value = null;
  };
  return <Facts editor={editor} photo={photo} onClose={close} />;
}

interface FactsProps {
  readonly editor: LexicalEditor;
  readonly photo: NodeKey;
  readonly onClose: () => void;
}

/** What the photo's file says of itself, what the story says, and what would go out, beside each other. */
function Facts({ editor, photo, onClose }: FactsProps) {
  const { asset, story, exported } = editor.read(() => $sides(editor, photo));
  const file = useFile(intakeOf(editor).storyId, asset);
  return (
    <Dialog title="File, story, export" look="tall" onClose={onClose}>
      <div className="photo-facts" lang="en">
        {file === null && <LoadingBars label="Reading the file" />}
        {typeof file === "string" && <Notice level="warning">{file}</Notice>}
        {file !== null && typeof file === "object" && (
          <table>
            <thead>
              <tr>
                <td />
                {["The file says", "The story says", "Exported"].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, label]) => (
                <tr key={name} data-differs={differ(file[name], story[name]) || undefined}>
                  <th scope="row">
                    {label}
                    {differ(file[name], story[name]) && (
                      <span className="photo-facts-differ">File and story differ</span>
                    )}
                  </th>
                  {[file[name], story[name], exported[name]].map((words, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the three columns never move.
                    <td key={column}>{words || <span className="photo-facts-none">Nothing</span>}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <DialogDone onDone={onClose} />
    </Dialog>
  );
}

/** Null until it is read; a sentence when it cannot be. */
function useFile(storyId: string, asset: string): FileFacts | string | null {
  const [file, setFile] = useState<FileFacts | string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call("photoFacts", { id: storyId, asset }).then((answer) => {
      if (isWanted) setFile(answer.ok ? answer.value : answer.sentence);
    });
    return () => {
      isWanted = false;
    };
  }, [storyId, asset]);
  return file;
}

function $sides(editor: LexicalEditor, key: NodeKey) {
  const photo = $getNodeByKey(key);
  const none: FileFacts = { caption: "", alt: "", credit: "", copyright: "" };
  if (!$isPhoto(photo)) return { asset: "", story: none, exported: none };
  const [caption, alt, credit, copyright] = rows.map(([name]) => $wordsOf(photo, name).trim());
  const story = { caption: caption ?? "", alt: alt ?? "", credit: credit ?? "", copyright: copyright ?? "" };
  const language = editor.getRootElement()?.closest<HTMLElement>("[lang]")?.lang ?? "";
  const labelled =
    story.credit === "" || hasLabel(story.credit) ? story.credit : `${pageWords(language).photo} ${story.credit}`;
  const isDecorative = $getState(photo, decorativeState);
  return {
    asset: $getState(photo, assetState),
    story,
    exported: { ...story, alt: isDecorative ? "" : story.alt, credit: labelled },
  };
}

/** Both say something, and not the same. */
function differ(file: string, story: string): boolean {
  const plain = (words: string) => words.replace(/\s+/g, " ").trim();
  return plain(file) !== "" && plain(story) !== "" && plain(file) !== plain(story);
}
