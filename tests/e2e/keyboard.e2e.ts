import type { Page } from "@playwright/test";
import { marked, p, words } from "../builders";
import { expect, test } from "./app";
import { bodyOf, newStory, press, writtenIn } from "./body";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** The name of what has the focus; followed by " (unseen)" when nothing shows that it has: no ring in the pencil's colour, and no caret. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "nothing";
    const probe = document.createElement("i");
    probe.style.color = "var(--pencil)";
    document.body.append(probe);
    const pencil = getComputedStyle(probe).color;
    probe.remove();
    const isRinged = (of: Element, pseudo?: string) => {
      const style = getComputedStyle(of, pseudo);
      const isOutlined = style.outlineStyle !== "none" && style.outlineColor === pencil && style.outlineWidth !== "0px";
      return isOutlined || style.boxShadow.includes(pencil);
    };
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const isSeen = around.some((each) => each && (isRinged(each) || isRinged(each, "::after")));
    const isProse = element.isContentEditable || element.closest(".story-head") !== null;
    const [label] = element instanceof HTMLTextAreaElement ? (element.labels ?? []) : [];
    const name = element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent ?? "";
    return isSeen || isProse ? name : `${name} (unseen)`;
  });
}

/** The names of what has the focus after each press of the key, up to the one named. */
async function walk(page: Page, key: string, until: string): Promise<readonly string[]> {
  const names: string[] = [];
  while (names.length < 60 && names.at(-1) !== until) {
    await press(page, key);
    names.push(await focused(page));
  }
  return names;
}

test("the keyboard alone leads from the desk through a whole story to its export and back, and the focus is always seen", async ({
  launchGalley,
}) => {
  const { page } = await launchGalley();
  await expect(page.getByRole("button", { name: "New story" })).toBeVisible();
  expect(await walk(page, "Tab", "Import…")).toEqual(["New story", "Open the sample", "Import…"]);
  expect(await walk(page, "Shift+Tab", "New story")).toEqual(["Open the sample", "New story"]);
  await press(page, "Enter");
  await expect(field(page, "Headline")).toBeFocused();
  await page.keyboard.type("By hand");

  expect(await walk(page, "Shift+Tab", "Back to stories")).toEqual([
    "Hide panel",
    "Export",
    "Preview",
    "Bold",
    "Back to stories",
  ]);
  await press(page, "Tab");
  const toolbar = ["Italic", "Link", "Heading", "Subheading", "Bulleted list", "Numbered list", "Quote", "Pull quote"];
  expect(await walk(page, "ArrowRight", "Redo")).toEqual([
    ...toolbar,
    "Photo",
    "Comment",
    "Suggest changes",
    "Undo",
    "Redo",
  ]);
  await press(page, "Home", "ArrowLeft", "ArrowRight");
  expect(await focused(page)).toBe("Bold");
  expect(await walk(page, "Tab", "Story")).toEqual([
    "Preview",
    "Export",
    "Hide panel",
    "Headline",
    "Standfirst",
    "Story",
  ]);
  await page.keyboard.type("plain ");
  await walk(page, "Shift+Tab", "Bold");
  await press(page, "Enter");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.type("bold");
  await expect.poll(() => writtenIn(page)).toEqual([p(words("plain ", marked("bold", "bold")))]);

  await press(page, "Tab");
  expect(await focused(page)).toBe("Outline");
  await press(page, "Tab");
  expect(await focused(page)).toBe("Details");
  expect(await walk(page, "ArrowRight", "History")).toEqual(["Quotes", "Preflight", "Comments", "History"]);
  await press(page, "Tab");
  expect(await focused(page)).toBe("Name this version…");
  await press(page, "Shift+Tab", "Home");
  expect(await walk(page, "Tab", "Social title")).toEqual([
    "Status",
    "Assigned to",
    "Due",
    "Kicker",
    "Section",
    "Tags",
    "Slug",
    "Use it",
    "Language",
    "Byline",
    "Add byline",
    "Dateline",
    "Dateline date",
    "Today",
    "Published",
    "Now",
    "Embargo",
    "SEO title",
    "Social title",
  ]);
  await walk(page, "Shift+Tab", "Status");
  await press(page, "Enter", "ArrowDown");
  expect(await focused(page)).toMatch(/^In review/);
  await press(page, "Enter");
  expect(await focused(page)).toBe("Status");
  await expect(page.getByRole("combobox", { name: "Status" })).toHaveText(/In review/);

  await press(page, "ControlOrMeta+Shift+e");
  await expect(page.getByRole("dialog", { name: "Export story" })).toBeVisible();
  const around = await walk(page, "Tab", "Choose folder and export");
  expect(around.filter((name) => name.endsWith("(unseen)"))).toEqual([]);
  expect(around).toContain("Cancel");
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await focused(page)).toBe("Status");

  await walk(page, "Shift+Tab", "Back to stories");
  await press(page, "Enter");
  await expect(page.getByRole("link", { name: "By hand" })).toBeFocused();
  expect(await focused(page)).toBe("By hand");
  await press(page, "Tab");
  expect(await focused(page)).toBe("Story actions");
  const before = ["By hand", "Trash", "Backup", "Publications"];
  const filters = ["Published0", "Ready0", "Changes wanted0", "In review1", "Drafts0", "All1"];
  expect(await walk(page, "Shift+Tab", "Search stories")).toEqual([
    ...before,
    ...filters,
    "New story",
    "Import…",
    "Search stories",
  ]);
});

test("what opens beside the text gives the focus back to the text", async ({ launchGalley }) => {
  const { page } = await launchGalley();
  await page.getByRole("button", { name: "New story" }).click();
  await expect(field(page, "Headline")).toBeFocused();
  await press(page, "Enter", "Enter");
  await page.keyboard.type("some words");
  await press(page, "Shift+Home", "ControlOrMeta+k");
  expect(await focused(page)).toBe("Link address");
  await press(page, "Tab");
  expect(await focused(page)).toBe("Link");
  await press(page, "Escape");
  expect(await focused(page)).toBe("Story");
  await press(page, "ControlOrMeta+k");
  await page.keyboard.type("example.org");
  await press(page, "Enter");
  expect(await focused(page)).toBe("Story");
  await press(page, "ArrowLeft", "ArrowRight");
  await expect(page.getByRole("button", { name: "Edit link" })).toBeVisible();
  expect(await walk(page, "Tab", "Details")).toEqual([
    "Open link",
    "Copy link",
    "Edit link",
    "Remove link",
    "Outline",
    "Details",
  ]);
  await expect(page.getByRole("button", { name: "Edit link" })).toHaveCount(0);
  await press(page, "Shift+Tab", "Shift+Tab", "ArrowLeft", "ArrowRight");
  await expect(page.getByRole("button", { name: "Edit link" })).toBeVisible();
  await press(page, "Tab", "Escape");
  expect(await focused(page)).toBe("Story");
  await press(page, "ArrowLeft", "ArrowRight", "Escape");
  await expect(page.getByRole("button", { name: "Edit link" })).toHaveCount(0);
  await press(page, "ControlOrMeta+\\");
  await expect(page.getByRole("tab", { name: "Details" })).toHaveCount(0);
  expect(await focused(page)).toBe("Story");
});

test("whoever leaves the text and comes back goes on where the caret was", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "First", "some words");
  await press(page, "ArrowLeft");
  await press(page, "ControlOrMeta+Shift+e");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.type("1");
  await expect.poll(() => writtenIn(page)).toEqual([p("First"), p("some word1s")]);
  await press(page, "Tab", "Tab", "Shift+Tab", "Shift+Tab");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.type("2");
  await expect.poll(() => writtenIn(page)).toEqual([p("First"), p("some word12s")]);
  await field(page, "Headline").click();
  await page.keyboard.type("Head");
  await press(page, "Tab", "Tab");
  await page.keyboard.type("3");
  await expect.poll(() => writtenIn(page)).toEqual([p("First"), p("some word123s")]);
});
