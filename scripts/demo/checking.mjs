import { linesOf } from "./sample.mjs";
import { whatIsMissing } from "./steps.mjs";

/**
 * What of the story is not in the window as it was written, in one sentence; null when every word is there.
 * @param {import("playwright").Page} page
 * @param {import("./sample.mjs").Story} story
 * @returns {Promise<string | null>}
 */
export async function whatIsNotShown(page, { fields, body }) {
  const panel = page.getByRole("tabpanel", { name: "Details" });
  const shown = new Map([
    ["Headline", fields.headline],
    ["Standfirst", fields.standfirst],
  ]);
  const details = new Map([
    ["Kicker", fields.kicker],
    ["Section", fields.section],
    ["Tags", fields.tags.join(", ")],
    ["Slug", fields.slug],
    ["Byline", fields.bylines.map(({ name }) => name).join(", ")],
    ["Dateline", fields.dateline],
    ["Dateline date", fields.datelineDate],
  ]);
  const text = (await page.getByRole("textbox", { name: "Story" }).textContent()) ?? "";
  return (
    (await whatDiffers(page, shown)) ??
    (await whatDiffers(panel, details)) ??
    whatIsMissing("in the story", text, body.flatMap(linesOf))
  );
}

/**
 * @param {import("playwright").Page | import("playwright").Locator} within
 * @param {ReadonlyMap<string, string>} fields
 */
async function whatDiffers(within, fields) {
  for (const [name, wanted] of fields) {
    const value = await within.getByRole("textbox", { name, exact: true }).inputValue();
    if (spaced(value) !== spaced(wanted)) return `${name} says “${value}” and not “${wanted}”.`;
  }
  return null;
}

/** Typography makes some spaces ones that do not break, while the story is typed. @param {string} text */
function spaced(text) {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** What a reader must find on the page, in order. @param {import("./sample.mjs").Story} story @returns {readonly string[]} */
export function linesOnPage({ fields, body }) {
  const head = [fields.kicker, fields.headline, fields.standfirst, ...fields.bylines.map(({ name }) => name)];
  return [...head, fields.dateline, ...body.flatMap(linesOf)];
}
