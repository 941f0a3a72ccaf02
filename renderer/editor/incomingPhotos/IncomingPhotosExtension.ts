import { ReactExtension } from "@lexical/react/ReactExtension";
import {
  COMMAND_PRIORITY_LOW,
  configExtension,
  createCommand,
  defineExtension,
  type LexicalCommand,
  mergeRegister,
} from "lexical";
import { Image } from "lucide-react";
import type { Action } from "../shared/action";
import { $currentBlock } from "../shared/blocks";
import { ArrivalsExtension } from "../shared/photo/arrivals";
import { intakeOf } from "../shared/photo/intake";
import { $isStoryPhoto } from "../shared/photo/PhotoNode";
import { choosePhotos } from "./bringIn";
import { registerDroppedPhotos } from "./droppedPhotos";
import { IncomingPhotos } from "./IncomingPhotos";
import { registerPicturesElsewhere } from "./picturesElsewhere";
import { atCaret } from "./place";
import { registerLatePictures } from "./settle";
import "./incomingPhotos.css";

const CHOOSE_PHOTOS_COMMAND: LexicalCommand<undefined> = createCommand("CHOOSE_PHOTOS");

export const photoAction: Action = {
  name: "Photo",
  icon: Image,
  run: (editor) => editor.dispatchCommand(CHOOSE_PHOTOS_COMMAND, undefined),
  $isOn: () => $isStoryPhoto($currentBlock()),
};

/** How photos come into the story: by the system’s dialog, dropped, or pasted. */
export const IncomingPhotosExtension = defineExtension({
  name: "galley/incoming-photos",
  dependencies: [ArrivalsExtension, configExtension(ReactExtension, { decorators: [IncomingPhotos] })],
  register: (editor) =>
    mergeRegister(
      registerDroppedPhotos(editor),
      registerLatePictures(editor),
      registerPicturesElsewhere(editor),
      editor.registerCommand(
        CHOOSE_PHOTOS_COMMAND,
        () => {
          if (editor.isEditable()) void choosePhotos(intakeOf(editor), atCaret, true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
});
