import { COMMAND_PRIORITY_LOW, type LexicalEditor } from "lexical";
import { call } from "../../machine";
import { type Intake, intakeOf, setArrival } from "../shared/photo/intake";
import { PICTURES_ELSEWHERE_COMMAND } from "../shared/photo/photoSignals";
import { withProgress } from "../shared/photo/progress";
import { bringPicture } from "./bringIn";
import { settle } from "./settle";

/** What is to become of pictures that were pasted by their addresses: what an address itself holds comes in at once, for the web somebody is asked. */
export function registerPicturesElsewhere(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PICTURES_ELSEWHERE_COMMAND,
    (pictures) => {
      const intake = intakeOf(editor);
      for (const [block, address] of pictures) {
        const file = fileIn(address);
        if (file) void bringPicture(intake, block, file);
        else if (/^https?:\/\//i.test(address)) setArrival(intake, block, { kind: "elsewhere", address });
      }
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

export async function fetchPicture(intake: Intake, block: string, address: string): Promise<void> {
  const outcome = await withProgress(
    intake,
    ({ fileName, part }) => setArrival(intake, block, { kind: "coming", fileName, part, number: 1, of: 1 }),
    (ticket) => {
      setArrival(intake, block, { kind: "coming", fileName: hostOf(address), part: 0, number: 1, of: 1 });
      return call("fetchPicture", { id: intake.storyId, address, ticket });
    },
  );
  settle(
    intake,
    block,
    outcome.ok ? outcome.value : { kind: "refused", fileName: hostOf(address), sentence: outcome.sentence },
  );
}

/** Where it is, as a person knows it. */
export function hostOf(address: string): string {
  return URL.canParse?.(address) === false ? address : new URL(address).hostname;
}

/** A picture that is written into its own address (RFC 2397); null for any other. */
function fileIn(address: string): File | null {
  const [, type = "", encoded = ""] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/i.exec(address) ?? [];
  if (encoded === "") return null;
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    return new File([bytes], `pasted.${type.slice("image/".length).replace("jpeg", "jpg")}`, { type });
  } catch {
    return null; // No base64: the photo stays a place for one.
  }
}
