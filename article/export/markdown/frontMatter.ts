import { isBlank, printable } from "../../html/escape";
import { chosenFields, type Fields, proseFields } from "../../story";

/** Fields that stay in the house. */
const kept: ReadonlySet<string> = new Set(["editorsNote", "assignedTo", "dueAt"]);

/** The story's fields as YAML between two lines of `---`; a field without words is left out. The names are those of story.json. */
export function frontMatter(fields: Fields): string {
  const lines = [
    ...[...proseFields, ...chosenFields]
      .filter((name) => !kept.has(name) && !isBlank(fields[name]))
      .map((name) => `${name}: ${yamlText(fields[name])}`),
    ...entries("bylines", fields.bylines, ["name", "role"]),
    ...list("tags", fields.tags),
    ...entries("corrections", fields.corrections, ["date", "text"]),
  ];
  return ["---", ...lines, "---"].join("\n");
}

function list(name: string, texts: readonly string[]): readonly string[] {
  const items = texts.filter((text) => !isBlank(text)).map((text) => `  - ${yamlText(text)}`);
  return items.length === 0 ? [] : [`${name}:`, ...items];
}

function entries<Key extends string>(
  name: string,
  values: readonly Readonly<Record<Key, string>>[],
  keys: readonly Key[],
): readonly string[] {
  const items = values.flatMap((value) => {
    const lines = keys.filter((key) => !isBlank(value[key])).map((key) => `${key}: ${yamlText(value[key])}`);
    return lines.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
  });
  return items.length === 0 ? [] : [`${name}:`, ...items];
}

/** Plain where nothing in it could be read as more than words, else in double quotes as JSON has them, which YAML reads too. Some viewers
 * know no front matter and would show it as Markdown, so no tag and no link can stand in it. */
function yamlText(text: string): string {
  const words = printable(text);
  const isPlain =
    /^[\p{L}][\p{L}\p{N}\p{M},.«»—–()!?%;/ -]*[\p{L}\p{N}.»)!?%]$/u.test(words) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  if (isPlain) return words;
  return JSON.stringify(words).replace(
    /[<[\p{Cc}\p{Zl}\p{Zp}\ufeff\u007f]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
