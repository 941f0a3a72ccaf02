import { $getNodeByKey, $getState, $setState, type LexicalEditor, type NodeKey } from "lexical";
import { FileImage } from "lucide-react";
import { type ReactNode, useId } from "react";
import { LiveText } from "../../ui/LiveText";
import { useBlockValue } from "../shared/BlockForm";
import { decorativeState, fromFileStates, textStates } from "../shared/photo/photoState";
import "./photoDetails.css";

interface PhotoProps {
  readonly editor: LexicalEditor;
  readonly photo: NodeKey;
}

/** What is known of the photo beside its caption. */
export function PhotoDetails({ editor, photo }: PhotoProps) {
  const isDecorative = useBlockValue(editor, () => String($isDecorative(photo))) === "true";
  const decorative = (
    <label className="photo-decorative">
      <input
        type="checkbox"
        checked={isDecorative}
        onChange={(event) => setDecorative(editor, photo, event.currentTarget.checked)}
      />
      Decorative
    </label>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a text that is edited without taking its layout over.
    <div className="photo-details" role="group" aria-label="Photo details" lang="en">
      <PhotoField
        editor={editor}
        photo={photo}
        name="alt"
        label="Alt text"
        placeholder={isDecorative ? "Not needed: the picture is decorative" : "What the picture shows"}
        isDisabled={isDecorative}
        tail={decorative}
      />
      <PhotoField editor={editor} photo={photo} name="credit" label="Credit" placeholder="Who took it" />
      <PhotoField editor={editor} photo={photo} name="copyright" label="Copyright" placeholder="None" />
    </div>
  );
}

interface PhotoFieldProps extends PhotoProps {
  readonly name: keyof typeof textStates;
  readonly label: string;
  readonly placeholder: string;
  readonly isDisabled?: boolean;
  readonly tail?: ReactNode;
}

function PhotoField({ editor, photo, name, label, placeholder, isDisabled = false, tail }: PhotoFieldProps) {
  const id = useId();
  const value = useBlockValue(editor, () => $textOf(photo, name));
  const isFromFile = useBlockValue(editor, () => String($isFromFile(photo, name))) === "true";
  return (
    <div className={`field photo-field photo-field-${name}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <LiveText
        id={id}
        className="field-value"
        value={value}
        placeholder={placeholder}
        disabled={isDisabled}
        aria-describedby={isFromFile ? `${id}-origin` : undefined}
        onText={(text) => setText(editor, photo, name, text)}
      />
      <span className="field-tail">
        {isFromFile && (
          <span className="photo-origin" id={`${id}-origin`}>
            <FileImage size={14} strokeWidth={1.75} aria-hidden />
            From file
          </span>
        )}
        {tail}
      </span>
    </div>
  );
}

function $isDecorative(photo: NodeKey): boolean {
  const node = $getNodeByKey(photo);
  return node !== null && $getState(node, decorativeState);
}

function $textOf(photo: NodeKey, name: keyof typeof textStates): string {
  const node = $getNodeByKey(photo);
  return node ? $getState(node, textStates[name]) : "";
}

function $isFromFile(photo: NodeKey, name: keyof typeof textStates): boolean {
  const node = $getNodeByKey(photo);
  return node !== null && $getState(node, fromFileStates[name]);
}

function setDecorative(editor: LexicalEditor, photo: NodeKey, isDecorative: boolean): void {
  editor.update(() => {
    const node = $getNodeByKey(photo);
    if (node) $setState(node, decorativeState, isDecorative);
  });
}

/** What a person writes is theirs, and no longer the file's. */
function setText(editor: LexicalEditor, photo: NodeKey, name: keyof typeof textStates, text: string): void {
  editor.update(() => {
    const node = $getNodeByKey(photo);
    if (node === null) return;
    $setState(node, textStates[name], text);
    if ($getState(node, fromFileStates[name])) $setState(node, fromFileStates[name], false);
  });
}
