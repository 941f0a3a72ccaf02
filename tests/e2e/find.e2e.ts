import type { Page } from "@playwright/test";
import { byline, fields, link, marked, mostRead, p, photoToCome, said, story, words } from "../builders";
import { tenThousandWords } from "../tenThousandWords";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, press, writtenIn } from "./body";
import { importStories } from "./importStories";

const bar = (page: Page) => page.getByRole("search", { name: "Find and replace" });
const count = (page: Page) => bar(page).locator("#find-says");
const headline = (page: Page) => page.getByRole("textbox", { name: "Headline" });

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("find");
});

const harbour = {
  ...story(
    p(words("The old bridge and ", marked("the old br", "bold"), "idge; ", link("https://example.org/", "old"), ".")),
    said("An old quote", "Old Tom", { role: "old hand" }),
    photoToCome("old credit", "An old caption"),
    mostRead("Old news", "An old story"),
  ),
  fields: fields({ headline: "The old harbour", section: "Old town", bylines: [byline("Ann Old")] }),
};

test("words are found everywhere, gone through by key, and the caret is on them when the bar is closed", async ({
  launchGalley,
}) => {
  const { page } = await launchGalley({ library: importStories(folder, harbour) });
  await page.getByRole("link", { name: "The old harbour" }).click();
  await bodyOf(page).getByText("The old").first().click();
  await press(page, "Control+Home", "Control+f");
  await page.keyboard.type("old");
  await expect(count(page)).toHaveText(/^4 of 13/);
  await press(page, "Enter", "Enter", "F3");
  await expect(count(page)).toHaveText(/^7 of 13/);
  await press(page, "Shift+Enter", "Alt+c");
  await expect(count(page)).toHaveText(/of 9/);
  await press(page, "Alt+w", "Escape");
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/^old$/);
  await press(page, "Control+f");
  await expect(bar(page).getByRole("textbox", { name: "Find", exact: true })).toHaveValue("old");
  expect(await mistakesIn(page)).toEqual([]);
  await press(page, "Alt+c", "Alt+w");
  for (const _ of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) {
    if (/Headline/.test((await count(page).textContent()) ?? "")) break;
    await press(page, "Enter");
  }
  await expect(count(page)).toHaveText("1 of 13 · Headline");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("nowhere");
  await expect(count(page)).toHaveText("Not found");
});

test("all is replaced as one step, in fields, captions, credits and quotes; one is replaced and the next shown", async ({
  launchGalley,
}) => {
  const { page } = await launchGalley({ library: importStories(folder, harbour) });
  await page.getByRole("link", { name: "The old harbour" }).click();
  await bodyOf(page).getByText("The old").first().click();
  const before = await writtenIn(page);
  await press(page, "Control+Home", "Control+h");
  await page.keyboard.type("old");
  await page.keyboard.press("Tab");
  await bar(page).getByRole("textbox", { name: "Replace with" }).fill("brand-new");
  await press(page, "Enter");
  await expect(count(page)).toHaveText(/^4 of 12/);
  expect(JSON.stringify((await writtenIn(page))[0])).toMatch(/The brand-new bridge and /);
  await button(page, "Replace all").click();
  await expect(page.getByText("12 places replaced.")).toBeVisible();
  expect(JSON.stringify(await writtenIn(page))).not.toMatch(/\bold/i);
  expect((await writtenIn(page))[0]).toEqual(
    p(
      words(
        "The brand-new bridge and ",
        marked("the brand-new br", "bold"),
        "idge; ",
        link("https://example.org/", "brand-new"),
        ".",
      ),
    ),
  );
  await expect(headline(page)).toHaveValue("The brand-new harbour");
  await expect(page.getByRole("textbox", { name: "Byline" }).first()).toHaveValue("Ann brand-new");
  await button(page, "Undo").last().click();
  await expect(headline(page)).toHaveValue("The old harbour");
  await bodyOf(page).focus();
  await press(page, "Control+z");
  expect(await writtenIn(page)).toEqual(before);
});

test("a regular expression is stopped when it takes too long, and its groups come back", async ({ launchGalley }) => {
  const dates = { ...story(p("12.11 and 3.10"), p(`${"a".repeat(40)}!`)), fields: fields({ headline: "Dates" }) };
  const { page } = await launchGalley({ library: importStories(folder, dates) });
  await page.getByRole("link", { name: "Dates" }).click();
  await bodyOf(page).click();
  await press(page, "Control+h", "Alt+r");
  await bar(page).getByRole("textbox", { name: "Find", exact: true }).fill("(\\d+");
  await expect(count(page)).toHaveText("This is no regular expression yet: unterminated group.");
  await bar(page).getByRole("textbox", { name: "Find", exact: true }).fill("(a+)+$");
  await expect(count(page)).toHaveText("This expression takes too long to look for. Make it simpler.");
  await bar(page).getByRole("textbox", { name: "Find", exact: true }).fill("(\\d+)\\.(\\d+)");
  await expect(count(page)).toHaveText(/^\d of 2/);
  await bar(page).getByRole("textbox", { name: "Replace with" }).fill("$2/$1");
  await button(page, "Replace all").click();
  await expect(bodyOf(page)).toContainText("11/12 and 10/3");
});

test("in a long story a word off screen is found and shown", async ({ launchGalley }) => {
  const body = [...tenThousandWords.body.slice(0, -1), p("The very last needle stands here.")];
  const needle = { ...story(...body), fields: fields({ headline: "Long" }) };
  const { page } = await launchGalley({ library: importStories(folder, needle) });
  await page.getByRole("link", { name: "Long" }).click();
  await bodyOf(page).click();
  await press(page, "Control+Home", "Control+f");
  await page.keyboard.type("needle");
  await expect(count(page)).toHaveText("1 of 1");
  await expect(bodyOf(page).getByText("The very last needle")).toBeInViewport();
  await press(page, "Escape");
  await page.keyboard.type("pin");
  await expect(bodyOf(page)).toContainText("The very last pin stands here.");
});

test("what a colleague changed a moment ago is replaced where it stands now", async ({ launchGalley }) => {
  const plain = { ...story(p("An old bridge and an old pier.")), fields: fields({ headline: "Plain" }) };
  const { page } = await launchGalley({ library: importStories(folder, plain) });
  await page.getByRole("link", { name: "Plain" }).click();
  await bodyOf(page).click();
  await press(page, "Control+h");
  await bar(page).getByRole("textbox", { name: "Find", exact: true }).fill("old");
  await bar(page).getByRole("textbox", { name: "Replace with" }).fill("new");
  await expect(count(page)).toHaveText(/of 2$/);
  await bodyOf(page).evaluate((element) => {
    const { __lexicalEditor: editor } = element as never as {
      __lexicalEditor: {
        update(change: () => void, options: object): void;
        getEditorState(): { _nodeMap: Map<string, { getType(): string; setTextContent(text: string): void }> };
      };
    };
    const text = [...editor.getEditorState()._nodeMap.values()].find((node) => node.getType() === "text");
    editor.update(() => text?.setTextContent("Yesterday, an old bridge and an old pier."), { discrete: true });
    [...document.querySelectorAll("button")].find((one) => one.textContent === "Replace all")?.click();
  });
  await expect(bodyOf(page)).toHaveText("Yesterday, an new bridge and an new pier.");
});
