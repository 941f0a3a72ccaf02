import { copiedBody } from "../article/export/cms/clipboard";
import type { Publication } from "../article/publication/publication";
import { publicationNamed } from "../article/publication/publicationNamed";
import { findingsFor, whatBlocks } from "./export/findingsFor";
import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { done, refused } from "./library/outcome";
import type { ClipboardForms } from "./writeClipboard";

interface BodyCopiesNeeds {
  readonly library: Pick<Library, "settle" | "read" | "slugsBeside">;
  /** Those of the settings; the first is the one a story without a choice goes out for. */
  readonly publications: () => readonly Publication[];
  /** Puts both forms of the text on the system's clipboard, in the place of what was there. */
  readonly write: (forms: ClipboardForms) => Promise<void>;
  readonly now: () => Date;
}

/** A story's body onto the clipboard, as it is on disk after everything typed has come there; what blocks an export keeps it from leaving this way, too. */
export function startBodyCopies({ library, publications, write, now }: BodyCopiesNeeds): Pick<Answers, "copyBody"> {
  return {
    copyBody: async ({ id, publication: name }) => {
      const settled = await library.settle(id);
      if (!settled.ok) return refused(`Nothing was copied. ${settled.sentence}`);
      const reading = await library.read(id);
      if (!reading.ok) return refused(`Nothing was copied. ${reading.sentence}`);
      const publication = publicationNamed(publications(), name);
      const { story } = reading.value;
      const against = whatBlocks(await findingsFor(story, { publication, now: now().getTime(), library }));
      if (against.length > 0) return refused(`Nothing was copied. ${against.join(" ")}`);
      const { html, text, notes } = copiedBody(story, publication);
      if (text === "") return refused("Nothing was copied: the story has no text yet.");
      await write({ html, text });
      return done({ sentence: [...reading.value.notices, ...notes].join(" ") });
    },
  };
}
