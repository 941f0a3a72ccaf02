import type { Page } from "@playwright/test";
import { bullets, divider, fields, h2, h3, item, link, marked, numbered, p, words } from "../builders";
import { expect, test } from "./app";
import { bodyOf, button, newStory, press, writtenIn } from "./body";
import { settledStory } from "./onDisk";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const insertMenu = (page: Page) => page.getByRole("listbox", { name: "Insert" });
const address = (page: Page) => field(page, "Link address");
const typed = (page: Page) => expect.poll(() => writtenIn(page));

/** Pastes what another program copied, without the system's clipboard, which tests that run at the same time share. */
async function paste(page: Page, content: Readonly<Record<string, string>>): Promise<void> {
  await bodyOf(page).evaluate((element, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(types)) clipboardData.setData(type, data);
    element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  }, content);
  await press(page);
}

async function pressed(page: Page): Promise<readonly string[]> {
  const on = page.getByRole("toolbar", { name: "Formatting" }).locator("[aria-pressed=true]");
  return on.evaluateAll((buttons) => buttons.map((each) => each.getAttribute("aria-label") ?? ""));
}

test("Enter leads from headline to standfirst to body, and what lines begin with says what they are", async ({
  launchGalley,
}) => {
  const { page, library } = await launchGalley();
  await button(page, "New story").click();
  await expect(field(page, "Headline")).toBeFocused();
  await page.keyboard.type("Мост открыт");
  await press(page, "Enter");
  await expect(field(page, "Standfirst")).toBeFocused();
  await page.keyboard.type("Раньше срока");
  await press(page, "Enter");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.type("Начало.");
  await press(page, "Enter");
  await page.keyboard.type("## Как это было");
  await press(page, "Enter");
  await page.keyboard.type("### Утро");
  await press(page, "Enter");
  await page.keyboard.type("- первое");
  await press(page, "Enter");
  await page.keyboard.type("второе");
  await press(page, "Enter", "Enter");
  await page.keyboard.type("1. один");
  await press(page, "Enter");
  await page.keyboard.type("два");
  await press(page, "Enter", "Enter");
  await page.keyboard.type("--- Конец.");
  const body = [
    p("Начало."),
    h2("Как это было"),
    h3("Утро"),
    bullets("первое", "второе"),
    numbered("один", "два"),
    divider(),
    p("Конец."),
  ];
  await typed(page).toEqual(body);
  await expect
    .poll(() => settledStory(library))
    .toMatchObject({
      fields: { headline: "Мост открыт", standfirst: "Раньше срока" },
      body,
    });
});

test("marks and headings go on and off by key, and the toolbar says what is on", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "plain ");
  await press(page, "ControlOrMeta+b");
  await page.keyboard.type("bold");
  expect(await pressed(page)).toEqual(["Bold"]);
  await press(page, "ControlOrMeta+i");
  await page.keyboard.type(" both");
  expect(await pressed(page)).toEqual(["Bold", "Italic"]);
  await press(page, "ControlOrMeta+b", "ControlOrMeta+i");
  await page.keyboard.type(" plain");
  expect(await pressed(page)).toEqual([]);
  const text = words("plain ", marked("bold", "bold"), marked(" both", "bold", "italic"), " plain");
  await typed(page).toEqual([p(text)]);

  await press(page, "ControlOrMeta+Alt+2");
  expect(await pressed(page)).toEqual(["Heading"]);
  await press(page, "ControlOrMeta+Alt+3");
  expect(await pressed(page)).toEqual(["Subheading"]);
  await typed(page).toEqual([h3(text)]);
  await press(page, "ControlOrMeta+Alt+3");
  expect(await pressed(page)).toEqual([]);
  for (const name of ["Bulleted list", "Numbered list", "Heading"]) {
    await button(page, name).click();
    expect(await pressed(page)).toEqual([name]);
  }
  await button(page, "Heading").click();
  await press(page, "Home");
  await page.keyboard.type("Still here: ");
  await typed(page).toEqual([p(words("Still here: ", ...text))]);
  for (const key of ["ControlOrMeta+u", "ControlOrMeta+Shift+s"]) await press(page, "ControlOrMeta+a", key);
  expect(await pressed(page)).toEqual([]);
});

test("Tab and Shift+Tab change an item's depth, and Enter twice leaves the list", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "- one");
  await press(page, "Enter", "Tab");
  await page.keyboard.type("one a");
  await press(page, "Enter", "Tab");
  await page.keyboard.type("deep");
  await press(page, "Enter", "Shift+Tab");
  await page.keyboard.type("one b");
  await press(page, "Enter", "Shift+Tab");
  await page.keyboard.type("two");
  await typed(page).toEqual([bullets(item("one", bullets(item("one a", bullets("deep")), "one b")), "two")]);
  await press(page, "Enter", "Enter");
  await page.keyboard.type("After");
  await typed(page).toEqual([
    bullets(item("one", bullets(item("one a", bullets("deep")), "one b")), "two"),
    p("After"),
  ]);
  await press(page, "ArrowUp", "End", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace");
  await typed(page).toEqual([bullets(item("one", bullets(item("one a", bullets("deep")), "one b"))), p("After")]);
  await press(page, "ArrowDown", "Tab");
  await expect(bodyOf(page)).not.toBeFocused();
});

test("a link is made, refused, shown, changed, copied, opened and removed beside its words", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      Object.assign(globalThis, { opened: url });
    };
  });
  await newStory(galley, "See the report here");
  await press(page, "ControlOrMeta+k");
  await expect(address(page)).toHaveCount(0);
  for (let letter = 0; letter < 4; letter += 1) await press(page, "Shift+ArrowLeft");
  await press(page, "ControlOrMeta+k");
  await expect(address(page)).toBeFocused();
  expect(await page.evaluate(() => [...CSS.highlights.values()].flatMap((words) => [...words].map(String)))).toEqual([
    "here",
  ]);
  for (const refused of ["ftp://example.org", "javascript:alert(1)"]) {
    await address(page).fill(refused);
    await press(page, "Enter");
    await expect(page.getByRole("alert")).toHaveText("A link starts with http, https or mailto.");
  }
  await address(page).fill("example.org");
  await press(page, "Enter");
  await expect(bodyOf(page)).toBeFocused();
  await typed(page).toEqual([p(words("See the report ", link("https://example.org", "here")))]);

  await press(page, "ArrowRight", "ArrowLeft");
  await expect(button(page, "Open link")).toBeVisible();
  expect(await pressed(page)).toEqual(["Link"]);
  await button(page, "Open link").click();
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, "opened"))).toBe("https://example.org/");
  await button(page, "Copy link").click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe("https://example.org");
  await button(page, "Edit link").click();
  await expect(address(page)).toHaveValue("https://example.org");
  await press(page, "Escape");
  await expect(bodyOf(page)).toBeFocused();
  await press(page, "ControlOrMeta+k");
  await address(page).fill("desk@example.org");
  await press(page, "Enter");
  await typed(page).toEqual([p(words("See the report ", link("mailto:desk@example.org", "here")))]);
  await page.keyboard.press("ArrowLeft");
  await field(page, "Headline").click();
  await expect(button(page, "Remove link")).toHaveCount(0);
  await bodyOf(page).getByText("here").click();
  await button(page, "Remove link").click();
  await typed(page).toEqual([p("See the report here")]);
});

test("a slash on an empty line offers what can be put there, by name, by arrow and by mouse", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  const option = (name: string) => insertMenu(page).getByRole("option", { name, exact: true });
  const chosen = insertMenu(page).getByRole("option", { selected: true });
  await newStory(galley, "not here/");
  await expect(insertMenu(page)).toHaveCount(0);
  await press(page, "Enter");
  await page.keyboard.type("/");
  await expect(chosen).toHaveAccessibleName("Heading");
  await press(page, "ArrowDown", "ArrowDown");
  await expect(chosen).toHaveAccessibleName("Bulleted list");
  await press(page, "ArrowUp", "Enter");
  await page.keyboard.type("Second level");
  await press(page, "Enter");
  await page.keyboard.type("/num");
  await expect(insertMenu(page).getByRole("option")).toHaveText([/^Numbered list/]);
  await press(page, "Enter");
  await page.keyboard.type("first");
  await press(page, "Enter", "Enter");
  await page.keyboard.type("/");
  await option("Heading").click();
  await page.keyboard.type("By mouse");
  await press(page, "Enter");
  await page.keyboard.type("/h");
  await press(page, "Escape");
  await expect(insertMenu(page)).toHaveCount(0);
  await press(page, "Escape");
  await page.keyboard.type("e");
  await expect(insertMenu(page)).toHaveCount(0);
  await page.keyboard.type("y");
  const body = [p("not here/"), h3("Second level"), numbered("first"), h2("By mouse"), p("/hey")];
  await typed(page).toEqual(body);

  await press(page, "Enter");
  for (let line = 0; line < 30; line += 1) await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  const caretLine = bodyOf(page).locator("p").last();
  await expect(insertMenu(page)).toBeInViewport({ ratio: 1 });
  const footer = page.locator(".story-footer");
  const boxes = [insertMenu(page), caretLine, footer].map((each) => each.boundingBox());
  const [menu, line, foot] = await Promise.all(boxes);
  // The line that is written on stays clear of the footer and of the fade above it.
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) - 28);
  expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
  await field(page, "Standfirst").focus();
  await expect(insertMenu(page)).toHaveCount(0);
});

test("a divider is chosen with a click or an arrow, and goes with one key", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  const rule = page.locator(".divider-block");
  await newStory(galley, "One", "--- Two");
  await rule.click();
  await expect(rule).toHaveAttribute("data-selected", "true");
  await press(page, "Delete");
  await typed(page).toEqual([p("One"), p("Two")]);
  await press(page, "ControlOrMeta+z");
  await typed(page).toEqual([p("One"), divider(), p("Two")]);
  await bodyOf(page).getByText("Two").click();
  await press(page, "Home", "ArrowUp");
  await expect(rule).toHaveAttribute("data-selected", "true");
  await press(page, "Enter");
  await page.keyboard.type("Between");
  await typed(page).toEqual([p("One"), divider(), p("Between"), p("Two")]);
  await press(page, "Home", "Backspace");
  await typed(page).toEqual([p("One"), p("Between"), p("Two")]);
});

test("what is filled in under Details is in the story's file", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page, library } = galley;
  await newStory(galley, "Text.");
  await field(page, "Headline").fill("Мост открыли раньше");
  await field(page, "Kicker").fill("Город");
  await field(page, "Section").fill("Новости");
  await field(page, "Tags").click();
  await page.keyboard.type("мост, река , мост,");
  await button(page, "Use it").click();
  await expect(field(page, "Slug")).toHaveValue("most-otkryli-ranshe");
  await page.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "Russian" }).click();
  await expect(page.locator("main.story-sheet")).toHaveAttribute("lang", "ru");
  await field(page, "Byline").click();
  await page.keyboard.type("Анна Гай");
  await button(page, "Add byline").click();
  await page.keyboard.type("Иван");
  await expect(page.getByRole("textbox", { name: "Job" })).toHaveCount(2);
  await page.getByRole("textbox", { name: "Job" }).first().fill("корреспондент");
  await field(page, "Dateline").fill("Верес");
  await field(page, "Dateline date").fill("2026-11-14");
  await page.getByRole("combobox", { name: "Status" }).click();
  await page.getByRole("option", { name: "Changes wanted" }).click();
  const bylines = [
    { id: "", name: "Анна Гай", role: "корреспондент" },
    { id: "", name: "Иван", role: "" },
  ];
  const filled = fields({
    headline: "Мост открыли раньше",
    kicker: "Город",
    section: "Новости",
    slug: "most-otkryli-ranshe",
    language: "ru",
    dateline: "Верес",
    datelineDate: "2026-11-14",
    tags: ["мост", "река"],
    bylines,
  });
  await expect.poll(() => settledStory(library)).toMatchObject({ status: "changesWanted", fields: filled });
});

test("paste keeps what the text says and drops how it looked", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley);
  const html = `<meta charset="utf-8"><style>p { color: red }</style><h1 style="color:red">Top</h1>
    <p style="color: #c00; font-family: Arial">A <b>bold</b>, an <em>italic</em> and
    <a href="https://example.org/a" target="_blank" style="color:green">a link</a>, <a href="javascript:alert(1)">not this</a>.</p>
    <h4>Deep</h4><ul><li>one<ul><li>below</li></ul></li><li>two</li></ul><ol><li>first</li></ol>
    <p><font color="red">Red</font> <u>under</u> <span style="background: yellow">marked</span></p>`;
  await paste(page, { "text/html": html, "text/plain": "Top" });
  const pasted = [
    h2("Top"),
    p(
      words(
        "A ",
        marked("bold", "bold"),
        ", an ",
        marked("italic", "italic"),
        " and ",
        link("https://example.org/a", "a link"),
        ", not this.",
      ),
    ),
    h3("Deep"),
    bullets(item("one", bullets("below")), "two"),
    numbered("first"),
    p("Red under marked"),
  ];
  await typed(page).toEqual(pasted);
  expect(await bodyOf(page).locator("[style*=color], [style*=font], [style*=background], u, font").count()).toBe(0);

  await press(page, "ControlOrMeta+a", "Delete");
  await typed(page).toEqual([p()]);
  await paste(page, { "text/plain": "First line\nsecond line\n\nNew paragraph" });
  await typed(page).toEqual([p("First line"), p("second line"), p(), p("New paragraph")]);
  await press(page, "ControlOrMeta+a", "Delete", "ControlOrMeta+z", "ControlOrMeta+z", "ControlOrMeta+z");
  await typed(page).toEqual(pasted);
});

test("bold and italic survive the way from a word processor on the web, which says them by style alone", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley);
  const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;text-align:center">
    <span style="font-size:11pt;font-weight:400;white-space:pre-wrap">Plain, </span><span
    style="color:#f00;font-weight:700;white-space:pre-wrap">bold</span><span style="font-style:italic;white-space:pre-wrap"> and italic</span>
    </p></b><div>One</div><div><br></div><div>Two</div>`;
  await paste(page, { "text/html": html });
  await typed(page).toEqual([
    p(words("Plain, ", marked("bold", "bold"), marked(" and italic", "italic"))),
    p("One"),
    p("Two"),
  ]);
});

test("a very long line, emoji, joined letters and right-to-left words come through whole", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page, library } = galley;
  await newStory(galley);
  const long = "слово ".repeat(3334).trimEnd();
  await paste(page, { "text/plain": long });
  await page.keyboard.type(" конец");
  await press(page, "Enter");
  const family = "👩‍👩‍👧‍👦";
  await page.keyboard.type(`Семья ${family}, флаги 🇧🇾, и́х ўсё її`);
  await press(page, "Enter");
  await page.keyboard.type("שלום עולם, and back مرحبا.");
  const body = [p(`${long} конец`), p(`Семья ${family}, флаги 🇧🇾, и́х ўсё її`), p("שלום עולם, and back مرحبا.")];
  await typed(page).toEqual(body);
  await expect(bodyOf(page).locator("p").last()).toHaveCSS("direction", "rtl");
  await press(page, "Enter");
  await page.keyboard.type(`a${family}`);
  await press(page, "Backspace");
  await typed(page).toEqual([...body, p("a")]);
  await press(page, "ControlOrMeta+z", "ArrowLeft", "Delete", "Backspace", "Backspace");
  await typed(page).toEqual(body);
  await expect.poll(() => settledStory(library).body, { timeout: 10_000 }).toMatchObject(body);
});
