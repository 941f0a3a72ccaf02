import { oneLine } from "../../article/html/escape";
import { noPublication } from "../../article/publication/publication";
import { findQuotations } from "../../article/quotes/findQuotations";
import type { Quotation } from "../../article/quotes/quotation";
import type { Story } from "../../article/story";
import { storyLanguage } from "../../article/storyLanguage";
import type { QuotesCommand } from "./command";
import { storyFromFile, storySource } from "./storySource";
import { type ExitCode, fail, type Surroundings, withLibrary } from "./surroundings";

/** Says what is quoted in a story, and who is said to have said it. */
export async function quotesCommand(command: QuotesCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { complain } = surroundings;
  const source = storySource(command, surroundings);
  switch (source.kind) {
    case "neither":
      complain(`${source.sentence}\n`);
      return 2;
    case "file": {
      const read = await storyFromFile(source.file, "read");
      return read.ok ? tell(read.value.story, command, surroundings) : fail(read.sentence, complain);
    }
    case "id":
      return withLibrary(command, surroundings, async (library) => {
        const reading = await library.read(source.id);
        return reading.ok ? tell(reading.value.story, command, surroundings) : fail(reading.sentence, complain);
      });
  }
}

function tell(story: Story, { json }: QuotesCommand, { print, complain }: Surroundings): ExitCode {
  const { body } = story;
  const quotations = findQuotations(body, storyLanguage(story, noPublication));
  if (json) print(`${JSON.stringify({ quotations: quotations.map(asJson) }, null, 2)}\n`);
  else {
    for (const one of quotations) {
      const place = `block ${body.findIndex(({ id }) => id === one.block) + 1}, ${one.parts[0]?.start ?? 0}`;
      print(
        `${one.kind}\t${oneLine(one.speaker) || (one.kind === "speech" ? "nobody is named" : "")}\t${oneLine(one.text)}\t${place}\n`,
      );
    }
    if (quotations.length === 0) complain("Nothing is quoted.\n");
  }
  return 0;
}

/** `offset` is where its first words stand in the text of its block. */
function asJson({ kind, text, parts, speaker, role, verb, source, attributed, block }: Quotation) {
  return { kind, text, parts, speaker, role, verb, source, attributed, block, offset: parts[0]?.start ?? 0 };
}
