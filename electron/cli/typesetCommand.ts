import { withEdits } from "../../article/textEdit";
import { typesetLanguages, typographyOf } from "../../article/typography/language";
import { typeset } from "../../article/typography/typeset";
import { decodeText } from "../import/decodeText";
import type { TypesetCommand } from "./command";
import type { ExitCode, Surroundings } from "./surroundings";

/** Sets what comes in, each line a paragraph, and prints it; line ends and everything else stay as they are. */
export async function typesetCommand({ language }: TypesetCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { complain, print, readInput } = surroundings;
  if (!typographyOf(language)) {
    complain(`There is no typography for "${language}"; there is for ${typesetLanguages.join(", ")}.\n`);
    return 2;
  }
  const bytes = await readInput();
  if (bytes === null) {
    complain("Give the text on standard input: galley typeset --language ru < text\n");
    return 2;
  }
  const { text, notes } = decodeText(bytes);
  for (const note of notes) complain(`${note}\n`);
  print(
    text
      .split(/(\r\n|\r|\n)/)
      .map((part, index) => (index % 2 === 0 ? withEdits(part, typeset(part, language)) : part))
      .join(""),
  );
  return 0;
}
