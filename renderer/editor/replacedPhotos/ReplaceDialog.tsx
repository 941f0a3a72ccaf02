import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useExtensionDependency } from "@lexical/react/useExtensionComponent";
import { useSignalValue } from "@lexical/react/useExtensionSignalValue";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { intakeOf } from "../shared/photo/intake";
import { type Difference, QuestionExtension, replacePicture } from "./replacePhoto";
import "./replaceDialog.css";

const names: Readonly<Record<Difference["field"], string>> = {
  caption: "caption",
  alt: "alt text",
  credit: "credit",
  copyright: "copyright",
};

/** The new file says other things than the photo does: one of the two stays. Closing it leaves everything as it was. */
export function ReplaceDialog() {
  const [editor] = useLexicalComposerContext();
  const { question } = useExtensionDependency(QuestionExtension).output;
  const raised = useSignalValue(question);
  if (raised === null) return null;
  const { block, added, differences } = raised;
  const close = () => {
    question.value = null;
  };
  const answer = (words: "mine" | "theirs") => {
    close();
    replacePicture(intakeOf(editor), block, added, words);
  };
  const list = new Intl.ListFormat("en").format(differences.map(({ field }) => names[field]));
  return (
    <Dialog title={`The new photo brings its own ${list}`} onClose={close}>
      <dl className="replace-words">
        {differences.map(({ field, mine, theirs }) => (
          <div key={field}>
            <dt>Your {names[field]}</dt>
            <dd>{mine}</dd>
            <dt>The file’s</dt>
            <dd>{theirs}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-end">
        <Button look="act" onClick={() => answer("mine")}>
          Keep mine
        </Button>
        <Button look="line" onClick={() => answer("theirs")}>
          Use the file’s
        </Button>
      </div>
    </Dialog>
  );
}
