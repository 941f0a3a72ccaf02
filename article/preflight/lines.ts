import type { Block } from "../blocks/block";
import type { Photo } from "../blocks/photo";
import { languageByLetters } from "../guessLanguage";
import { type PassageKind, passages } from "../passages";
import { type Fields, type ProseField, proseFields } from "../story";
import { tagsIn } from "../tags";
import { type Inline, plainText } from "../text";
import { type TextEdit, withEdits } from "../textEdit";
import type { Span } from "../typography/worked";
import {
  blockPlace,
  type FieldName,
  type FindingPlace,
  type Fix,
  type FixChange,
  fieldPlace,
  type NotePart,
} from "./finding";

/** A line of words that somebody wrote for readers, wherever it stands: in the text, in a field, beside a photo. */
export interface Line {
  readonly kind: PassageKind | "field" | "alt" | "credit" | "note";
  /** What is set as code is blanked out; positions are those of the words as they stand. */
  readonly text: string;
  /** The words as they stand, code and all. */
  readonly written: string;
  readonly language: string;
  /** What of it is a link or set as code. */
  readonly spared: readonly Span[];
  readonly place: (start: number, end: number) => FindingPlace;
  /** The edits as a fix. */
  readonly fix: (fix: LineFix) => Fix;
}

/** A fix in terms of the line alone; the line knows where in the story its positions are. `edits` must not overlap. */
export interface LineFix extends Pick<Fix, "label" | "isSure"> {
  readonly edits: readonly TextEdit[];
}

let last: { readonly block: Block; readonly language: string; readonly lines: readonly Line[] } | null = null;

/** The lines of a block, its passages first; those of furniture and tables among them. Checks ask one after another for the same, so it is kept. */
export function blockLinesOf(block: Block, language: string): readonly Line[] {
  if (last?.block !== block || last.language !== language)
    last = { block, language, lines: readLines(block, language) };
  return last.lines;
}

function readLines(block: Block, language: string): readonly Line[] {
  const own = block.kind === "quote" && block.language !== "" ? block.language : language;
  let start = 0;
  const lines = passages(block).map(({ kind, content }) => {
    const line = passageLine(block.id, kind, content, start, kind === "quotation" ? own : language);
    start += line.text.length + 1;
    return line;
  });
  return [...lines, ...besideText(block, language)];
}

/** The lines of the fields that are written like prose. */
export function fieldLines(fields: Fields, language: string): readonly Line[] {
  return proseFields.flatMap((field) => (fields[field] === "" ? [] : [fieldLine(field, fields[field], language)]));
}

function passageLine(
  block: string,
  kind: PassageKind,
  content: readonly Inline[],
  from: number,
  language: string,
): Line {
  const text = withoutCode(content);
  const moved = (edit: TextEdit) => ({ ...edit, start: from + edit.start, end: from + edit.end });
  return {
    kind,
    text,
    written: plainText(content),
    language: language || languageByLetters(text),
    spared: sparedIn(content),
    place: (start, end) => blockPlace(block, from + start, from + end),
    fix: ({ edits, ...fix }) => ({ kind: "words", block, edits: edits.map(moved), ...fix }),
  };
}

function fieldLine(field: ProseField, text: string, language: string): Line {
  return {
    kind: "field",
    ...plainLine(text, language),
    place: (start, end) => fieldPlace(field, start, end),
    fix: ({ edits, ...fix }) => ({ kind: "field", field, value: withEdits(text, edits), ...fix }),
  };
}

/** What a line without marks and links is made of, beside where it stands. */
function plainLine(text: string, language: string) {
  return { text, written: text, language: language || languageByLetters(text), spared: [] };
}

/** The lines of the fields that are not written like prose: no check reads them, but a person may look for a word in them. */
export function otherFieldLines({ section, dateline, tags, bylines, corrections }: Fields): readonly Line[] {
  const line = (field: FieldName, text: string, changed: (text: string) => FixChange): readonly Line[] =>
    text === ""
      ? []
      : [
          {
            kind: "field",
            ...plainLine(text, ""),
            place: (start, end) => fieldPlace(field, start, end),
            fix: ({ edits, ...fix }) => ({ ...changed(withEdits(text, edits)), ...fix }),
          },
        ];
  return [
    ...line("section", section, (value) => ({ kind: "field", field: "section", value })),
    ...line("tags", tags.join(", "), (text) => ({ kind: "tags", tags: tagsIn(text) })),
    ...line("dateline", dateline, (value) => ({ kind: "field", field: "dateline", value })),
    ...bylines.flatMap(({ id, name, role }) => [
      ...line("bylines", name, (value) => ({ kind: "byline", byline: id, part: "name", value })),
      ...line("bylines", role, (value) => ({ kind: "byline", byline: id, part: "role", value })),
    ]),
    ...corrections.flatMap(({ id, text }) =>
      line("corrections", text, (value) => ({ kind: "correction", correction: id, value })),
    ),
  ];
}

function besideText(block: Block, language: string): readonly Line[] {
  switch (block.kind) {
    case "photo":
      return photoLines(block.id, block, language);
    case "gallery":
      return block.photos.flatMap((photo) => photoLines(block.id, photo, language));
    case "quote":
      return [
        ...noteLine(block.id, "role", block.role, language),
        ...noteLine(block.id, "sourceTitle", block.source.title, language),
      ];
    case "embed":
      return noteLine(block.id, "title", block.title, language);
    default:
      return [];
  }
}

function photoLines(block: string, photo: Photo, language: string): readonly Line[] {
  return (["alt", "credit"] as const).flatMap((kind) => {
    const text = photo[kind];
    if (text === "" || (kind === "alt" && photo.decorative)) return [];
    return [
      {
        kind,
        ...plainLine(text, language),
        place: () => ({ kind: "photo" as const, block, photo: photo.id, part: kind }),
        fix: ({ edits, ...fix }: LineFix): Fix => {
          const value = withEdits(text, edits);
          const changes = kind === "alt" ? { alt: value } : { credit: value };
          return { kind: "photo", block, photo: photo.id, changes, ...fix };
        },
      },
    ];
  });
}

function noteLine(block: string, part: NotePart, text: string, language: string): readonly Line[] {
  if (text === "") return [];
  return [
    {
      kind: "note",
      ...plainLine(text, language),
      place: () => blockPlace(block),
      fix: ({ edits, ...fix }) => ({ kind: "note", block, part, value: withEdits(text, edits), ...fix }),
    },
  ];
}

/** Stands for a letter set as code: no letter, no space and no mark. */
const blank = "\ufffc";

function withoutCode(content: readonly Inline[]): string {
  if (!content.some((item) => holdsCode(item))) return plainText(content);
  return content
    .map((item) => {
      if (item.kind === "link") return withoutCode(item.text);
      const words = plainText([item]);
      return holdsCode(item) ? blank.repeat(words.length) : words;
    })
    .join("");
}

function holdsCode(item: Inline): boolean {
  if (item.kind === "link") return item.text.some(holdsCode);
  return item.kind === "text" && (item.marks ?? []).includes("code");
}

function sparedIn(content: readonly Inline[]): readonly Span[] {
  let start = 0;
  return content.flatMap((item) => {
    const end = start + plainText([item]).length;
    const span = { start, end };
    start = end;
    return item.kind === "link" || holdsCode(item) ? [span] : [];
  });
}
