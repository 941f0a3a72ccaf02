import type { LexicalEditor } from "lexical";
import "./invisibles.css";

/*
 * What is not seen in a text, made seen: spaces, and apart from them those at which a line does not break. The browser draws it from ranges, so that
 * nothing is added to the text; the ends of lines are drawn by css. A letter that is typed costs the spaces of its own piece of text, and no others.
 */

const kinds = { "seen-space": /[ \t\u2009]/g, "seen-no-break": /[\u00a0\u202f]/g } as const;
type Kind = keyof typeof kinds;
const names: readonly Kind[] = ["seen-space", "seen-no-break"];

export function showInvisibles(editor: LexicalEditor): () => void {
  const root = editor.getRootElement();
  if (root === null) return () => {};
  const highlights = new Map(names.map((name) => [name, new Highlight()]));
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  const shown = new WeakMap<Text, readonly StaticRange[]>();
  const hide = (text: Text) => {
    for (const range of shown.get(text) ?? []) for (const highlight of highlights.values()) highlight.delete(range);
  };
  const show = (text: Text) => {
    hide(text);
    const ranges = [...highlights].flatMap(([name, highlight]) => {
      const own = rangesIn(text, kinds[name]);
      for (const range of own) highlight.add(range);
      return own;
    });
    shown.set(text, ranges);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      for (const node of removedNodes) textsIn(node).forEach(hide);
      if (target instanceof Text) show(target);
      for (const node of addedNodes)
        textsIn(node)
          .filter((text) => text.isConnected)
          .forEach(show);
    }
  });
  textsIn(root).forEach(show);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  root.dataset.invisibles = "";
  return () => {
    observer.disconnect();
    for (const name of names) CSS.highlights.delete(name);
    delete root.dataset.invisibles;
  };
}

function textsIn(node: Node): readonly Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = node instanceof Text ? [node] : [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) if (text instanceof Text) texts.push(text);
  return texts;
}

function rangesIn(text: Text, pattern: RegExp): readonly StaticRange[] {
  return [...text.data.matchAll(pattern)].map(
    ({ index }) =>
      new StaticRange({ startContainer: text, startOffset: index, endContainer: text, endOffset: index + 1 }),
  );
}
