import { type Inline, type LineBreak, normalize, type TextRun } from "../../text";

/**
 * White space as HTML has it: spaces, tabs and line ends that follow each other are one space, and there is none at the ends of a line. What comes out is
 * in normal form; what goes in may hold line ends.
 */
export function collapseSpaces(content: readonly Inline[]): readonly Inline[] {
  const single = eachRun(content, (text, atEdge) => {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, " ");
    return atEdge ? collapsed.replace(/^ /, "") : collapsed;
  });
  const trimmed = eachRun(reversed(single), (text, atEdge) => (atEdge ? text.replace(/ $/, "") : text), "backwards");
  return normalize(reversed(trimmed));
}

/** Changes every run in turn; `atEdge` is true at the edge of a line, and going forward after a space too. */
function eachRun(
  content: readonly Inline[],
  change: (text: string, atEdge: boolean) => string,
  way: "forwards" | "backwards" = "forwards",
): readonly Inline[] {
  let atEdge = true;
  const changed = (run: TextRun | LineBreak): TextRun | LineBreak => {
    if (run.kind === "break") {
      atEdge = true;
      return run;
    }
    const text = change(run.text, atEdge);
    if (text !== "") atEdge = way === "forwards" && text.endsWith(" ");
    return { ...run, text };
  };
  return content.map((item) => (item.kind === "link" ? { ...item, text: item.text.map(changed) } : changed(item)));
}

function reversed(content: readonly Inline[]): readonly Inline[] {
  return content.map((item) => (item.kind === "link" ? { ...item, text: [...item.text].reverse() } : item)).reverse();
}
