import type { Page } from "@playwright/test";
import { fields, link, marked, p, story, words } from "../builders";
import { expect, type Galley, test } from "./app";
import { bodyOf, button, chooseLanguage, newStory, press, writtenIn } from "./body";
import { importStories } from "./importStories";

const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });
const shown = async (page: Page) =>
  ((await bodyOf(page).textContent()) ?? "").replaceAll("\u00a0", "·").replaceAll("\u200b", "");

/** A new story in this language, with the caret in its body. */
async function storyIn(galley: Galley, language: string): Promise<Page> {
  const { page } = galley;
  await newStory(galley);
  await chooseLanguage(page, language);
  await bodyOf(page).click();
  return page;
}

const language = (page: Page) => page.locator(".story-language");

test("a story that does not say its language is set, spelled and read by what it looks like, until somebody chooses", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Мэр Гай приехала утром. ");
  await expect(language(page)).toHaveText("Probably Russian");
  await expect(page.getByRole("combobox", { name: "Language" })).toContainText("Probably Russian");
  await page.keyboard.type('"Мы ждали этого десять лет", - сказала она. Превет, сосед. ');
  expect(await shown(page)).toContain("«Мы ждали этого десять лет»,·— сказала она. ");
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("misspelled") ?? [])].map(String)))
    .toContain("Превет");
  await page.getByRole("tab", { name: /Quotes/ }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Мы ждали этого десять лет");
  await page.getByRole("tab", { name: /Preflight/ }).click();
  await page.getByRole("button", { name: "Choose Russian" }).click();
  await expect(language(page)).toHaveText("Russian");
  await expect(page.getByRole("button", { name: "Choose Russian" })).toHaveCount(0);
  await press(page, "Control+z");
  await expect(language(page)).toHaveText("Probably Russian");
  await page.getByRole("tab", { name: "Details" }).click();
  await chooseLanguage(page, "Belarusian");
  await expect(language(page)).toHaveText("Belarusian");
  await chooseLanguage(page, "Not chosen");
  await expect(language(page)).toHaveText("Probably Russian");
  await page.getByRole("combobox", { name: "Language" }).click();
  await expect(page.getByRole("option", { name: "Not chosen" })).toHaveCount(0);
});

function turnTypography({ app }: Galley): Promise<void> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("typographyAsTyped")?.click());
}

test("marks, dashes, ellipses and no-break spaces come as one types; one undo leaves what was typed", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const page = await storyIn(galley, "Russian");
  await page.keyboard.type('Он сказал "');
  expect(await shown(page)).toBe("Он сказал «");
  await press(page, "Control+z");
  expect(await shown(page)).toBe('Он сказал "');
  await press(page, "Control+Shift+z");
  await page.keyboard.type('Завод "Заря" закрыт", - и ушёл в лес 12 ноября...');
  expect(await shown(page)).toBe("Он сказал «Завод „Заря“ закрыт»,·— и·ушёл в·лес 12·ноября…");
  await press(page, "Control+z");
  expect(await shown(page)).toMatch(/12·ноября\.\.\.$/);

  await headline(page).click();
  await page.keyboard.type('"Мост" - в мае');
  expect((await headline(page).inputValue()).replaceAll("\u00a0", "·")).toBe("«Мост»·— в·мае");
  await expect(page.locator(".save-state")).toHaveText("Saved");
});

test("nothing is set in a story whose language nothing tells, or while an input method composes", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, 'Gdo "tam" - w lesu...');
  await expect(language(page)).toHaveText("No language");
  expect(await shown(page)).toBe('Gdo "tam" - w lesu...');
  await page.waitForTimeout(1_000); // As long as words are looked up where a language is known.
  expect(await page.evaluate(() => CSS.highlights.has("misspelled"))).toBe(false);
  await chooseLanguage(page, "Russian");
  await bodyOf(page).click();
  await press(page, "Control+End", "Enter");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: 'в "', selectionStart: 3, selectionEnd: 3 });
  expect(await shown(page)).toMatch(/в "$/);
  await cdp.send("Input.insertText", { text: 'в "' });
  expect(await shown(page)).toMatch(/в "$/);
});

test("it can be turned off, for the next story and the next start as well", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const page = await storyIn(galley, "Russian");
  await turnTypography(galley);
  await expect(page.getByText("What you type stays as you type it.")).toBeVisible();
  await bodyOf(page).click();
  await page.keyboard.type('Он "там" - в лесу...');
  expect(await shown(page)).toBe('Он "там" - в лесу...');
  await headline(page).click();
  await page.keyboard.type('"Мост" - да');
  await expect(headline(page)).toHaveValue('"Мост" - да');
  const again = await galley.relaunch();
  await again.page.getByRole("link", { name: '"Мост" - да' }).click();
  await bodyOf(again.page).click();
  await press(again.page, "Control+End");
  await again.page.keyboard.type(' "Да"');
  expect(await shown(again.page)).toBe('Он "там" - в лесу... "Да"');
  await turnTypography(again);
  await bodyOf(again.page).click();
  await press(again.page, "Control+End");
  await again.page.keyboard.type(' "нет" ');
  expect(await shown(again.page)).toContain("«нет»");
});

test("a command sets the whole story with its fields, or what is selected, and its marks and links stay", async ({
  launchGalley,
  makeFolder,
}) => {
  const written = story(
    p(words("Он ", marked('"там"', "bold"), ' - в "лесу"...')),
    p(words("Второй ", link("https://example.org/", 'в "доме"'), " - тут")),
    p("Третий - тут"),
  );
  const folder = await makeFolder("typography");
  const named = { ...written, fields: fields({ headline: '"Мост" - в мае', language: "ru" }) };
  const { page } = await launchGalley({ library: importStories(folder, named) });
  await page.getByRole("link", { name: "Мост" }).click();
  await bodyOf(page).getByText("Третий").click();
  await press(page, "End", "Shift+Home", "Control+Shift+t");
  await expect(page.getByText("1 place set.")).toBeVisible();
  expect(await shown(page)).toMatch(/Третий·— тут/);
  expect(await shown(page)).toMatch(/Он "там" - в "лесу"/);
  await press(page, "ArrowRight", "Control+Shift+t");
  await expect(page.getByRole("status").getByText(/places set/)).toBeVisible();
  expect(await writtenIn(page)).toEqual([
    p(words("Он ", marked("«там»", "bold"), "\u00a0— в\u00a0«лесу»…")),
    p(words("Второй ", link("https://example.org/", 'в "доме"'), "\u00a0— тут")),
    p("Третий\u00a0— тут"),
  ]);
  await expect(headline(page)).toHaveValue("«Мост»\u00a0— в\u00a0мае");
  await button(page, "Undo").last().click();
  await expect(headline(page)).toHaveValue('"Мост" - в мае');
  expect(await shown(page)).toMatch(/Он "там" - в "лесу"/);
  await chooseLanguage(page, "Italian");
  await press(page, "Control+Shift+t");
  await expect(page.getByText(/There is no typography for Italian/)).toBeVisible();
});
