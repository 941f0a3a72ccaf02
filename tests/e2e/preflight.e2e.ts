import type { Page } from "@playwright/test";
import { bullets, byline, fields, item, link, p, photo, said, story, words } from "../builders";
import { expect, test } from "./app";
import { mistakesIn } from "./axe";
import { bodyOf, button, press, writtenIn } from "./body";
import { importStories } from "./importStories";

let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("preflight");
});

async function openPreflight(page: Page, headline: string): Promise<void> {
  await page.getByRole("link", { name: headline, exact: true }).click();
  await page.getByRole("tab", { name: "Preflight" }).click();
}

const panel = (page: Page) => page.getByRole("tabpanel", { name: "Preflight" });
const level = (page: Page, name: string) => panel(page).getByRole("region", { name });
const finding = (page: Page, sentence: string | RegExp) => panel(page).getByRole("button", { name: sentence });
const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString());

/** The photo's file is not in the library. */
const noPicture = /404 .*media:/;

const shared = { language: "en", standfirst: "S", bylines: [byline("Ann")], datelineDate: "2026-11-10" };
const body = [
  p("On Tuesday, November 9, it was  lit by the the keeper."),
  bullets("One", item("Two", bullets("Ask TK"))),
  said("Yes"),
  photo("a", { caption: words("A boat, TODO") }),
  p(words("See ", link("https://a.example/?utm_source=x&id=1", "this"), ".")),
];
const draft = { ...story(...body), fields: fields({ ...shared, headline: "Lit again.", slug: "lit" }) };
const neighbour = { ...story(p("a")), fields: fields({ ...shared, headline: "Neighbour", slug: "lit" }) };

test("a finding leads to its place, wherever that is", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(noPicture);
  const { page } = await launchGalley({ library: importStories(folder, draft, neighbour) });
  await openPreflight(page, "Lit again.");
  await expect(panel(page).getByRole("heading", { name: "Two things stop the export" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "Preflight" })).toContainText("2");
  await expect(level(page, "Blocks").getByRole("listitem")).toHaveCount(2);

  await finding(page, /“TK”/).click();
  await expect.poll(() => selected(page)).toBe("TK");
  await expect(bodyOf(page)).toBeFocused();
  await finding(page, /“TODO”/).click();
  await expect.poll(() => selected(page)).toBe("TODO");
  await finding(page, /alt text/).click();
  await expect(page.getByRole("textbox", { name: "Alt text" })).toBeFocused();
  await finding(page, /speaker/).click();
  await page.keyboard.type("Ann");
  await expect(finding(page, /speaker/)).toHaveCount(0);

  await finding(page, /full stop/).click();
  const headline = page.getByRole("textbox", { name: "Headline" });
  await expect(headline).toBeFocused();
  await page.keyboard.type("!");
  await expect(headline).toHaveValue("Lit again!");
  await finding(page, /Another story has the slug/).click();
  await expect(page.getByRole("textbox", { name: "Slug" })).toBeFocused();
  await page.keyboard.type("lit-again");

  const embargo = page.getByRole("textbox", { name: "Embargo" });
  await embargo.fill("2199-01-01");
  await page.getByRole("tab", { name: "Preflight" }).click();
  await expect(finding(page, /under embargo until 1 January 2199/)).toBeVisible();
  await expect(finding(page, /slug/)).toHaveCount(0);
  expect(await mistakesIn(page)).toEqual([]);
});

test("a fix is one step that Undo takes back, alone or with all that are safe", async ({
  launchGalley,
  expectedProblems,
}) => {
  expectedProblems.push(noPicture);
  const { page } = await launchGalley({ library: importStories(folder, draft) });
  await openPreflight(page, "Lit again.");
  await button(page, "Make it Monday").click();
  await expect(finding(page, /is a Monday/)).toHaveCount(0);
  await expect(bodyOf(page).getByText("On Monday, November 9, it was")).toBeVisible();
  await press(page, "ControlOrMeta+z");
  await expect(finding(page, /is a Monday/)).toBeVisible();

  await button(page, "Fix the 3 safe ones").click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Lit again");
  const fixed = [
    p("On Tuesday, November 9, it was lit by the the keeper."),
    ...body.slice(1, 4),
    p(words("See ", link("https://a.example/?id=1", "this"), ".")),
  ];
  expect(await writtenIn(page)).toEqual(fixed);
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await button(page, "Undo").click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Lit again.");
  expect(await writtenIn(page)).toEqual(body);
});

test("in a long story what is far below is found, shown, and gone once it is written over", async ({
  launchGalley,
}) => {
  const far = Array.from({ length: 400 }, (_, n) => p(`Paragraph ${n} ${"of many words ".repeat(n % 9)}.`));
  const long = { ...story(...far, p("Here is TK to find."), ...far), fields: fields({ ...shared, headline: "Long" }) };
  const { page } = await launchGalley({ library: importStories(folder, long) });
  await openPreflight(page, "Long");
  await finding(page, /“TK”/).click();
  await expect.poll(() => selected(page)).toBe("TK");
  await expect(bodyOf(page).getByText("Here is TK to find.")).toBeInViewport();
  await page.keyboard.type("found");
  await expect(finding(page, /“TK”/)).toHaveCount(0);
  await expect(bodyOf(page).getByText("Here is found to find.")).toBeInViewport();
});
