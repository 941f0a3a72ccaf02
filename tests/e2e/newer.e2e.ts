import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as Y from "yjs";
import { rootsOf } from "../../article/document/layout";
import { startLibrary } from "../../electron/library/library";
import { fields, idNumber, p, story } from "../builders";
import { expect, test } from "./app";
import { bodyOf } from "./body";

/** A library with one story that was last written by a Galley of a later layout, which knows a block that this one does not. */
async function libraryOfTheFuture(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "galley-newer-"));
  const userData = await mkdtemp(path.join(tmpdir(), "galley-newer-user-"));
  const library = await startLibrary({ folder, userData, onEvent: () => undefined });
  const id = idNumber(1);
  await library.create({ ...story(p("Слова старого времени.")), id, fields: fields({ headline: "Из будущего" }) });
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.sentence);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, opened.value.state);
  const before = Y.encodeStateVector(doc);
  const hologram = new Y.XmlText();
  rootsOf(doc).meta.set("schema", 99);
  rootsOf(doc).body.insertEmbed(1, hologram);
  hologram.setAttribute("__type", "hologram");
  hologram.insert(0, "Слова будущего.");
  library.append({ id, opening: opened.value.opening }, 1, Y.encodeStateAsUpdate(doc, before));
  await library.close(id);
  await library.stop();
  await rm(userData, { recursive: true });
  return folder;
}

test("a story of a newer Galley can be read, with a sentence that says so, and can not be changed", async ({
  launchGalley,
}) => {
  const library = await libraryOfTheFuture();
  const { page, close } = await launchGalley({ library });
  await page.getByRole("link", { name: "Из будущего" }).click();
  await expect(
    page.getByText("This story was written by a newer Galley. You can read it and export it, not change it."),
  ).toBeVisible();
  await expect(bodyOf(page)).toContainText("Слова старого времени.");
  await expect(bodyOf(page)).toContainText("Слова будущего.");
  await expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");
  await expect(page.getByRole("textbox", { name: "Headline" })).not.toBeEditable();
  await bodyOf(page).click();
  await page.keyboard.type("Нельзя.");
  await expect(bodyOf(page)).not.toContainText("Нельзя");
  await close();
  const [log] = (await readdir(path.join(library, idNumber(1)))).filter((name) => name.startsWith("edits-"));
  expect(await readFile(path.join(library, idNumber(1), log ?? ""), "utf8")).not.toContain("Нельзя");
  await rm(library, { recursive: true });
});
