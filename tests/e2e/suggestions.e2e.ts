import path from "node:path";
import type { Page } from "@playwright/test";
import { bullets, fields, p, story } from "../builders";
import { expect, type Galley, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, newStory, press, writtenIn } from "./body";
import { importStories } from "./importStories";
import { storyWithPhoto } from "./photoStory";
import { keepsUp, middleTime } from "./typingTime";

const panel = (page: Page) => page.getByRole("tabpanel", { name: "Comments" });
const cards = (page: Page) => panel(page).getByRole("list", { name: "Suggestions" }).getByRole("listitem");
const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });
const saved = (page: Page) => expect(page.locator(".save-state")).toHaveText("Saved");
const announced = (page: Page, words: string) =>
  expect(page.locator("[aria-live=polite]").filter({ hasText: words })).toHaveCount(1);

/** The text as it stands: what shall come in {+}, what shall go in {-}, a line each. */
const marked = (page: Page) =>
  bodyOf(page).evaluate((body) =>
    [...body.querySelectorAll("p, li, h2, h3, figcaption")].map((line) =>
      [...line.querySelectorAll("[data-lexical-text]")].reduce((words, text) => {
        const sign = { insertion: "+", deletion: "-", suggestion: "*" }[text.getAttribute("role") ?? ""];
        return words + (sign ? `{${sign}${text.textContent}}` : text.textContent);
      }, ""),
    ),
  );

/** Begins to suggest, by key; who is here is asked the first time. */
async function suggest({ page }: Galley, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+G");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button(page, "Suggest changes")).toHaveAttribute("aria-pressed", "true");
  await bodyOf(page).focus();
}

test("what is typed, deleted and typed over by keyboard stands as suggestions, and is accepted and rejected one by one", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "The mayor said on Tuesday that the bridge stays closed.");
  await suggest(galley, "Anna Petrova");
  await announced(page, "Your changes are suggestions now, by Anna Petrova.");
  await press(page, "Home", "Control+ArrowRight");
  await page.keyboard.type(" deputy");
  await press(page, "Control+ArrowRight", "Control+ArrowRight");
  await press(page, "Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
  await page.keyboard.type(" today");
  await press(page, "End", "ArrowLeft", "Control+Backspace");
  await expect
    .poll(() => marked(page))
    .toEqual(["The{+ deputy} mayor said{- on Tuesday}{+ today} that the bridge stays {-closed}."]);
  await page.keyboard.type("open");
  await expect
    .poll(() => marked(page))
    .toEqual(["The{+ deputy} mayor said{- on Tuesday}{+ today} that the bridge stays {+open}{-closed}."]);

  await page.getByRole("tab", { name: /Comments/ }).click();
  await expect(cards(page)).toHaveText([
    /Anna Petrova.*Insert\s*deputy/s,
    /Replace\s*on Tuesday today/s,
    /Replace\s*closed open/s,
  ]);
  expect(await writtenIn(page)).toEqual([{ ...p("The deputy mayor said today that the bridge stays open."), id: "" }]);
  expect(await mistakesIn(page)).toEqual([]);

  await bodyOf(page).focus();
  await press(page, "Home", "Control+ArrowRight", "ArrowRight");
  await page.keyboard.press("Control+Shift+a");
  await announced(page, "1 suggestion accepted.");
  await cards(page).filter({ hasText: "Tuesday" }).getByRole("button", { name: "Reject" }).press("Enter");
  await expect
    .poll(() => marked(page))
    .toEqual(["The deputy mayor said on Tuesday that the bridge stays {+open}{-closed}."]);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press("Control+Shift+z");
  await expect(cards(page)).toHaveCount(1);
  await button(page, "Accept…").click();
  await page.getByRole("menuitem", { name: "All 1" }).click();
  await expect.poll(() => marked(page)).toEqual(["The deputy mayor said on Tuesday that the bridge stays open."]);
  await panel(page).getByRole("button", { name: "3 decided suggestions" }).click();
  await expect(panel(page).getByRole("list", { name: "Decided suggestions" }).getByRole("listitem")).toHaveCount(3);
  await bodyOf(page).focus();
  for (let step = 0; step < 40; step++) await page.keyboard.press("Control+z");
  expect(await marked(page)).toEqual([""]);
});

test("paragraphs, lists and the headline: rejecting all brings back the story as it was, also after it was closed and opened", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "One.", "Two.", "- first");
  await page.keyboard.press("Enter");
  await page.keyboard.type("second");
  await headline(page).fill("Old headline");
  const before = await writtenIn(page);
  expect(before).toMatchObject([{ kind: "paragraph" }, { kind: "paragraph" }, { kind: "list" }]);
  await suggest(galley, "Boris");
  await press(page, "Control+Home", "End", "Delete");
  await page.keyboard.type(" and ");
  await press(page, "Control+End", "Enter");
  await page.keyboard.type("third");
  await press(page, "ArrowUp", "Home", "Backspace");
  await headline(page).focus();
  await press(page, "End");
  await page.keyboard.type(", made new");
  await expect(page.getByRole("tab", { name: /Preflight/ })).toBeVisible();
  await saved(page);
  const seen = await writtenIn(page);
  expect(seen[0]).toEqual({ ...p("One. and Two."), id: "" });
  await button(page, "Back to stories").click();
  await page.getByRole("link", { name: "Old headline, made new" }).click();
  expect(await writtenIn(page)).toEqual(seen);
  await page.getByRole("tab", { name: /Comments/ }).click();
  await expect(cards(page).first()).toHaveText(/Boris.*Headline\s*Old headline, made new/s);
  await expect(cards(page).first().locator("ins")).toHaveText([", made new"]);
  await button(page, "Reject…").click();
  await page.getByRole("menuitem", { name: "Those by Boris" }).click();
  await expect(cards(page)).toHaveCount(0);
  expect(await writtenIn(page)).toEqual(before);
  expect(await writtenIn(page)).toEqual(
    [p("One."), p("Two."), bullets("first", "second")].map((block) => ({ ...block, id: "" })),
  );
  await expect(headline(page)).toHaveValue("Old headline");
});

test("suggestions stop an export, and what is copied is what would be accepted", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page, app } = galley;
  await newStory(galley, "The bridge was closed.");
  await suggest(galley, "Anna");
  await press(page, "End", "ArrowLeft", "Control+Backspace");
  await page.keyboard.type("open");
  await page.getByRole("tab", { name: /Preflight/ }).click();
  await expect(page.getByText("A suggested change is neither accepted nor rejected.")).toBeVisible();
  await bodyOf(page).focus();
  await press(page, "Control+a", "Control+c");
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe("The bridge was open.");
  const html = await app.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML());
  expect(html).toContain("open");
  expect(html).not.toContain("closed");
  await press(page, "Control+End", "Enter", "Control+v");
  await expect
    .poll(() => writtenIn(page))
    .toEqual(["The bridge was open.", "The bridge was open."].map((words) => ({ ...p(words), id: "" })));
});

test("captions, credits and words that an input method composes are suggestions too", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await storyWithPhoto(galley, "The pier");
  await page.locator("figure > img").click();
  await page.getByRole("textbox", { name: "Credit" }).fill("Old Credit");
  await bodyOf(page).focus();
  await suggest(galley, "Anna");
  await page.locator("figcaption").click();
  await press(page, "End");
  await page.keyboard.type(" at dawn");
  await page.locator("figure > img").click();
  await page.getByRole("textbox", { name: "Credit" }).fill("New Credit");
  await bodyOf(page).getByText("Before").click();
  await press(page, "End");
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await input.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  await input.send("Input.insertText", { text: "日本" });
  await expect.poll(() => marked(page)).toEqual(["Before{+日本}", "The pier{+ at dawn}", "After"]);
  await page.getByRole("tab", { name: /Comments/ }).click();
  await expect(cards(page)).toHaveText([/Insert\s*日本/, /Credit\s*Old Credit/, /Insert\s*at dawn/]);
  await button(page, "Reject…").click();
  await page.getByRole("menuitem", { name: /^All/ }).click();
  await expect.poll(() => marked(page)).toEqual(["Before", "The pier", "After"]);
  await page.locator("figure > img").click();
  await expect(page.getByRole("textbox", { name: "Credit" })).toHaveValue("Old Credit");
});

test(
  "typing suggestions into a long story takes at most 1.2 times as long as typing",
  { tag: "@measured" },
  async ({ launchGalley, makeFolder }, testInfo) => {
    const folder = await makeFolder("suggest");
    const paragraphs = Array.from({ length: 200 }, (_, index) =>
      p(`${index} ${"river bridge town morning ".repeat(12)}`),
    );
    importStories(folder, { ...story(...paragraphs), fields: fields({ headline: "Long", language: "en" }) });
    const galley = await launchGalley({ library: path.join(folder, "library") });
    const { page } = galley;
    await page.getByRole("link", { name: "Long", exact: true }).click();
    await bodyOf(page).waitFor();
    await suggest(galley, "Anna");
    const kept = await keepsUp(
      async (way, turn) => {
        const wanted = String(way === "this");
        const isOn = await button(page, "Suggest changes").getAttribute("aria-pressed");
        if (isOn !== wanted) await page.keyboard.press("Control+Shift+G");
        await expect(button(page, "Suggest changes")).toHaveAttribute("aria-pressed", wanted);
        await bodyOf(page).evaluate((body) => body.focus());
        await press(page, "Control+Home", ...Array.from({ length: 2 + turn }, () => "ArrowDown"), "End");
        return middleTime(page, " words are typed here");
      },
      { ratio: 1.2, slack: 2 },
    );
    testInfo.annotations.push({ type: "key to drawing", description: kept.measured });
    expect(kept.holds, kept.measured).toBe(true);
  },
);
