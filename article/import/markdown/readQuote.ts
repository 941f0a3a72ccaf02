import type { Paragraph as MarkdownParagraph, PhrasingContent } from "mdast";
import type { Quote, QuoteSource } from "../../blocks/quote";
import { sourceKindOf } from "../../html/words";
import { plainText } from "../../text";
import type { Attribution } from "../guessAttribution";
import { type Definitions, readInline } from "./readInline";

/** The last paragraph of a blockquote as our own export writes it: `— **speaker**, role`, and the source on the line below. */
export function readAttribution(paragraph: MarkdownParagraph, definitions: Definitions): Attribution {
  const { person, source } = twoLines(paragraph.children);
  return { ...readPerson(person, definitions), source: readSource(source, definitions) };
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
  const kind = kindRun ? sourceKindOf(plainText([kindRun])) : "";
  const parts = [link ?? (cite >= 0 || undefined), kind].filter(Boolean).length;
  const date = plainText(behind.filter((item) => item !== kindRun || kind === "")).slice(", ".length * parts);
  const words = link ? plainText([link]) : "";
  const title = link && link.url === words ? "" : words;
  return { kind, title: link ? title : cited, url: link?.url ?? "", date };
}
