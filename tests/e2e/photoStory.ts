import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Block } from "../../article/blocks/block";
import type { Photo } from "../../article/blocks/photo";
import { readBlockNode } from "../../article/document/blockNodes";
import type { NodeJson } from "../../article/document/nodeJson";
import { plainText } from "../../article/text";
import { inProject } from "../../scripts/setup/project.mjs";
import { expect, type Galley } from "./app";
import { bodyOf, button, newStory } from "./body";

export const lighthouse = inProject("assets/samples/photos/lighthouse.jpg");
export const pier = inProject("assets/samples/photos/pier.jpg");
export const lens = inProject("assets/samples/photos/lens.jpg");

/** The blocks as the editor has them now. */
export async function blocksIn(page: Page): Promise<readonly Block[]> {
  // Found without its role: an open dialog hides the rest of the page from assistive technology.
  const nodes = await page.locator("[aria-label=Story]").evaluate((element) => {
    interface Root {
      readonly __lexicalEditor: { getEditorState(): { toJSON(): { root: { children: unknown } } } };
    }
    const { __lexicalEditor: editor } = element as unknown as Root;
    return JSON.stringify(editor.getEditorState().toJSON().root.children);
  });
  return (JSON.parse(nodes) as NodeJson[]).map(readBlockNode);
}

/** The blocks in words: `photo: caption`, `paragraph: text`. */
export async function outline(page: Page): Promise<readonly string[]> {
  return (await blocksIn(page)).map((block) => {
    if (block.kind === "photo") return `photo: ${plainText(block.caption)}`;
    return block.kind === "paragraph" ? `paragraph: ${plainText(block.text)}` : block.kind;
  });
}

export async function photosIn(page: Page): Promise<readonly Photo[]> {
  return (await blocksIn(page)).filter((block) => block.kind === "photo");
}

export const details = (page: Page) => page.getByRole("group", { name: "Photo details" });
export const field = (page: Page, name: string) => details(page).getByRole("textbox", { name });
export const pictures = (page: Page) => page.locator("figure > img");

export async function answerDialog({ app }: Galley, ...filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

export async function addPhoto(galley: Galley, file = lighthouse): Promise<void> {
  const count = await pictures(galley.page).count();
  await answerDialog(galley, file);
  await button(galley.page, "Photo").click();
  await expect(pictures(galley.page)).toHaveCount(count + 1);
  await expect(galley.page.getByRole("progressbar")).toHaveCount(0);
}

/** A story with a paragraph, a photo whose caption is these words, and a paragraph. */
export async function storyWithPhoto(galley: Galley, caption = "Caption"): Promise<void> {
  await newStory(galley, "Before", "After");
  const { page } = galley;
  await page.keyboard.press("Control+Home");
  await addPhoto(galley);
  await page.locator("figcaption").click();
  await selectCaption(page);
  await page.keyboard.type(caption);
  expect(await outline(page)).toEqual(["paragraph: Before", `photo: ${caption}`, "paragraph: After"]);
}

async function selectCaption(page: Page): Promise<void> {
  await page.locator("figcaption").evaluate((element) => getSelection()?.selectAllChildren(element));
}

/** Drops files on an element of the page, in its upper or lower half. */
export async function drop(
  page: Page,
  onto: string,
  half: "upper" | "lower",
  ...files: readonly string[]
): Promise<void> {
  const contents = files.map((file) => ({ name: path.basename(file), bytes: [...readFileSync(file)] }));
  await bodyOf(page)
    .getByText(onto)
    .evaluate(
      (element, { half, contents }) => {
        const dataTransfer = new DataTransfer();
        for (const { name, bytes } of contents) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
        const { left, top, height } = element.getBoundingClientRect();
        const point = { clientX: left + 20, clientY: top + (half === "upper" ? 2 : height - 2) };
        const options = { bubbles: true, cancelable: true, dataTransfer, ...point };
        element.dispatchEvent(new DragEvent("dragover", options));
        element.dispatchEvent(new DragEvent("drop", options));
      },
      { half, contents },
    );
}

/** Pastes without the system's clipboard, which tests that run at the same time share. */
export async function paste(page: Page, { html = "", file = "" }): Promise<void> {
  const contents = file === "" ? null : { name: path.basename(file), bytes: [...readFileSync(file)] };
  await bodyOf(page).evaluate(
    (element, { html, contents }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      if (contents) clipboardData.items.add(new File([new Uint8Array(contents.bytes)], contents.name));
      element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
    },
    { html, contents },
  );
}
