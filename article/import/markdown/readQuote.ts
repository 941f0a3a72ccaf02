import type { Paragraph as MarkdownParagraph, PhrasingContent } from "mdast";
import { type Quote, type QuoteSource, sourceKinds } from "../../blocks/quote";
import { pageWords } from "../../html/words";
import { type Inline, plainText } from "../../text";
import { type Definitions, readInline } from "./readInline";

export type Attribution = Pick<Quote, "speaker" | "role" | "source">;

/** The last paragraph of a blockquote as our own export writes it: `— **speaker**, role`, and the source on the line below. */
export function readAttribution(paragraph: MarkdownParagraph, definitions: Definitions): Attribution {
  const { person, source } = twoLines(paragraph.children);
  return { ...readPerson(person, definitions), source: readSource(source, definitions) };
}

/** What stands in its place in a text of somebody else: `— Name, role`; null where the line is more likely part of what was said. */
export function guessAttribution(
  content: readonly Inline[],
  before: readonly Inline[] | undefined,
): Attribution | null {
  const words = plainText(content);
  const [, line] = /^\s*(?:—|–|--)\s*([^\n]+)$/.exec(words) ?? [];
  const isDialogue = before === undefined || /^\s*[—–-]/.test(plainText(before));
  if (line === undefined || isDialogue || line.length > 120 || /[.!?…]$/.test(line.trim())) return null;
  const comma = line.indexOf(",");
  const speaker = comma < 0 ? line : line.slice(0, comma);
  const role = comma < 0 ? "" : line.slice(comma + 1);
  return { speaker: speaker.trim(), role: role.trim(), source: { kind: "", title: "", url: "", date: "" } };
}

type Nodes = readonly PhrasingContent[];

function twoLines(nodes: Nodes): { readonly person: Nodes; readonly source: Nodes } {
  const end = nodes.findIndex((node) => node.type === "break");
  return end < 0 ? { person: nodes, source: [] } : { person: nodes.slice(0, end), source: nodes.slice(end + 1) };
}

/** The speaker is bold, a role alone is emphasised: as `**` or as `<strong>`, so that the marks are looked at and not the signs. */
function readPerson(nodes: Nodes, definitions: Definitions): Pick<Quote, "speaker" | "role"> {
  const runs = readInline(nodes, definitions).content;
  const marked = (mark: "bold" | "italic") =>
    runs.filter((run) => run.kind === "text" && run.marks?.length === 1 && run.marks[0] === mark);
  const speaker = plainText(marked("bold"));
  const rest = plainText(runs.filter((run) => !marked("bold").includes(run))).replace(/^— ?/, "");
  if (speaker === "") return { speaker: "", role: rest };
  return { speaker, role: rest.replace(/^, /, "") };
}

function readSource(nodes: Nodes, definitions: Definitions): QuoteSource {
  const { content } = readInline(nodes, definitions);
  const link = content.find((item) => item.kind === "link");
  const cite = nodes.findIndex((node) => node.type === "html" && node.value === "<cite>");
  const citeEnd = nodes.findIndex((node) => node.type === "html" && node.value === "</cite>");
  const cited = cite < 0 ? "" : plainText(readInline(nodes.slice(cite + 1, citeEnd), definitions).content);
  const behind =
    cite < 0 ? content.filter((item) => item !== link) : readInline(nodes.slice(citeEnd + 1), definitions).content;
  const kindRun = behind.find((item) => item.kind === "text" && item.marks?.join() === "italic");
  const kind = sourceKinds.find(
    (one) => one !== "" && kindRun && pageWords("en").sources[one] === plainText([kindRun]),
  );
  const parts = [link ?? (cite >= 0 || undefined), kind].filter(Boolean).length;
  const date = plainText(behind.filter((item) => item !== kindRun || kind === undefined)).slice(", ".length * parts);
  const words = link ? plainText([link]) : "";
  const title = link && link.url === words ? "" : words;
  return { kind: kind ?? "", title: link ? title : cited, url: link?.url ?? "", date };
}
