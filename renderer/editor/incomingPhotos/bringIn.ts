import { $setState } from "lexical";
import type { Outcome, PhotoOutcome } from "../../../electron/contract";
import { call } from "../../machine";
import { $findBlock } from "../shared/blockIds";
import { $idOf, $setIfDifferent } from "../shared/nodeState";
import { changeAsStep, changeSilently, type Intake, setArrival } from "../shared/photo/intake";
import { $createPhoto, type PhotoNode } from "../shared/photo/PhotoNode";
import { fileNameState } from "../shared/photo/photoState";
import { type Progress, withProgress } from "../shared/photo/progress";
import { $insertAt, type Place } from "./place";
import { settle } from "./settle";

/*
 * The way of photos into the story. From its first moment a photo stands in the text as a placeholder, whose caption can be written already;
 * putting it there is the step that undo takes back, with whatever becomes of it later.
 */

/** Files that were pasted or dropped. */
export async function bringFiles(intake: Intake, files: readonly File[], place: Place): Promise<void> {
  const names = files.map((file) => file.name);
  const blocks = standIn(intake, names, place);
  for (const [index, file] of files.entries()) {
    const block = blocks[index];
    if (block !== undefined) settle(intake, block, await bringFile(intake, block, file, index + 1, files.length));
  }
}

/** The picture of a photo that stands in the text already. */
export async function bringPicture(intake: Intake, block: string, file: File): Promise<void> {
  settle(intake, block, await bringFile(intake, block, file, 1, 1));
}

async function bringFile(intake: Intake, block: string, file: File, number: number, of: number): Promise<PhotoOutcome> {
  const fileName = file.name;
  const outcome = await withProgress(
    intake,
    ({ part }) => setArrival(intake, block, { kind: "coming", fileName, part, number, of }),
    async (ticket) => {
      const bytes = await bytesOf(file);
      if (bytes === null) return refused(`“${fileName}” could not be read. Nothing was added.`);
      return call("addPhoto", { id: intake.storyId, fileName, bytes, ticket });
    },
  );
  return outcome.ok ? outcome.value : { kind: "refused", fileName, sentence: outcome.sentence };
}

function refused(sentence: string): Outcome<never> {
  return { ok: false, sentence };
}

/** Null for a folder, and for a file that is gone. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Photos that are chosen in the system's dialog; how many there are is known when the first begins to come in. */
export async function choosePhotos(intake: Intake, place: Place, many: boolean): Promise<void> {
  let blocks: readonly string[] = [];
  const onProgress = ({ fileName, part, number, of }: Progress) => {
    if (blocks.length === 0)
      blocks = standIn(
        intake,
        Array.from({ length: of }, () => ""),
        place,
      );
    const block = blocks[number - 1];
    if (block === undefined) return;
    setFileName(intake, block, fileName);
    setArrival(intake, block, { kind: "coming", fileName, part, number, of });
  };
  const outcome = await withProgress(intake, onProgress, (ticket) =>
    call("choosePhotos", { id: intake.storyId, many, ticket }),
  );
  const results = outcome.ok ? outcome.value : [];
  const missing = outcome.ok ? "This photo did not come in. Nothing was added." : outcome.sentence;
  const wanted = outcome.ok ? results.length : 1;
  if (blocks.length === 0 && wanted > 0)
    blocks = standIn(
      intake,
      Array.from({ length: wanted }, () => ""),
      place,
    );
  for (const [index, block] of blocks.entries()) {
    settle(intake, block, results[index] ?? { kind: "refused", fileName: "", sentence: missing });
  }
}

/** Puts placeholders into the text, as one step, with the caret in the first one's caption. Returns the ids of their blocks. */
function standIn(intake: Intake, names: readonly string[], place: Place): readonly string[] {
  const photos: PhotoNode[] = [];
  changeAsStep(intake, () => {
    for (const name of names) photos.push($setState($createPhoto(), fileNameState, name));
    $insertAt(place, photos);
    photos[0]?.selectStart();
  });
  intake.editor.getRootElement()?.focus({ preventScroll: true });
  const blocks = intake.editor.read(() => photos.map($idOf));
  for (const [index, block] of blocks.entries()) {
    const fileName = names[index] ?? "";
    setArrival(intake, block, { kind: "coming", fileName, part: 0, number: index + 1, of: blocks.length });
  }
  return blocks;
}

function setFileName(intake: Intake, block: string, fileName: string): void {
  changeSilently(intake, () => {
    const photo = $findBlock(block);
    if (photo) $setIfDifferent(photo, fileNameState, fileName);
  });
}
