import {
  type Inline,
  inlineText,
  type LineBreak,
  type Mark,
  marks,
  normalize,
  plainText,
  type TextRun,
  textRun,
} from "../text";
import { childrenOf, type NodeJson } from "./nodeJson";

/** Lexical's bit for each mark, in a text node's format. */
const markBits: Readonly<Record<Mark, number>> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  code: 16,
  subscript: 32,
  superscript: 64,
};

export function inlineNodes(content: readonly Inline[]): readonly NodeJson[] {
  return content.map((item) => {
    if (item.kind !== "link") return runNode(item);
    return { type: "link", url: item.url, children: item.text.map(runNode) };
  });
}

function runNode(run: TextRun | LineBreak): NodeJson {
  if (run.kind === "break") return { type: "linebreak" };
  const format = (run.marks ?? []).reduce((bits, mark) => bits | markBits[mark], 0);
  return format === 0 ? { type: "text", text: run.text } : { type: "text", text: run.text, format };
}

/** The inline content under these nodes, in normal form. Total: words inside an element that has no place here follow after a line break. */
export function readInline(nodes: readonly NodeJson[]): readonly Inline[] {
  return normalize(nodes.flatMap(readItem));
}

function readItem(node: NodeJson): readonly Inline[] {
  if (node.type === "linebreak") return [{ kind: "break" }];
  if (node.type === "link" || node.type === "autolink") {
    const url = typeof node.url === "string" ? node.url : "";
    return [{ kind: "link", url, text: childrenOf(node).flatMap(readRuns) }];
  }
  return readRuns(node);
}

function readRuns(node: NodeJson): readonly (TextRun | LineBreak)[] {
  if (node.type === "linebreak") return [{ kind: "break" }];
  if (typeof node.text === "string") return [textRun(node.text, ...readMarks(node.format))];
  const runs = childrenOf(node).flatMap(readRuns);
  return runs.length === 0 || node.type === "link" ? runs : [...runs, { kind: "break" }];
}

function readMarks(format: unknown): readonly Mark[] {
  return typeof format === "number" ? marks.filter((mark) => (format & markBits[mark]) !== 0) : [];
}

export function plainNodes(text: string): readonly NodeJson[] {
  return inlineNodes(inlineText(text));
}

export function readPlain(nodes: readonly NodeJson[]): string {
  return plainText(readInline(nodes));
}
