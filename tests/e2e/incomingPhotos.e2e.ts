import { writeFileSync } from "node:fs";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press } from "./body";
import {
  addPhoto,
  answerDialog,
  blocksIn,
  details,
  drop,
  field,
  lens,
  lighthouse,
  outline,
  paste,
  photosIn,
  pictures,
  pier,
  storyWithPhoto,
} from "./photoStory";

test("a photo chosen in the dialog is in the text, says what its file says, and is there after a restart", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before");
  await addPhoto(galley);
  await expect(field(page, "Credit")).toHaveValue("Тимофей Вересов");
  await expect(field(page, "Alt text")).toHaveValue(/^Красно-белый маяк/);
  await expect(details(page).getByText("From file")).toHaveCount(3);
  await expect(page.getByText("Lead photo")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  const blocks = await blocksIn(page);
  const again = (await galley.relaunch()).page;
  await again.getByRole("list", { name: "Stories" }).getByRole("link").click();
  await expect(pictures(again)).toBeVisible();
  await expect.poll(() => pictures(again).evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1600);
  expect(await blocksIn(again)).toEqual(blocks);
});

test("one undo takes an added photo away, one redo brings it back", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before");
  await addPhoto(galley);
  const added = await blocksIn(page);
  await press(page, "Control+Z");
  await expect(pictures(page)).toHaveCount(0);
  expect(await outline(page)).toEqual(["paragraph: Before"]);
  await press(page, "Control+Y");
  await expect(pictures(page)).toBeVisible();
  expect(await blocksIn(page)).toEqual(added);
});

test("photos are copied, cut and pasted with all they say, also into another story; the clipboard names no address", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  const [original] = await photosIn(page);
  await page.evaluate(() => {
    const remember = ({ clipboardData }: ClipboardEvent) =>
      Object.assign(window, { copiedHtml: clipboardData?.getData("text/html") ?? "" });
    document.addEventListener("copy", remember);
  });
  await pictures(page).click();
  await press(page, "Control+C");
  await expect.poll(() => page.evaluate("copiedHtml")).toContain("<figcaption>");
  expect(await page.evaluate("copiedHtml")).not.toMatch(/src=|media:|app:|file:/);
  await bodyOf(page).getByText("After").click();
  await press(page, "Control+V");
  await expect(pictures(page)).toHaveCount(2);
  const [first, second] = await photosIn(page);
  expect(first).toEqual(original);
  expect(second).toEqual({ ...original, id: second?.id });
  expect(second?.id).not.toBe(original?.id);
  await pictures(page).first().click();
  await press(page, "Control+X");
  await expect(pictures(page)).toHaveCount(1);
  await button(page, "Back to stories").click();
  await newStory(galley, "Another story");
  await press(page, "Control+V");
  await expect(pictures(page)).toBeVisible();
  await expect.poll(() => pictures(page).evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1600);
  const [pasted] = await photosIn(page);
  expect(pasted).toEqual({ ...original, id: pasted?.id });
});

test("a figure copied from a web page leaves its caption and an empty frame", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before");
  const copied =
    '<p>One</p><figure><img src="https://example.org/a.jpg" alt="Boat"><figcaption>The <b>boat</b></figcaption></figure>';
  await paste(page, { html: copied });
  await expect(page.getByRole("img", { name: "Photo to come" })).toBeVisible();
  expect(await outline(page)).toEqual(["paragraph: BeforeOne", "photo: The boat"]);
  expect(await photosIn(page)).toMatchObject([{ asset: null, alt: "Boat", caption: [{}, { marks: ["bold"] }] }]);
});

test("files dropped between two paragraphs stand there in their order; one that is no photo leaves a notice with a way on", async ({
  launchGalley,
}, testInfo) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before", "After");
  const fake = testInfo.outputPath("fake.jpg");
  writeFileSync(fake, "<!doctype html><title>No photo</title>");
  await drop(page, "After", "upper", lighthouse, fake, pier);
  await expect(pictures(page)).toHaveCount(2);
  const notice = page.getByRole("alert").filter({ hasText: "fake.jpg" });
  await expect(notice).toContainText("a web page");
  const names = (await photosIn(page)).map(({ fileName }) => fileName);
  expect(names).toEqual(["lighthouse.jpg", "pier.jpg"]);
  expect((await blocksIn(page)).map(({ kind }) => kind)).toEqual(["paragraph", "photo", "photo", "paragraph"]);
  const [above, box, below] = await Promise.all([
    page.locator("figure").first().boundingBox(),
    notice.boundingBox(),
    page.locator("figure").last().boundingBox(),
  ]);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  expect(await mistakesIn(page)).toEqual([]);
  await answerDialog(galley, lens);
  await notice.getByRole("button", { name: "Choose another…" }).click();
  await expect(pictures(page)).toHaveCount(3);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect((await photosIn(page)).map(({ fileName }) => fileName)).toEqual(["lighthouse.jpg", "lens.jpg", "pier.jpg"]);
});

test("while a photo is on its way one sees how far it is and writes its caption; if it is refused the caption stays", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before", "After");
  await galley.app.evaluate(({ ipcMain, BrowserWindow }) => {
    ipcMain.removeHandler("call:addPhoto");
    ipcMain.handle("call:addPhoto", (_event, { ticket, fileName }) => {
      const progress = { ticket, fileName, part: 0.5, number: 1, of: 1 };
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send("event:photoProgress", progress);
      return new Promise((resolve) => {
        const refused = { kind: "refused", fileName, sentence: `“${fileName}” is damaged. Nothing was added.` };
        Object.assign(globalThis, { refusePhoto: () => resolve({ ok: true, value: refused }) });
      });
    });
  });
  await drop(page, "After", "upper", lighthouse, pier);
  const bar = page.getByRole("progressbar", { name: "lighthouse.jpg" });
  await expect(bar).toHaveAttribute("aria-valuenow", "50");
  await expect(page.locator("figure").first()).toContainText("1 of 2");
  await page.keyboard.type("Written meanwhile");
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: Written meanwhile", "photo: ", "paragraph: After"]);
  expect(await mistakesIn(page)).toEqual([]);
  for (const name of ["lighthouse.jpg", "pier.jpg"]) {
    await expect(page.getByRole("progressbar", { name })).toHaveAttribute("aria-valuenow", "50");
    await galley.app.evaluate(() => Object.entries(globalThis).find(([name]) => name === "refusePhoto")?.[1]());
    await expect(page.getByRole("alert").filter({ hasText: name })).toBeVisible();
  }
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: Written meanwhile", "paragraph: After"]);
  const notice = page.locator("figure").getByRole("alert");
  await notice.getByRole("button", { name: "Dismiss" }).click();
  await expect(notice).toHaveCount(0);
});

test("a picture on the clipboard is pasted as a photo", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before");
  await paste(page, { file: pier, html: '<img src="https://example.org/pier.jpg">' });
  await expect(pictures(page)).toBeVisible();
  await expect.poll(async () => (await photosIn(page))[0]).toMatchObject({ fileName: "pier.jpg", format: "jpeg" });
});

test("another picture keeps the caption, and asks when its file says something else; the focal point is set by click and by keys", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley);
  await button(page, "Focal point").click();
  const point = page.getByRole("application", { name: "Point to keep in view" });
  await expect(point).toBeFocused();
  await point.click({ position: { x: 64, y: 100 } });
  await press(page, "ArrowRight");
  await press(page, "Shift+ArrowDown");
  const focus = (await photosIn(page))[0]?.focus;
  expect(focus?.x).toBeCloseTo(0.11, 2);
  expect(focus?.y).toBeCloseTo(100 / 427 + 0.1, 2);
  await press(page, "Escape");
  await expect(point).toHaveCount(0);
  await field(page, "Credit").fill("My own credit");
  await answerDialog(galley, pier);
  await button(page, "Replace").click();
  const question = page.getByRole("dialog", { name: /^The new photo brings its own/ });
  await expect(question).toContainText("My own credit");
  expect((await photosIn(page))[0]?.fileName).toBe("lighthouse.jpg");
  await question.getByRole("button", { name: "Keep mine" }).click();
  const [now] = await photosIn(page);
  expect(now).toMatchObject({ fileName: "pier.jpg", credit: "My own credit", focus: null });
  expect(await outline(page)).toEqual(["paragraph: Before", "photo: Caption", "paragraph: After"]);
  await button(page, "Remove").click();
  await page.keyboard.type("x");
  expect(await outline(page)).toEqual(["paragraph: Before", "paragraph: xAfter"]);
});
