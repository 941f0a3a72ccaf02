import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { useSignalValue } from "@lexical/react/useExtensionSignalValue";
import type { LexicalEditor } from "lexical";
import { memo, useCallback, useMemo, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { Button } from "../../ui/Button";
import { $findBlock } from "../shared/blockIds";
import { whenOrderChanges } from "../shared/blockOrder";
import type { Arrival } from "../shared/photo/arrivals";
import { endArrival, type Intake, intakeOf } from "../shared/photo/intake";
import { $isPhoto, layerOf } from "../shared/photo/PhotoNode";
import { fetchPicture, hostOf } from "./picturesElsewhere";
import { RefusalNotice } from "./RefusalNotice";
import { RefusalsInGap, refusalsByGap } from "./RefusalsInGap";

/** What is to be seen of photos on their way: how far each is, and what was refused. */
export function IncomingPhotos() {
  const [editor] = useLexicalComposerContext();
  const intake = useMemo(() => intakeOf(editor), [editor]);
  const arrivals = useSignalValue(intake.arrivals);
  return (
    <>
      {[...arrivals].map(([block, arrival]) => (
        <InPhoto key={block} intake={intake} block={block} arrival={arrival} />
      ))}
      {refusalsByGap(arrivals).map(({ gap, refusals }) => (
        <RefusalsInGap key={`${gap.previous} ${gap.next}`} intake={intake} gap={gap} refusals={refusals} />
      ))}
    </>
  );
}

interface InPhotoProps {
  readonly intake: Intake;
  readonly block: string;
  readonly arrival: Arrival;
}

/** What concerns a photo that stands in the text is drawn over its picture. Of many that are coming only the one that got on is drawn again. */
const InPhoto = memo(function InPhoto({ intake, block, arrival }: InPhotoProps) {
  const layer = useLayer(intake.editor, block);
  if (layer === null) return null;
  if (arrival.kind === "coming") return createPortal(<Coming arrival={arrival} />, layer);
  if (arrival.kind === "elsewhere")
    return createPortal(<Elsewhere {...{ intake, block }} address={arrival.address} />, layer);
  const notice = <RefusalNotice intake={intake} block={block} arrival={arrival} />;
  return createPortal(<div className="photo-refusal-inside">{notice}</div>, layer);
});

/** The layer over the block's picture; undo and redo may give the block another element. */
function useLayer(editor: LexicalEditor, block: string): HTMLElement | null {
  const subscribe = useCallback((listener: () => void) => whenOrderChanges(editor, listener), [editor]);
  return useSyncExternalStore(subscribe, () => {
    const key = editor.getEditorState().read(() => {
      const photo = $findBlock(block);
      return $isPhoto(photo) ? photo.getKey() : null;
    });
    const figure = key === null ? null : editor.getElementByKey(key);
    return figure && layerOf(figure);
  });
}

function Coming({ arrival }: { readonly arrival: Extract<Arrival, { kind: "coming" }> }) {
  const { fileName, part, number, of } = arrival;
  const percent = Math.round(part * 100);
  return (
    <div className="photo-coming" lang="en">
      <div className="photo-coming-words">
        <span className="photo-coming-name">{fileName}</span>
        <span>{sentenceFor(part)}</span>
        {of > 1 && (
          <span className="photo-coming-count">
            {number} of {of}
          </span>
        )}
      </div>
      <div
        className="photo-coming-bar"
        role="progressbar"
        aria-label={fileName === "" ? "Photo" : fileName}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}

/** Nothing is asked of the web before somebody wants it. */
function Elsewhere({
  intake,
  block,
  address,
}: {
  readonly intake: Intake;
  readonly block: string;
  readonly address: string;
}) {
  const others = [...intake.arrivals.peek()].flatMap(([other, one]) =>
    one.kind === "elsewhere" ? [[other, one.address] as const] : [],
  );
  return (
    <div className="photo-elsewhere" lang="en">
      <p>This picture is on {hostOf(address)}.</p>
      <Button small look="line" onClick={() => void fetchPicture(intake, block, address)}>
        Fetch it
      </Button>
      {others.length > 1 && (
        <Button small onClick={() => others.forEach(([other, its]) => void fetchPicture(intake, other, its))}>
          Fetch all {others.length}
        </Button>
      )}
      <Button small onClick={() => endArrival(intake, block)}>
        Leave it there
      </Button>
    </div>
  );
}

const stored = 0.3;

function sentenceFor(part: number): string {
  if (part === 0) return "Waiting its turn";
  return part < stored ? "Copying the original" : "Making sizes";
}
