import { dateWords, isWithin } from "../../html/date";
import { isBlank, oneLine } from "../../html/escape";
import { pageWords } from "../../html/words";
import type { Publication } from "../../publication/publication";
import type { Story } from "../../story";
import { storyLanguage } from "../../storyLanguage";
import type { ExportedStory } from "../exported";
import type { ExportInput } from "../exportInput";
import { exportNotes } from "../exportNotes";
import { type TextSetting, textParagraphs } from "./textBlock";

/** The story as story.txt, for letters and wires: a paragraph a line, an empty line between two. Pictures are their captions. */
export function text({ story, publication }: ExportInput): ExportedStory {
  const setting = textSetting(story, publication);
  const notes = exportNotes(story, null, { what: "text", where: "in the text" });
  const paragraphs = [...header(story, setting), ...bodyParagraphs(story, setting)];
  return { files: [{ kind: "text", path: "story.txt", text: `${paragraphs.join("\n\n")}\n` }], notes };
}

/** Shared with ninjs, whose plain body has to say the same words in the same language. */
export function textSetting(story: Story, publication: Publication): TextSetting {
  const language = storyLanguage(story, publication);
  return { words: pageWords(language), dates: { language, timeZone: publication.timeZone } };
}

/** What stands below the fields of the story's head: its blocks, and the corrections. */
export function bodyParagraphs(story: Story, setting: TextSetting): readonly string[] {
  const corrections = story.fields.corrections
    .filter(({ text: words }) => !isBlank(words))
    .map(({ date, text: words }) => [dateWords(date, setting.dates), oneLine(words)].filter(Boolean).join(": "));
  return [
    ...story.body.flatMap((block) => textParagraphs(block, setting)),
    ...(corrections.length === 0 ? [] : [setting.words.corrections, ...corrections]),
  ];
}

function header({ fields }: Story, { dates }: TextSetting): readonly string[] {
  const { kicker, headline, standfirst, dateline, datelineDate, publishedAt } = fields;
  const people = fields.bylines
    .map(({ name, role }) =>
      [name, role]
        .map(oneLine)
        .filter((part) => !isBlank(part))
        .join(", "),
    )
    .filter(Boolean);
  const isOneDay = isWithin(publishedAt, datelineDate, dates);
  const published = dateWords(publishedAt, dates);
  const day = isOneDay ? published : dateWords(datelineDate, dates);
  const filed = [oneLine(dateline), day].filter((part) => !isBlank(part)).join(", ");
  const names = [people.join("; "), filed, isOneDay ? "" : published].filter((part) => !isBlank(part)).join("\n");
  return [
    [kicker, headline]
      .map(oneLine)
      .filter((line) => !isBlank(line))
      .join("\n"),
    oneLine(standfirst),
    names,
  ].filter((paragraph) => !isBlank(paragraph));
}
