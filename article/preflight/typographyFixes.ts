import { typeset } from "../typography/typeset";
import type { Fix } from "./finding";
import { blockLinesOf, fieldLines, type Line } from "./lines";
import type { Checked } from "./preflight";

/** What good typography would change in a story, a fix for each line of words; `language` is what it is written in where no part of it says another. */
export function typographyFixes({ body, fields }: Pick<Checked, "body" | "fields">, language: string): readonly Fix[] {
  const lines = [...fieldLines(fields, language), ...body.flatMap((block) => blockLinesOf(block, language))];
  return lines.flatMap(fixesOf);
}

function fixesOf(line: Line): readonly Fix[] {
  const edits = typeset(line.text, line.language, { spared: line.spared });
  return edits.length === 0 ? [] : [line.fix({ edits, label: "Set it", isSure: true })];
}
