import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, chooseLanguage, press } from "./body";
import { blocksIn, details, field, outline, photosIn, pictures, storyWithPhoto } from "./photoStory";

test("a click on the picture selects the photo as a whole; what was selected before is not what Delete deletes", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  await press(page, "Control+Home");
  await press(page, "Shift+End");
  await pictures(page).click();
  await expect(details(page)).toBeVisible();
  await press(page, "Delete");
  expect(await outline(page)).toEqual(["paragraph: Before", "paragraph: After"]);
  await press(page, "Control+Z");
  await expect(pictures(page)).toBeVisible();
  await pictures(page).click();
  await bodyOf(page).getByText("After").click();
  await press(page, "End");
  await page.keyboard.type("!");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: Caption", "paragraph: After!"]);
  await expect(details(page)).toHaveCount(0);
});

test("Enter, Backspace and Delete in and beside a caption keep photo and text apart", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley, "One two");
  await press(page, "Home");
  await press(page, "Backspace");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: One two", "paragraph: After"]);
  await page.keyboard.type("_");
  await press(page, "End");
  await press(page, "Enter");
  await page.keyboard.type("New");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: _One two", "paragraph: New", "paragraph: After"]);
  for (const _letter of "New") await press(page, "Backspace");
  await press(page, "Backspace");
  await page.keyboard.type(" three");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: _One two three", "paragraph: After"]);
  for (const _letter of " three") await press(page, "ArrowLeft");
  await press(page, "Enter");
  expect(await outline(page)).toEqual([
    "paragraph: Before",
    "photo: _One two",
    "paragraph:  three",
    "paragraph: After",
  ]);
  await press(page, "Backspace");
  await page.keyboard.type("!");
  await press(page, "Control+Home");
  await press(page, "End");
  await press(page, "Delete");
  await page.keyboard.type("?");
  expect(await outline(page)).toEqual([
    "paragraph: Before",
    "photo: ?_One two!",
    "paragraph:  three",
    "paragraph: After",
  ]);
});

test("arrows lead into the caption, through it and out, also before a photo that begins the story", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  const type = async (keys: readonly string[], letter: string) => {
    for (const key of keys) await press(page, key);
    await page.keyboard.type(letter);
  };
  await type(["Control+Home", "End", "ArrowRight"], "1");
  await type(["Home", "ArrowLeft"], "2");
  await type(["ArrowDown", "End"], "3");
  await type(["ArrowRight"], "4");
  await type(["Home", "ArrowLeft"], "5");
  await type(["ArrowDown", "End"], "6");
  await type(["ArrowUp", "ArrowUp", "End"], "7");
  expect(await outline(page)).toEqual(["paragraph: Before27", "photo: 1Caption35", "paragraph: 4After6"]);
  await press(page, "Shift+Home");
  await press(page, "Delete");
  await press(page, "Delete");
  await expect(page.getByText("Lead photo")).toBeVisible();
  await press(page, "Home");
  await press(page, "ArrowUp");
  await page.keyboard.type("Above");
  expect(await outline(page)).toEqual(["paragraph: Above", "photo: 1Caption35", "paragraph: 4After6"]);
});

test("everything can be selected and deleted, and undone; a selection over caption and text keeps both", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  const blocks = await blocksIn(page);
  await press(page, "Control+A");
  await press(page, "Delete");
  expect(await outline(page)).toEqual(["paragraph: "]);
  await press(page, "Control+Z");
  await expect(pictures(page)).toBeVisible();
  expect(await blocksIn(page)).toEqual(blocks);
  await page.locator("figcaption").click();
  await press(page, "End");
  for (const _letter of "tion") await press(page, "ArrowLeft");
  await press(page, "Shift+ArrowDown");
  await press(page, "Shift+End");
  for (const _letter of "er") await press(page, "Shift+ArrowLeft");
  await press(page, "Delete");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: Cap", "paragraph: er"]);
});

test("Photo details: what is edited is no longer marked as the file’s, Decorative puts the alt text aside, undo works in the fields", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  const credit = field(page, "Credit");
  await credit.click();
  await press(page, "End");
  await page.keyboard.type(" / «Вестник»");
  await expect(details(page).getByText("From file")).toHaveCount(2);
  expect(await photosIn(page)).toMatchObject([
    { credit: "Тимофей Вересов / «Вестник»", fromFile: ["alt", "copyright"] },
  ]);
  await press(page, "Control+Z");
  await expect(credit).toHaveValue("Тимофей Вересов");
  await expect(details(page).getByText("From file")).toHaveCount(3);
  await details(page).getByRole("checkbox", { name: "Decorative" }).check();
  await expect(field(page, "Alt text")).toBeDisabled();
  await expect(pictures(page)).toHaveAttribute("alt", "");
  await details(page).getByRole("checkbox", { name: "Decorative" }).uncheck();
  await field(page, "Alt text").fill("A lighthouse");
  await expect(pictures(page)).toHaveAttribute("alt", "A lighthouse");
  await press(page, "Escape");
  await page.keyboard.type("!");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: Caption!", "paragraph: After"]);
});

test("the details are reached by Tab from the caption, and nothing of the photo fails axe, light or dark", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id);
  const order: (string | null | undefined)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await press(page, "Tab");
    order.push(await focused());
  }
  expect(order).toEqual(["Replace", "Focal point", "Compare with the file", "Remove"]);
  await press(page, "Tab");
  await expect(field(page, "Alt text")).toBeFocused();
  await expect(page.getByRole("tooltip")).toHaveCount(0); // The last button's goes a moment later.
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
    expect(await mistakesIn(page)).toEqual([]);
  }
});

test("typing elsewhere redraws nothing of a selected photo", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  await page.evaluate(() => {
    const changes = { count: 0 };
    Object.assign(window, { photoChanges: changes });
    const figure = document.querySelector("figure");
    const watch = new MutationObserver((records) => {
      changes.count += records.length;
    });
    if (figure) watch.observe(figure, { attributes: true, childList: true, subtree: true });
  });
  await page.getByRole("textbox", { name: "Headline" }).click();
  await page.keyboard.type("Headline");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => (window as unknown as { photoChanges: { count: number } }).photoChanges.count)).toBe(
    0,
  );
});

test("what the file says, what the story says and what goes out stand beside each other, and a difference is pointed out", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley, "A caption of my own");
  await chooseLanguage(page, "Russian");
  await button(page, "Compare with the file").click();
  const facts = page.getByRole("dialog", { name: "File, story, export" });
  const caption = facts.getByRole("row", { name: /^Caption/ });
  await expect(caption).toContainText("File and story differ");
  await expect(caption.getByRole("cell").nth(1)).toHaveText("A caption of my own");
  await expect(caption.getByRole("cell").nth(0)).toHaveText(/\p{Script=Cyrillic}/u);
  await expect(
    facts
      .getByRole("row", { name: /^Credit/ })
      .getByRole("cell")
      .nth(2),
  ).toHaveText(/^Фото: /);
  expect(await mistakesIn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(facts).toHaveCount(0);
});
