import type { LexicalEditor } from "lexical";
import "./invisibles.css";

/*
 * What is not seen in a text, made seen: spaces, and apart from them those at which a line does not break. The browser draws it from ranges, so that
 * nothing is added to the text; the ends of lines are drawn by css. Only what changed is looked at again, once before each picture.
 */

const kinds = { "seen-space": /[ \t\u2009]/g, "seen-no-break": /[\u00a0\u202f]/g } as const;
type Kind = keyof typeof kinds;

export function showInvisibles(editor: LexicalEditor): () => void {
  const ranges = new Map<Text, Readonly<Record<Kind, readonly StaticRange[]>>>();
  const root = editor.getRootElement();
  let frame = 0;
  const draw = () => {
    frame = 0;
    for (const name of names) {
      const all = [...ranges.values()].flatMap((own) => own[name]);
      CSS.highlights.set(name, new Highlight(...all));
    }
  };
  const read = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text instanceof Text) ranges.set(text, rangesIn(text));
    }
  };
  const changed = (records: readonly MutationRecord[]) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Text) ranges.set(target, rangesIn(target));
      for (const node of addedNodes) {
        if (node instanceof Text) ranges.set(node, rangesIn(node));
        else read(node);
      }
    }
    for (const text of ranges.keys()) if (!text.isConnected) ranges.delete(text);
    frame ||= requestAnimationFrame(draw);
  };
  const observer = new MutationObserver(changed);
  if (root) {
    read(root);
    draw();
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    root.dataset.invisibles = "";
  }
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    for (const name of names) CSS.highlights.delete(name);
    if (root) delete root.dataset.invisibles;
  };
}

const names: readonly Kind[] = ["seen-space", "seen-no-break"];

function rangesIn(text: Text): Readonly<Record<Kind, readonly StaticRange[]>> {
  const of = (pattern: RegExp) =>
    [...text.data.matchAll(pattern)].map(
      ({ index }) =>
        new StaticRange({ startContainer: text, startOffset: index, endContainer: text, endOffset: index + 1 }),
    );
  return { "seen-space": of(kinds["seen-space"]), "seen-no-break": of(kinds["seen-no-break"]) };
}
