import type { Finding, FindingPlace } from "../../article/preflight/finding";
import type { Story } from "../../article/story";
import { findingsFor, whatBlocks } from "../export/findingsFor";
import type { CheckCommand } from "./command";
import { publicationFor, storyFromFile, storySource } from "./storySource";
import { type ExitCode, fail, type Surroundings, withLibrary } from "./surroundings";

/** Says what preflight finds in a story. */
export async function checkCommand(command: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { complain } = surroundings;
  const publication = await publicationFor(command, surroundings);
  if (!publication.ok) return fail(publication.sentence, complain);
  const source = storySource(command, surroundings);
  const beside = { publication: publication.value, now: surroundings.now() };
  switch (source.kind) {
    case "neither":
      complain(`${source.sentence}\n`);
      return 2;
    case "file": {
      const read = await storyFromFile(source.file, "checked");
      if (!read.ok) return fail(read.sentence, complain);
      const { story } = read.value;
      return tell(story, await findingsFor(story, { ...beside, library: null }), command, surroundings);
    }
    case "id":
      return withLibrary(command, surroundings, async (library) => {
        const reading = await library.read(source.id);
        if (!reading.ok) return fail(reading.sentence, complain);
        const { story } = reading.value;
        return tell(story, await findingsFor(story, { ...beside, library }), command, surroundings);
      });
  }
}

function tell(
  story: Story,
  findings: readonly Finding[],
  { json }: CheckCommand,
  { print, complain }: Surroundings,
): ExitCode {
  if (json) print(`${JSON.stringify({ findings }, null, 2)}\n`);
  else {
    for (const { level, sentence, place } of findings) print(`${level}\t${sentence}\t${placeInWords(place, story)}\n`);
    if (findings.length === 0) complain("Nothing was found.\n");
  }
  return whatBlocks(findings).length > 0 ? 1 : 0;
}

function placeInWords(place: FindingPlace, story: Story): string {
  switch (place.kind) {
    case "story":
      return "story";
    case "field":
      return `${place.field}${charactersInWords(place)}`;
    case "photo":
      return `block ${numberOf(place.block, story)}, photo`;
    case "block":
      return `block ${numberOf(place.block, story)}${charactersInWords(place)}`;
  }
}

function numberOf(block: string, { body }: Story): number {
  return body.findIndex(({ id }) => id === block) + 1;
}

function charactersInWords({ start, end }: { readonly start: number; readonly end: number }): string {
  return end > start ? `, ${start}-${end}` : "";
}
