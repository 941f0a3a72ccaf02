import type { Divider } from "../../blocks/divider";
import type { Embed } from "../../blocks/embed";
import type { MostRead } from "../../blocks/mostRead";
import type { Support } from "../../blocks/support";
import { inlineNodes, plainNodes, readInline, readPlain } from "../inline";
import { childrenOf, type NodeJson, state, stateText } from "../nodeJson";

export function supportNode(block: Support): NodeJson {
  return {
    type: "support",
    $: state({ id: block.id, url: block.url }),
    children: [
      { type: "support-text", children: inlineNodes(block.text) },
      { type: "support-label", children: plainNodes(block.label) },
    ],
  };
}

/** Total: whatever is not the label belongs to the text. */
export function readSupport(node: NodeJson): Support {
  const parts = childrenOf(node);
  const texts = parts.filter((part) => part.type !== "support-label");
  const [only] = texts;
  return {
    kind: "support",
    id: stateText(node, "id"),
    text: readInline(texts.length === 1 && only?.children ? only.children : texts),
    label: joined(parts.filter((part) => part.type === "support-label")),
    url: stateText(node, "url"),
  };
}

export function mostReadNode(block: MostRead): NodeJson {
  return {
    type: "most-read",
    $: state({ id: block.id }),
    children: [
      { type: "most-read-title", children: plainNodes(block.title) },
      ...block.items.map((item) => ({
        type: "most-read-item",
        $: state({ url: item.url }),
        children: plainNodes(item.text),
      })),
    ],
  };
}

/** Total: whatever is not the title is an item. */
export function readMostRead(node: NodeJson): MostRead {
  const parts = childrenOf(node);
  const isTitle = (part: NodeJson) => part.type === "most-read-title";
  return {
    kind: "mostRead",
    id: stateText(node, "id"),
    title: joined(parts.filter(isTitle)),
    items: parts
      .filter((part) => !isTitle(part))
      .map((part) => ({ text: readPlain(part.children ?? [part]), url: stateText(part, "url") })),
  };
}

function joined(parts: readonly NodeJson[]): string {
  return parts
    .map((part) => readPlain(childrenOf(part)))
    .filter((words) => words !== "")
    .join("\n");
}

export function dividerNode(block: Divider): NodeJson {
  return { type: "divider", $: state({ id: block.id }) };
}

export function readDivider(node: NodeJson): Divider {
  return { kind: "divider", id: stateText(node, "id") };
}

export function embedNode(block: Embed): NodeJson {
  return { type: "embed", $: state({ id: block.id, url: block.url, title: block.title }) };
}

export function readEmbed(node: NodeJson): Embed {
  return { kind: "embed", id: stateText(node, "id"), url: stateText(node, "url"), title: stateText(node, "title") };
}
