import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey, type StateConfig } from "lexical";
import { Field } from "../../ui/Field";
import { useBlockValue } from "./BlockForm";
import { $setIfDifferent } from "./nodeState";

interface StateFieldProps {
  readonly editor: LexicalEditor;
  readonly block: NodeKey;
  readonly state: StateConfig<string, string>;
  readonly label: string;
  readonly placeholder?: string;
  readonly lang?: string;
  /** What is wrong with the value, in one sentence. */
  readonly problemOf?: (value: string) => string | undefined;
}

/** A field for one value of a block: written to the block with every letter. */
export function StateField({ editor, block, state, label, placeholder = "None", lang, problemOf }: StateFieldProps) {
  const value = useBlockValue(editor, () => {
    const node = $getNodeByKey(block);
    return node ? $getState(node, state) : "";
  });
  const problem = problemOf?.(value);
  return (
    <Field
      label={label}
      value={value}
      placeholder={placeholder}
      lang={lang}
      {...(problem === undefined ? {} : { problem })}
      onText={(text) => setBlockState(editor, block, state, text)}
    />
  );
}

export function setBlockState(
  editor: LexicalEditor,
  block: NodeKey,
  state: StateConfig<string, string>,
  value: string,
): void {
  editor.update(() => {
    const node = $getNodeByKey(block);
    if (node) $setIfDifferent(node, state, value);
  });
}
