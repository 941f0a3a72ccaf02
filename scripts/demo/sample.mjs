import { readFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";

/**
 * @typedef {import("../../article/story").Story} Story
 * @typedef {import("../../article/blocks/block").Block} Block
 * @typedef {import("../../article/text").Inline} Inline
 */

const photosTyped = 2;
const headlinesTyped = 4;

/** The sample story as far as the demo writes it: without its third photo, and with the first of the most read. @returns {Story} */
export function storyToWrite() {
  /** @type {Story} */
  const story = JSON.parse(readFileSync(inProject("assets/samples/lighthouse.ru.json"), "utf8")).story;
  const photos = story.body.filter(({ kind }) => kind === "photo").slice(0, photosTyped);
  const body = story.body.filter((block) => block.kind !== "photo" || photos.includes(block));
  return { ...story, body: body.map(shorter) };
}

/** @param {Block} block @returns {Block} */
function shorter(block) {
  return block.kind === "mostRead" ? { ...block, items: block.items.slice(0, headlinesTyped) } : block;
}

/** @param {readonly Inline[]} content @returns {string} */
export function wordsOf(content) {
  return content
    .map((item) => (item.kind === "link" ? wordsOf(item.text) : item.kind === "text" ? item.text : "\n"))
    .join("");
}

/** The lines of a block as a reader sees them, in order. @param {Block} block @returns {readonly string[]} */
export function linesOf(block) {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [wordsOf(block.text)];
    case "list":
      return block.items.map(({ text }) => wordsOf(text));
    case "quote":
      return [...block.quotation.map(wordsOf), block.speaker];
    case "photo":
      return [wordsOf(block.caption)];
    case "support":
      return [wordsOf(block.text), block.label];
    case "mostRead":
      return [block.title, ...block.items.map(({ text }) => text)];
    default:
      return [];
  }
}
