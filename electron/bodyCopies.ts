import { copiedBody } from "../article/export/cms/clipboard";
import type { Publication } from "../article/publication/publication";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { done, refused } from "./library/outcome";
import type { ClipboardForms } from "./writeClipboard";

interface BodyCopiesNeeds {
  readonly library: Pick<Library, "settle" | "read">;
  /** Those of the settings; the first is the one a story without a choice goes out for. */
  readonly publications: () => readonly Publication[];
  /** Puts both forms of the text on the system's clipboard, in the place of what was there. */
  readonly write: (forms: ClipboardForms) => Promise<void>;
}

/** A story's body onto the clipboard, as it is on disk after everything typed has come there. */
export function startBodyCopies({ library, publications, write }: BodyCopiesNeeds): Pick<Answers, "copyBody"> {
  return {
    copyBody: async ({ id, publication: name }) => {
      const settled = await library.settle(id);
      if (!settled.ok) return refused(`Nothing was copied. ${settled.sentence}`);
      const reading = await library.read(id);
      if (!reading.ok) return refused(`Nothing was copied. ${reading.sentence}`);
      const publication = publications().find((one) => one.name === name) ?? publications()[0];
      if (!publication) throw new Error("The settings hold no publication.");
      const { html, text, notes } = copiedBody(reading.value.story, publication);
      if (text === "") return refused("Nothing was copied: the story has no text yet.");
      await write({ html, text });
      return done({ sentence: [...reading.value.notices, ...notes].join(" ") });
    },
  };
}
