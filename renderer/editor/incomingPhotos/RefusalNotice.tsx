import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { $findBlock } from "../shared/blockIds";
import type { Refused } from "../shared/photo/arrivals";
import { endArrival, type Intake } from "../shared/photo/intake";
import { REPLACE_PHOTO_COMMAND } from "../shared/photo/photoSignals";
import { choosePhotos } from "./bringIn";
import { placeInGap } from "./place";

interface RefusalNoticeProps {
  readonly intake: Intake;
  readonly block: string;
  readonly arrival: Refused;
}

/** Why a photo did not come in, and the way to another one. */
export function RefusalNotice({ intake, block, arrival }: RefusalNoticeProps) {
  const dismiss = () => endArrival(intake, block);
  const chooseAnother = () => {
    const photo = intake.editor.read(() => $findBlock(block)?.getKey());
    dismiss();
    if (arrival.gap !== null) void choosePhotos(intake, placeInGap(arrival.gap), false);
    else if (photo !== undefined) intake.editor.dispatchCommand(REPLACE_PHOTO_COMMAND, photo);
  };
  const another = (
    <Button small onClick={chooseAnother}>
      Choose another…
    </Button>
  );
  return (
    <div role="alert" lang="en">
      <Notice level="bad" onDismiss={dismiss} actions={another}>
        {wordsOf(arrival)}
      </Notice>
    </div>
  );
}

function wordsOf({ fileName, sentence }: Refused): string {
  return fileName === "" || sentence.includes(fileName) ? sentence : `“${fileName}”: ${sentence}`;
}
