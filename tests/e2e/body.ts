import type { Page } from "@playwright/test";
import type { Block } from "../../article/blocks/block";
import type { NodeJson } from "../../article/document/nodeJson";
import { acceptedBlocks, readEntry } from "../../article/suggestions/bodyEntries";
import type { Galley } from "./app";

export const bodyOf = (page: Page) => page.getByRole("textbox", { name: "Story", exact: true });

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The blocks as the editor has them now, suggestions accepted, without their ids, to be compared with what the builders make. */
export async function writtenIn(page: Page): Promise<readonly Block[]> {
  const nodes = await bodyOf(page).evaluate((element) => {
    const { __lexicalEditor: editor } = element as never as {
      __lexicalEditor: { getEditorState(): { toJSON(): { root: { children: unknown } } } };
    };
    return JSON.stringify(editor.getEditorState().toJSON().root.children);
  });
  return acceptedBlocks((JSON.parse(nodes) as NodeJson[]).map(readEntry)).map((block) => ({ ...block, id: "" }));
}

/** A new story with these paragraphs, typed; the caret is behind the last letter. */
export async function newStory({ page }: Galley, ...paragraphs: readonly string[]): Promise<void> {
  await button(page, "New story").click();
  await bodyOf(page).click();
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(words);
  }
}

/** Under Details. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name }).click();
}

/**
 * Presses keys one after another: `press(page, "Home", "Shift+End")`. After each the browser draws once, as it does between a person's keys:
 * the editor learns where the browser moved the caret only then.
 */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
}

/** What copying in a browser leaves on the clipboard, in the form that Electron 25 takes; the types are those of 45. */
export async function copyHtml({ app }: Galley, html: string, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, data) => (clipboard as unknown as { write(data: object): void }).write(data), {
    html,
    text,
  });
}
