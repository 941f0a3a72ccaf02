import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { BlockForm } from "../shared/BlockForm";
import { linkProblem } from "../shared/linkProblem";
import { StateField } from "../shared/StateField";
import { $isMostReadItem, itemUrlState } from "./MostReadNodes";

/** Where the headline leads that holds the caret. */
export function ItemLink() {
  const [editor] = useLexicalComposerContext();
  return (
    <BlockForm editor={editor} isIt={$isMostReadItem}>
      {(item) => (
        <div className="card-form" lang="en">
          <StateField
            editor={editor}
            block={item}
            state={itemUrlState}
            label="Item link"
            placeholder="https://"
            problemOf={linkProblem}
          />
        </div>
      )}
    </BlockForm>
  );
}
