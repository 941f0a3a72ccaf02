import { wordsOf } from "./sample.mjs";

/**
 * How a person writes a story in Galley: everything here is a key pressed or a button clicked.
 * @typedef {import("./sample.mjs").Story} Story
 * @typedef {import("./sample.mjs").Block} Block
 * @typedef {import("./sample.mjs").Inline} Inline
 * @typedef {import("../../article/blocks/photo").Photo} Photo
 * @typedef {import("../../article/blocks/quote").Quote} Quote
 * @typedef {Extract<Block, { kind: "support" }>} Support
 * @typedef {Extract<Block, { kind: "mostRead" }>} MostRead
 * @typedef {{
 *   page: import("playwright").Page,
 *   keys: import("./keyboard.mjs").Keyboard,
 *   choosePhoto: (fileName: string) => Promise<void>,
 * }} Desk `choosePhoto` says which file the system's dialog will give
 */

const startOfHeading = { 2: "## ", 3: "### " };

/** Writes one block where the caret stands, on an empty line, and leaves it on the next one. @param {Desk} desk @param {Block} block */
export async function writeBlock(desk, block) {
  const { keys } = desk;
  switch (block.kind) {
    case "paragraph":
      await writeInline(desk, block.text);
      return keys.press("Enter");
    case "heading":
      await keys.type(startOfHeading[block.level] + wordsOf(block.text));
      return keys.press("Enter");
    case "list":
      await keys.type(block.ordered ? "1. " : "- ");
      for (const { text } of block.items) {
        await writeInline(desk, text);
        await keys.press("Enter");
      }
      return keys.press("Enter");
    case "quote":
      return writeQuote(desk, block);
    case "pullQuote":
      await press(desk, "Pull quote");
      await writeInline(desk, block.text);
      return keys.press("Enter");
    case "photo":
      return writePhoto(desk, block);
    case "divider":
      return choose(desk, "Divider");
    case "support":
      return writeSupport(desk, block);
    case "mostRead":
      return writeMostRead(desk, block);
    default:
      throw new Error(`The demo does not know how a person writes a ${block.kind}.`);
  }
}

/** @param {Desk} desk @param {readonly Inline[]} content */
async function writeInline({ keys, page }, content) {
  for (const item of content) {
    if (item.kind === "link") {
      const words = wordsOf(item.text);
      await keys.type(words);
      await keys.press("Shift+ArrowLeft", words.length);
      await keys.press("Control+k");
      await page.getByRole("textbox", { name: "Link address" }).waitFor();
      await keys.type(item.url);
      await keys.press("Enter");
      await keys.press("ArrowRight");
    } else if (item.kind === "text") {
      const marks = (item.marks ?? []).flatMap(
        (mark) => ({ bold: "Control+b", italic: "Control+i" })[String(mark)] ?? [],
      );
      for (const mark of marks) await keys.press(mark);
      await keys.type(item.text);
      for (const mark of marks) await keys.press(mark);
    }
  }
}

/** A press on the toolbar. @param {Desk} desk @param {string} name */
function press({ page }, name) {
  return page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name, exact: true }).click();
}

/** A slash and the first letters. @param {Desk} desk @param {string} name */
async function choose({ page, keys }, name) {
  await keys.type(`/${name.toLowerCase()}`);
  await page.getByRole("listbox", { name: "Insert" }).getByRole("option", { name, exact: true }).waitFor();
  await keys.press("Enter");
}

/** @param {Desk} desk @param {Quote} quote */
async function writeQuote(desk, quote) {
  const { keys, page } = desk;
  await (quote.quotation.length > 1 ? choose(desk, "Quote") : press(desk, "Quote"));
  for (const paragraph of quote.quotation) {
    await writeInline(desk, paragraph);
    await keys.press("Enter");
  }
  await keys.press("Enter");
  await keys.type(quote.speaker);
  const details = page.getByRole("group", { name: "Quote details" });
  await fill(desk, details.getByRole("textbox", { name: "Role" }), quote.role);
  await fill(desk, details.getByRole("textbox", { name: "Source", exact: true }), quote.source.title);
  await fill(desk, details.getByRole("textbox", { name: "Source link" }), quote.source.url);
  await keys.press("Escape");
  await keys.press("End");
  await keys.press("Enter");
}

/** @param {Desk} desk @param {Photo} photo */
async function writePhoto(desk, photo) {
  const { page, keys, choosePhoto } = desk;
  const figures = page.getByRole("textbox", { name: "Story" }).locator("figure:has(img)");
  const before = await figures.count();
  await choosePhoto(photo.fileName);
  await press(desk, "Photo");
  const figure = figures.nth(before);
  await figure.waitFor();
  const caption = figure.locator("figcaption");
  await caption.click({ position: { x: 2, y: 8 } });
  if (!photo.fromFile.includes("caption")) {
    // The file has brought a caption of its own; the reporter's takes its place.
    await keys.press("Shift+ArrowRight", (await caption.textContent())?.length);
    await keys.type(wordsOf(photo.caption));
  }
  await keys.press("Control+End");
}

/** @param {Desk} desk @param {Support} support */
async function writeSupport(desk, support) {
  const { keys, page } = desk;
  await choose(desk, "Support");
  await writeInline(desk, support.text);
  await keys.press("Enter");
  await keys.type(support.label);
  await fill(desk, page.getByRole("textbox", { name: "Support link" }), support.url);
  await keys.press("Escape");
  await keys.press("Control+End");
}

/** @param {Desk} desk @param {MostRead} mostRead */
async function writeMostRead(desk, { title, items }) {
  const { keys, page } = desk;
  await choose(desk, "Most read");
  await keys.type(title);
  await keys.press("Enter");
  for (const item of items) {
    await keys.type(item.text);
    await fill(desk, page.getByRole("textbox", { name: "Item link" }), item.url);
    await keys.press("Escape");
    await keys.press("End");
    await keys.press("Enter");
  }
  await keys.press("Enter");
}

/** Types into a field from its start; a field that has nothing to say is left alone. @param {Desk} desk @param {import("playwright").Locator} field @param {string} text */
async function fill({ keys }, field, text) {
  if (text === "") return;
  await field.click();
  await keys.type(text);
}

/** Headline and standfirst, and on into the body. @param {Desk} desk @param {Story} story */
export async function writeHead({ page, keys }, { fields }) {
  await page.getByRole("textbox", { name: "Headline" }).click();
  await keys.type(fields.headline);
  await keys.press("Enter");
  await keys.type(fields.standfirst);
  await keys.press("Enter");
}

/** @param {Desk} desk @param {Story} story */
export async function fillDetails(desk, { fields }) {
  const { page } = desk;
  const panel = page.getByRole("tabpanel", { name: "Details" });
  const field = (/** @type {string} */ name) => panel.getByRole("textbox", { name, exact: true });
  await panel.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "Russian" }).click();
  await fill(desk, field("Kicker"), fields.kicker);
  await fill(desk, field("Section"), fields.section);
  await fill(desk, field("Tags"), fields.tags.join(", "));
  await fill(desk, field("Slug"), fields.slug);
  await fill(desk, field("Byline"), fields.bylines.map(({ name }) => name).join(", "));
  await fill(desk, field("Dateline"), fields.dateline);
  await fill(desk, field("Dateline date"), fields.datelineDate);
  await panel.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: /review/i }).click();
}
