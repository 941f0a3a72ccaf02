import { ReactExtension } from "@lexical/react/ReactExtension";
import { COMMAND_PRIORITY_LOW, configExtension, defineExtension } from "lexical";
import { intakeOf } from "../shared/photo/intake";
import { REPLACE_PHOTO_COMMAND } from "../shared/photo/photoSignals";
import { ReplaceDialog } from "./ReplaceDialog";
import { chooseReplacement, QuestionExtension } from "./replacePhoto";

/** Another picture in the place of one, with the words that are there already. */
export const ReplacedPhotosExtension = defineExtension({
  name: "galley/replaced-photos",
  dependencies: [QuestionExtension, configExtension(ReactExtension, { decorators: [ReplaceDialog] })],
  register: (editor, _config, state) => {
    const { question } = state.getDependency(QuestionExtension).output;
    return editor.registerCommand(
      REPLACE_PHOTO_COMMAND,
      (photo) => {
        void chooseReplacement(intakeOf(editor), photo, (raised) => {
          question.value = raised;
        });
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  },
});
