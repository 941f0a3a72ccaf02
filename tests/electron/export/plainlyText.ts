import { Window } from "happy-dom";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from "parse5";

/** What an exported file holds that its makers did not put there: a sentence for each thing; empty when all that was written stayed text. */
export function strangersIn(name: string, bytes: Buffer): readonly string[] {
  const text = bytes.toString();
  const all = [
    ...(Buffer.from(text).equals(bytes) ? [] : ["It is not UTF-8."]),
    ...(/[\p{Cs}\p{NChar}]|(?![\n\r\t])\p{Cc}/u.test(text) ? ["It holds a control character or none at all."] : []),
  ];
  switch (name.split(".").at(-1)) {
    case "html":
      return [...all, ...inHtml(text)];
    case "json":
      return [...all, ...inJson(text)];
    case "xml":
      return [...all, ...inXml(text)];
    case "md":
      return [...all, ...inMarkdown(text)];
    case "txt":
      return all;
    default:
      return ["It is of a kind that nobody looks into."];
  }
}

const dangerous = ["script", "iframe", "object", "embed", "base", "form", "input", "button", "svg", "math", "template"];
const addresses = ["href", "src", "action", "formaction", "poster", "cite", "content"];

function inHtml(text: string): readonly string[] {
  const isPage = /^\s*<!doctype/i.test(text);
  const found: string[] = [];
  const errors: string[] = [];
  const options = { onParseError: ({ code }: { readonly code: string }) => errors.push(code) };
  const tree = isPage ? parse(text, options) : parseFragment(text, options);
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isCommentNode(node)) found.push(...inComment(node.data));
    if (defaultTreeAdapter.isElementNode(node)) found.push(...inElement(node));
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(tree);
  return [...found, ...errors.map((code) => `The HTML is wrong: ${code}.`)];
}

function inElement(element: DefaultTreeAdapterTypes.Element): readonly string[] {
  const { tagName, attrs } = element;
  const at = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  const inside = element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : "")).join("");
  if (tagName === "script" && at("type") === "application/ld+json") return inJson(inside);
  return [
    ...(dangerous.includes(tagName) ? [`There is an element ${tagName}.`] : []),
    ...(at("http-equiv") === undefined ? [] : ["There is a meta element that acts."]),
    ...attrs
      .filter(({ name }) => /^on|^style$|^srcdoc$/.test(name))
      .map(({ name }) => `There is an attribute ${name}.`),
    ...attrs
      .filter(
        ({ name, value }) => addresses.includes(name) && /^[\s\p{Cc}]*(?:javascript|vbscript|data:text)/iu.test(value),
      )
      .filter(({ name }) => name !== "content" || at("property")?.endsWith(":url") || at("property") === "og:image")
      .map(({ name, value }) => `The address in ${name} is ${value}.`),
  ];
}

/** Only block editors talk in comments, and theirs hold JSON. */
function inComment(comment: string): readonly string[] {
  const match = /^\s*(?:\/?wp:[a-z/-]+\s(\{.*\}\s)?\/?|kg-card-(?:begin|end): [a-z]+\s*)$/s.exec(comment);
  if (!match || comment.includes("--")) return [`There is a comment: ${comment.slice(0, 80)}.`];
  return match[1] === undefined ? [] : inJson(match[1]);
}

/** HTML inside JSON is looked at, too; which words are HTML says their key, or the type beside them. */
function inJson(text: string): readonly string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [`The JSON is broken: ${text.slice(0, 80)}.`];
  }
  const found: string[] = [];
  const visit = (value: unknown, key: string, beside: unknown): void => {
    if (typeof value === "string") {
      const type = Object(beside).contentType ?? Object(beside).contenttype ?? "";
      const isHtml = /html/i.test(key) || (key === "value" && /html/.test(type));
      if (isHtml) found.push(...inHtml(value));
      if (/^(?:url|@id|href|uri|sameAs|logo|usageTerms)$/.test(key) && /^\s*(?:javascript|vbscript|data:)/i.test(value))
        found.push(`The address in ${key} is ${value}.`);
    } else if (typeof value === "object" && value !== null)
      for (const [inner, one] of Object.entries(value)) visit(one, Array.isArray(value) ? key : inner, value);
  };
  visit(json, "", null);
  return found;
}

function inXml(text: string): readonly string[] {
  const document = new new Window().DOMParser().parseFromString(text, "application/xml");
  if (document.querySelector("parsererror")) return ["The XML is not well formed."];
  return [...document.querySelectorAll("*")].flatMap((element) => [
    ...(dangerous.includes(element.localName) ? [`There is an element ${element.localName}.`] : []),
    ...[...element.attributes]
      .filter(
        ({ name, value }) => /^on/.test(name) || (/href|src/.test(name) && /^\s*(?:java|vb)script/i.test(value ?? "")),
      )
      .map(({ name, value }) => `There is an attribute ${name} with ${value}.`),
  ]);
}

/** What Markdown has no sign for may stand in it as HTML without attributes, and as a comment of ours. Of words, the sign of a tag is escaped. */
const ourTags =
  /^<(?:\/?(?:b|cite|code|del|em|i|ins|q|s|strong|sub|sup|u)>|br ?\/?>|https?:|mailto:|!-- galley: [a-z0-9, ]+ -->)/i;

function inMarkdown(text: string): readonly string[] {
  const [, front, body = ""] = /^---\n(.*?)---\n(.*)$/s.exec(text) ?? [];
  const tags = [...body.matchAll(/(?<!\\)<[a-z/!?]/gi)].map(({ index }) => body.slice(index, index + 60));
  return [
    ...(front === undefined ? ["There is no front matter."] : []),
    ...tags
      .filter((tag) => !ourTags.test(tag) && !isTarget(body, tag))
      .map((tag) => `There is a tag in the text: ${tag}`),
    ...(/(?<!\\)\]\(\s*<?\s*(?:java|vb)script/i.test(body) ? ["There is a link to a script."] : []),
  ];
}

/** A link's address may stand between such signs. */
function isTarget(body: string, tag: string): boolean {
  return body.includes(`](${tag}`);
}
