import { ReactExtension } from "@lexical/react/ReactExtension";
import { COMMAND_PRIORITY_LOW, configExtension, defineExtension } from "lexical";
import { COMPARE_PHOTO_COMMAND } from "../shared/photo/photoSignals";
import { ComparedExtension } from "./compared";
import { PhotoFacts } from "./PhotoFacts";

/** A photo's words beside those of its file and those that go out. */
export const PhotoFactsExtension = defineExtension({
  name: "galley/photo-facts",
  dependencies: [ComparedExtension, configExtension(ReactExtension, { decorators: [PhotoFacts] })],
  register: (editor, _config, state) => {
    const { compared } = state.getDependency(ComparedExtension).output;
    return editor.registerCommand(
      COMPARE_PHOTO_COMMAND,
      (photo) => {
        compared.value = photo;
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  },
});
