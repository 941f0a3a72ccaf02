import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { readCopied } from "../../article/import/html/copiedHtml";
import { parsePage } from "../../article/import/html/parsePage";
import { bullets, h2, item, link, marked, p, words } from "../builders";
import { expect, type Galley, test } from "./app";
import { bodyOf, copyHtml, newStory, press, writtenIn } from "./body";

const typed = (page: Page) => expect.poll(() => writtenIn(page));

/** With the real clipboard and the real key. */
async function paste(galley: Galley, html: string, text: string): Promise<void> {
  await copyHtml(galley, html, text);
  await galley.page.keyboard.press("Control+v");
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h1><b>Top</b></h1><p class=MsoNormal>A <b>bold</b> word
and <a href="https://example.org/?utm_source=x&amp;id=1">a link</a>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>one</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>o</span>below</p><!--EndFragment--></body></html>`;

test("what a word processor copied comes in as what it says, and one undo takes it back", async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before.");
  await press(page, "Enter");
  await paste(galley, word, "Top");
  await typed(page).toEqual([
    p("Before."),
    h2("Top"),
    p(words("A ", marked("bold", "bold"), " word and ", link("https://example.org/?id=1", "a link"), ".")),
    bullets(item("one", bullets("below"))),
  ]);
  await press(page, "Control+z");
  await typed(page).toEqual([p("Before."), p()]);
});

test("a part of a line goes into a line, with its spaces; pasted as plain text only the letters come", async ({
  launchGalley,
}) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "OneTwo");
  await press(page, "ArrowLeft", "ArrowLeft", "ArrowLeft");
  await paste(galley, "<meta charset='utf-8'><span> and <b>then</b> </span>", " and then ");
  await typed(page).toEqual([p(words("One and ", marked("then", "bold"), " Two"))]);
  await press(page, "Control+a", "Delete");
  await copyHtml(galley, "<h1>Big</h1><p><b>bold</b></p>", "Big bold");
  await page.keyboard.press("Control+Shift+v");
  await typed(page).toEqual([p("Big bold")]);
});

test("a figure becomes a photo to come with its words; its picture is fetched when somebody says so, and not before", async ({
  launchGalley,
}) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    answer.setHeader("content-type", "image/jpeg").end(readFileSync("assets/samples/photos/pier.jpg"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley, "Before.");
  await press(page, "Enter");
  const html = `<figure><img src="http://127.0.0.1:${port}/lantern.jpg" alt="A lantern"><figcaption>The lantern. Photo: Ann Lee</figcaption></figure>`;
  await paste(galley, html, "The lantern.");
  await expect(page.getByText("This picture is on 127.0.0.1.")).toBeVisible();
  const photo = () => writtenIn(page).then((blocks) => blocks.find(({ kind }) => kind === "photo"));
  expect(await photo()).toMatchObject({
    asset: null,
    caption: words("The lantern."),
    credit: "Ann Lee",
    alt: "A lantern",
  });
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Fetch it" }).click();
  await expect.poll(photo).toMatchObject({ asset: expect.stringMatching(/^[0-9a-f]{64}$/), credit: "Ann Lee" });
  expect(asked).toEqual(["/lantern.jpg"]);
  await expect(bodyOf(page).locator("figure img")).toBeVisible();
  server.close();
});

test("nothing that is pasted runs, loads or asks", async ({ launchGalley }) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    answer.end("");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley);
  await page.evaluate(() => {
    for (const name of ["alert", "confirm", "prompt", "print", "open"] as const) {
      Reflect.set(window, name, () => Reflect.set(window, "tripped", name));
    }
  });
  page.on("dialog", () => asked.push("dialog"));
  const trip = "window.tripped=1;alert(1)";
  const html = `<p onclick="${trip}" onmouseover="${trip}">One</p><script>${trip}</script><script src="${at}/s.js"></script><img src="${at}/i.png"
    onerror="${trip}" onload="${trip}"><img src=x onerror="${trip}"><svg onload="${trip}"><script>${trip}</script><image href="${at}/v.png"/></svg><iframe
    src="${at}/f" srcdoc="<script>parent.${trip}</script>"></iframe><link rel=stylesheet href="${at}/c.css"><style>@import "${at}/d.css"; p {
    background: url(${at}/b.png) }</style><p style="background:url(${at}/p.png)">Two</p><video src="${at}/v.mp4" autoplay poster="${at}/o.png"></video><object
    data="${at}/o"></object><embed src="${at}/e"><form action="${at}/a"><input autofocus onfocus="${trip}"></form><base href="${at}/"><meta http-equiv="refresh"
    content="0;url=${at}/m"><a href="javascript:${trip}">Three</a><details open ontoggle="${trip}">Four</details><math><mtext><img src=x onerror="${trip}"></mtext></math>`;
  await paste(galley, html, "One");
  await expect(bodyOf(page)).toContainText("Three");
  await bodyOf(page).getByText("One").hover();
  await bodyOf(page).getByText("Three").click();
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => Reflect.get(window, "tripped") ?? null)).toBe(null);
  expect(asked).toEqual([]);
  expect(
    await bodyOf(page).locator("script, iframe, style, object, [onclick], [onerror], [href^=javascript]").count(),
  ).toBe(0);
  server.close();
});

test("the browser builds the same page as the parser that reads files", async ({ launchGalley }) => {
  const galley = await launchGalley();
  await newStory(galley);
  const html = `<!--StartFragment--><base target="_top"><style>p { color: red }</style>
    <h2 style="font-weight:bold">A heading &amp; more</h2><p style='color:red'>One <b>bold <i>both</b> only</i> style = "none" &nbsp;x<br>line
    <p>Not closed <a href="https://example.org/?a=1&amp;b=2" style=x>a link</a><o:p></o:p>
    <ul><li>one<ul><li>deeper</ul><li style="font-style:italic">two</ul><table><tr><td>cell<td style="text-align:right">5</table>
    <template><p>not seen</p></template><!-- a remark --><span style="font-weight:700">heavy</span>, <font color=red>plain</font>
    <blockquote><p>“It holds,” said Ann Gray.</p></blockquote><pre>  kept
      spaces</pre><!--EndFragment-->`;
  await paste(galley, html, "A heading");
  const { blocks } = readCopied(html, () => "", parsePage);
  expect(blocks.length).toBeGreaterThan(6);
  await expect.poll(() => writtenIn(galley.page)).toEqual(blocks);
});

test("half a megabyte is pasted in less than a second", { tag: "@measured" }, async ({ launchGalley }) => {
  const galley = await launchGalley();
  const { page } = galley;
  await newStory(galley);
  // As Word writes them: of 500 kB a third is words, some 25,000 of them.
  const span = (words: string) =>
    `<span lang=EN-GB style='font-size:12.0pt;line-height:107%;font-family:"Times New Roman",serif;mso-fareast-font-family:"Times New Roman";mso-ansi-language:EN-GB'>${words}</span>`;
  const line = `<p class=MsoNormal style='margin-top:0cm;margin-right:0cm;margin-bottom:8.0pt;margin-left:0cm;text-align:justify;line-height:107%;mso-pagination:widow-orphan'>${span(
    "The bridge over the harbour was closed on Monday, and nobody in the town hall could say on Tuesday when it would be open again for the buses that cross it every morning.",
  )}<b>${span("Words")}</b>${span(" of the mayor, who had said so before the winter and says so again.")}<o:p></o:p></p>\r\n`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${line.repeat(Math.ceil(500_000 / line.length))}<!--EndFragment--></body></html>`;
  await copyHtml(galley, html, "A line");
  await page.evaluate(() => {
    document.addEventListener(
      "paste",
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => Reflect.set(window, "took", performance.now() - start)));
      },
      true,
    );
  });
  const times: number[] = [];
  for (let round = 0; round < 2; round++) {
    await page.evaluate(() => Reflect.set(window, "took", 0));
    await page.keyboard.press("Control+v");
    const took = () => page.evaluate(() => Number(Reflect.get(window, "took")));
    await expect.poll(took, { timeout: 20_000 }).toBeGreaterThan(0);
    times.push(await took());
    await press(page, "Control+z");
    await typed(page).toEqual([p("")]);
  }
  console.info(`500 kB were pasted and drawn in ${times.map((time) => time.toFixed(0)).join(" and ")} ms`);
  expect(Math.min(...times)).toBeLessThan(1_000);
});
