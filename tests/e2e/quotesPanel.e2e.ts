import type { Page } from "@playwright/test";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press } from "./body";

const cards = (page: Page) => page.getByRole("list", { name: "Quotations" }).getByRole("listitem");
/** What is marked in the text as attributed, unattributed and checked. */
const underlined = (page: Page) =>
  page.evaluate(() =>
    ["attributed", "unattributed", "checked"].map((state) =>
      [...(CSS.highlights.get(`quote-${state}`) ?? [])].map((range) => String(range)),
    ),
  );

test("quotations are listed while they are typed, attributed, checked, muted, undone and kept", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(
    galley,
    "«Мост откроют летом», — сказала Анна Гай.",
    "«Мы ждали этого десять лет». На причале стояла толпа.",
    "Газета «Заря» вышла вовремя.",
  );
  await page.getByRole("textbox", { name: "Headline" }).fill("Мост");
  await page.getByRole("tab", { name: "Quotes" }).click();
  await expect(cards(page)).toHaveText([/Мост откроют летом.*Attributed.*Анна Гай/s, /Мы ждали.*Unattributed/s]);
  await expect(button(page, "1 title or word that quote nobody")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Quotes" })).toHaveAccessibleDescription("1");
  expect(await underlined(page)).toEqual([["Мост откроют летом"], ["Мы ждали этого десять лет"], []]);
  expect(await mistakesIn(page)).toEqual([]);

  await page.getByRole("button", { name: "Unattributed 1" }).click();
  await cards(page)
    .getByRole("button", { name: /Мы ждали/ })
    .click();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe("Мы ждали этого десять лет");
  await cards(page).getByRole("button", { name: "Анна Гай" }).click();
  await expect(page.getByText("None of them.")).toBeVisible();
  await page.getByRole("button", { name: "All 2" }).click();
  await cards(page).nth(1).getByRole("textbox", { name: "Source" }).fill("радио «Волна»");
  await expect(cards(page).nth(1)).toHaveText(/Attributed.*Анна Гай.*радио «Волна»/s);
  expect(await underlined(page)).toEqual([["Мост откроют летом", "Мы ждали этого десять лет"], [], []]);
  await button(page, "Undo").click();
  await expect(cards(page).nth(1)).not.toContainText("радио «Волна»");
  await button(page, "Redo").click();
  await expect(cards(page).nth(1)).toContainText("радио «Волна»");

  await cards(page).first().getByRole("button", { name: "Mark as checked" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Дора");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Checked 1" })).toBeVisible();
  await bodyOf(page).focus();
  await press(page, "Control+Home", "ArrowRight", "ArrowRight");
  await page.keyboard.type("о");
  await expect(page.getByRole("button", { name: "Checked 0" })).toBeVisible();
  await press(page, "Control+z");
  await expect(page.getByRole("button", { name: "Checked 1" })).toBeVisible();

  await cards(page).nth(1).getByRole("button", { name: "Not a quotation" }).click();
  await expect(cards(page)).toHaveCount(1);
  await press(page, "Control+z");
  await expect(cards(page)).toHaveCount(2);
  await button(page, "Back to stories").click();
  await page.getByRole("link", { name: "Мост" }).click();
  await page.getByRole("tab", { name: "Quotes" }).click();
  await expect(page.getByRole("button", { name: "Checked 1" })).toBeVisible();
  await expect(cards(page).nth(1)).toHaveText(/Анна Гай.*радио «Волна»/s);
  await page.getByRole("tab", { name: "Details" }).click();
  expect(await underlined(page)).toEqual([[], [], []]);
});
