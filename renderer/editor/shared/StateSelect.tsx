import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey, type StateConfig } from "lexical";
import { type Choice, Select } from "../../ui/Select";
import { useBlockValue } from "./BlockForm";
import { setBlockState } from "./StateField";

interface StateSelectProps {
  readonly editor: LexicalEditor;
  readonly block: NodeKey;
  readonly state: StateConfig<string, string>;
  readonly label: string;
  readonly choicesFor: (value: string) => readonly Choice<string>[];
}

/** One of a few values of a block; choosing writes it to the block. */
export function StateSelect({ editor, block, state, label, choicesFor }: StateSelectProps) {
  const value = useBlockValue(editor, () => {
    const node = $getNodeByKey(block);
    return node ? $getState(node, state) : "";
  });
  return (
    <Select
      label={label}
      value={value}
      choices={choicesFor(value)}
      onChoose={(chosen) => setBlockState(editor, block, state, chosen)}
    />
  );
}
