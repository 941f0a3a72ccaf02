import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { BlockForm } from "../shared/BlockForm";
import { linkProblem } from "../shared/linkProblem";
import { StateField } from "../shared/StateField";
import { $isSupport, supportUrlState } from "./SupportNodes";

/** Where the button of the chosen call for support leads. */
export function SupportLink() {
  const [editor] = useLexicalComposerContext();
  return (
    <BlockForm editor={editor} isIt={$isSupport}>
      {(support) => (
        <div className="card-form" lang="en">
          <StateField
            editor={editor}
            block={support}
            state={supportUrlState}
            label="Support link"
            placeholder="https://"
            problemOf={linkProblem}
          />
        </div>
      )}
    </BlockForm>
  );
}
