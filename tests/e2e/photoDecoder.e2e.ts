import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, type Galley, test } from "./app";

const photos = path.resolve(__dirname, "../../assets/samples/photos");
let folder = "";
test.beforeEach(async ({ makeFolder }) => {
  folder = await makeFolder("decoder");
});

async function newStory(page: Page): Promise<string> {
  const outcome = await page.evaluate(() => window.galley.call("createStory", undefined));
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.value.id;
}

/** Chooses files in the system's dialog, as a person would. */
async function choose({ app, page }: Galley, id: string, ...files: string[]) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, files);
  return page.evaluate((story) => window.galley.call("choosePhotos", { id: story, many: true, ticket: "t" }), id);
}

function written(name: string, bytes: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

test("a photo tells what its file says of it, and is there in every width", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const id = await newStory(galley.page);
  const outcome = await choose(galley, id, path.join(photos, "lighthouse.jpg"));
  const asset = "9db201c76d82d1afd3cfb8f1bf028d6a4510671c08a2f2f564b90b9b4de2e1be";
  expect(outcome).toEqual({
    ok: true,
    value: [
      {
        kind: "added",
        asset,
        format: "jpeg",
        fileName: "lighthouse.jpg",
        width: 2400,
        height: 1600,
        caption: expect.stringMatching(/^Маяк/),
        alt: expect.stringMatching(/маяк/),
        credit: "Тимофей Вересов",
        copyright: expect.stringMatching(/^©/),
      },
    ],
  });
  const sizes = await galley.page.evaluate(
    (address) =>
      Promise.all(
        ["480", "960", "1600", "original"].map(async (width) => {
          const picture = Object.assign(new Image(), { src: `${address}/${width}` });
          await picture.decode();
          return [picture.naturalWidth, picture.naturalHeight];
        }),
      ),
    `media://story/${id}/${asset}`,
  );
  expect(sizes).toEqual([
    [480, 320],
    [960, 640],
    [1600, 1067],
    [2400, 1600],
  ]);
});

test("what is no whole photo is refused by name, and the others come in", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const id = await newStory(galley.page);
  const whole = readFileSync(path.join(photos, "pier.jpg"));
  const outcome = await choose(
    galley,
    id,
    written("page.jpg", "<!doctype html><script>alert(1)</script>"),
    written("torn.jpg", whole.subarray(0, whole.length / 3)),
    written("empty.png", ""),
    path.join(folder, "gone.jpg"),
    path.join(photos, "pier.jpg"),
  );
  expect(outcome).toMatchObject({
    ok: true,
    value: [
      { kind: "refused", sentence: "“page.jpg” is a web page, not a photo. Nothing was added." },
      { kind: "refused", sentence: "“torn.jpg” is damaged, or too large to be opened. Nothing was added." },
      { kind: "refused", sentence: "“empty.png” is empty. Nothing was added." },
      { kind: "refused", sentence: "“gone.jpg” could not be added: the file or folder is gone." },
      { kind: "added", fileName: "pier.jpg" },
    ],
  });
});

test("when the decoder dies the photo is refused, and the next one comes in", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { app, page } = galley;
  const id = await newStory(page);
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once("web-contents-created", (_event, contents) => {
      contents.once("did-finish-load", () => setTimeout(() => contents.forcefullyCrashRenderer(), 0));
    });
  });
  const large = path.join(photos, "lighthouse.jpg");
  const sentence = "“lighthouse.jpg” is damaged, or too large to be opened. Nothing was added.";
  expect(await choose(galley, id, large)).toMatchObject({ ok: true, value: [{ kind: "refused", sentence }] });
  expect(await choose(galley, id, large)).toMatchObject({ ok: true, value: [{ kind: "added" }] });
});

test("the decoder reaches nothing but the photo", async ({ launchGalley, expectedProblems }) => {
  expectedProblems.push(/Content Security Policy/, /securitypolicyviolation/, /404 \(Not Found\)/);
  const galley = await launchGalley();
  await choose(galley, await newStory(galley.page), path.join(photos, "pier.jpg"));
  const found = await galley.app.evaluate(async ({ webContents }) => {
    const decoder = webContents
      .getAllWebContents()
      .find((contents) => contents.getURL() === "app://decoder/index.html");
    return decoder?.executeJavaScript(`(async () => {
      const attempt = async (address) => fetch(address).then((answer) => answer.status, () => "refused");
      return {
        galley: typeof galley,
        page: await attempt("app://galley/index.html"),
        network: await attempt("https://example.org/"),
        photo: await attempt("app://decoder/photo/1"),
        outside: await attempt("app://decoder/..%2f..%2fpackage.json"),
      };
    })()`);
  });
  expect(found).toEqual({ galley: "undefined", page: "refused", network: "refused", photo: 404, outside: 404 });
});
