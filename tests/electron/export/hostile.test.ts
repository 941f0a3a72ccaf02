import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { storyProfiles } from "../../../article/export/profiles";
import { noPublication, type Publication } from "../../../article/publication/publication";
import type { Story } from "../../../article/story";
import { exportAs } from "../../../electron/export/exportAs";
import {
  bullets,
  byline,
  embed,
  fields,
  gallery,
  h2,
  h3,
  link,
  marked,
  mostRead,
  p,
  photo,
  photoToCome,
  pull,
  said,
  story,
  support,
  table,
  unknown,
  words,
} from "../../builders";
import { filesIn } from "../../filesIn";
import { temporaryFolder } from "../temporaryFolder";
import { hastyDisk } from "./hastyDisk";
import { plainJpeg } from "./picture/tellingPictures";
import { strangersIn } from "./plainlyText";

const hostile = [
  "<script>alert(1)</script>",
  '</script><script>alert(1)</script><!--"}',
  "</style></title></textarea><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  "--> <script>alert(1)</script> <!-- /wp:paragraph -->",
  '{"--":"-->"} \\u002d\\u002d --!> <!-- wp:html -->',
  "]]></xhtml:p><x:script/><![CDATA[",
  "javascript:alert(1)",
  " java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "https://example.org/\"><script>alert(1)</script>?a=--&b='x'",
  "a\u0000b\u0007c\ufffed\ud800e",
  "\u202eright to left\u2066 isolate",
  "line\u2028line\nline\r\nline",
  "---\nkey: [\n---\n# <b>x</b>\n[a](javascript:alert(1)) ![b](x) `</script>`",
  "&lt;script&gt; &#60;script&#62; &amp;amp; <!-- <![CDATA[ ]]>",
  "{{constructor.constructor('alert(1)')()}} $alert(1) <?php echo 1 ?> %3Cscript%3E",
];

const bytes = plainJpeg();
const asset = createHash("sha256").update(bytes).digest("hex");

function storyOf(text: string): Story {
  const shot = {
    asset,
    width: 480,
    height: 320,
    alt: text,
    credit: `${text} / ${text}`,
    copyright: text,
    fileName: text,
  };
  const shown = photo("a", { ...shot, caption: words(text, link(text, text)) });
  const raw = { kind: text, title: text, text: [{ kind: "text", text }], items: [text], [text]: text };
  const written = story(
    p(words(text, marked(text, "bold", "italic"), link(text, text), { kind: "break" }, text)),
    h2(text),
    h3(text),
    bullets(text, words(link(text, text))),
    said(text, text, { role: text, language: text, source: { kind: "interview", title: text, url: text, date: text } }),
    pull(text),
    shown,
    gallery(text, { ...shown, id: "" }, photo("b", { caption: words(text) })),
    photoToCome(text, text),
    embed(text, text),
    support(text, text, text),
    mostRead(text, text, { text, url: text }),
    table(text, [text, text], [text, words(link(text, text))]),
    unknown(raw),
  );
  return {
    ...written,
    fields: {
      ...fields({}),
      ...{ headline: text, standfirst: text, kicker: text, seoTitle: text, socialTitle: text, editorsNote: text },
      ...{ slug: text, section: text, language: text, dateline: text, datelineDate: text, publishedAt: text },
      ...{ updatedAt: text, embargoUntil: text, canonicalUrl: text, tags: [text, `${text}, ${text}`] },
      bylines: [byline(text, text)],
      corrections: [{ id: "000000000777", date: text, text }],
    },
  };
}

function publicationOf(text: string): Publication {
  return {
    ...noPublication,
    ...{ name: text, url: text, logo: text, language: text, timeZone: text, sections: [text] },
    support: { text, label: text, url: text },
    policies: { corrections: text, ethics: text, ownership: text },
    social: [text],
    canonicalPattern: text,
  };
}

test("the search of this test finds what does not belong", () => {
  const bad: readonly (readonly [string, string])[] = [
    ["a.html", "<p>a</p><script>alert(1)</script>"],
    ["a.html", '<p onclick="x">a</p>'],
    ["a.html", '<a href=" javascript:x">a</a>'],
    ["a.html", "<p>a</p><!-- stray -->"],
    ["a.html", '<!-- wp:image {"a":"--"} -->'],
    ["a.html", '<!doctype html><title>a</title><script type="application/ld+json">{"a":</script>'],
    ["a.html", "a\u0000"],
    ["a.json", "{"],
    ["a.json", JSON.stringify({ bodies: [{ contentType: "text/html", value: "<script></script>" }] })],
    ["a.json", JSON.stringify({ url: "javascript:x" })],
    ["a.xml", "<a><b></a>"],
    ["a.xml", '<a href="javascript:x"/>'],
    ["a.md", "---\na: b\n---\n<script>"],
    ["a.md", "no front"],
    ["a.txt", "\u0007"],
    ["a.bin", ""],
  ];
  expect(bad.filter(([name, text]) => strangersIn(name, Buffer.from(text)).length === 0)).toEqual([]);
  const good = [
    ["a.html", '<!-- wp:image {"a":"\\u002d\\u002d"} --><p>&lt;script></p><!-- /wp:image -->'],
    ["a.md", "---\na: b\n---\n\\<script> [a](<https://example.org>)"],
  ] as const;
  expect(good.map(([name, text]) => strangersIn(name, Buffer.from(text)))).toEqual([[], []]);
});

test.each(storyProfiles)(
  "whatever stands in the fields of a story and its publication stays text: %s",
  async (profile) => {
    const storyFolder = temporaryFolder();
    mkdirSync(path.join(storyFolder, "media"));
    writeFileSync(path.join(storyFolder, "media", `${asset}.jpg`), bytes);
    const found: unknown[] = [];
    for (const [index, text] of hostile.entries()) {
      const folder = temporaryFolder();
      const good = { url: "https://example.org/", canonicalPattern: `/{section}/{slug}/${text}` };
      const publication = { ...publicationOf(text), ...(index % 2 === 1 && good) };
      const outcome = await exportAs({
        ...{ profile, publication, story: storyOf(text), storyFolder, folder, stylesheet: "p { color: red }" },
        ...{
          singleFile: index % 4 > 1,
          furniture: true,
          manifest: true,
          last: null,
          version: async () => null,
          disk: hastyDisk,
        },
      });
      expect(outcome).toMatchObject({ kind: "written" });
      for (const name of filesIn(folder).filter((one) => !one.startsWith("media/"))) {
        const strangers = strangersIn(name, readFileSync(path.join(folder, name)));
        if (strangers.length > 0) found.push({ text, name, strangers: [...new Set(strangers)] });
      }
    }
    expect(found).toEqual([]);
  },
);
