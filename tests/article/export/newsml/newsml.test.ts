import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { newsml } from "../../../../article/export/newsml/newsml";
import { noPublication, type Publication } from "../../../../article/publication/publication";
import type { Story } from "../../../../article/story";
import { hasTool } from "../../../../scripts/setup/debian.mjs";
import { arbitraryAddress, arbitraryLine, arbitraryStory } from "../../../arbitraries";
import { byline, exportInput, fields, p, photo, said, story, words } from "../../../builders";
import { textOf } from "../textOf";

const runs = Number(process.env.GALLEY_RUNS ?? 60);
const publication: Publication = {
  ...noPublication,
  name: "Lake & Co",
  url: "https://lake.example/",
  timeZone: "Europe/Minsk",
};

const written: Story = {
  ...story(
    p(words("Ice", { kind: "break" }, "ran <here>.")),
    said("Yes", "Anna"),
    photo("a", { credit: "A. Lun", width: 400, height: 300 }),
  ),
  status: "ready",
  fields: fields({
    ...{ headline: "Ice", standfirst: "It ran.", slug: "ice", section: "Lake", tags: ["ice", "pier"], language: "en" },
    ...{
      dateline: "Minsk",
      datelineDate: "2026-11-14",
      publishedAt: "2026-11-14T14:30:00Z",
      embargoUntil: "2026-11-14",
    },
    canonicalUrl: "https://lake.example/ice",
    editorsNote: "CANARY",
    bylines: [byline("Anna Lun", "reporter")],
    corrections: [{ id: "000000000009", date: "2026-11-15", text: "It was Tuesday." }],
  }),
};

test("a story is one news item, its parts in the standard's order", () => {
  expect(textOf(newsml(exportInput(written, { publication })))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:lake.example,2026:story/000000000900" version="2" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en" dir="ltr">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
<rightsInfo>
<copyrightHolder>
<name>Lake &amp; Co</name>
</copyrightHolder>
<copyrightNotice>© 2026 Lake &amp; Co</copyrightNotice>
</rightsInfo>
<itemMeta>
<itemClass qcode="ninat:text"/>
<provider uri="https://lake.example/">
<name>Lake &amp; Co</name>
</provider>
<versionCreated>2026-11-14T17:30:00+03:00</versionCreated>
<firstCreated>2026-11-14T17:30:00+03:00</firstCreated>
<embargoed>2026-11-14T00:00:00</embargoed>
<pubStatus qcode="stat:usable"/>
<title>Ice</title>
<edNote>2026-11-15: It was Tuesday.</edNote>
<link rel="irel:seeAlso" rank="1" href="media/aaaaaaaaaaaaaaaa-400.jpg" contenttype="image/jpeg">
<creditline>A. Lun</creditline>
</link>
</itemMeta>
<contentMeta>
<contentCreated>2026-11-14</contentCreated>
<located>
<name>Minsk</name>
</located>
<creator>
<name>Anna Lun</name>
<note>reporter</note>
</creator>
<altId>https://lake.example/ice</altId>
<language tag="en"/>
<keyword>ice</keyword>
<keyword>pier</keyword>
<subject>
<name>Lake</name>
</subject>
<slugline>ice</slugline>
<headline>Ice</headline>
<dateline>Minsk, November 14, 2026</dateline>
<by>Anna Lun, reporter</by>
<creditline>Lake &amp; Co</creditline>
<description role="drol:summary">It ran.</description>
</contentMeta>
<contentSet>
<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en">
<head>
<title>Ice</title>
</head>
<body>
<p>Ice<br/>ran &lt;here&gt;.</p>
<figure data-kind="quote">
<blockquote>
<p>Yes</p>
</blockquote>
<figcaption><b>Anna</b></figcaption>
</figure>
<figure data-kind="photo">
<img src="media/aaaaaaaaaaaaaaaa-400.jpg" width="400" height="300" alt=""/>
<figcaption><small>A. Lun</small></figcaption>
</figure>
<section data-kind="corrections" aria-labelledby="corrections">
<h2 id="corrections">Corrections</h2>
<p><time datetime="2026-11-15">November\u00a015, 2026</time>: It was Tuesday.</p>
</section>
</body>
</html>
</inlineXML>
</contentSet>
</newsItem>
`);
});

test("a story without any date is dated as no story can be, and says so", () => {
  const { notes, ...exported } = newsml(exportInput(story(p("x"))));
  expect(textOf({ ...exported, notes })).toContain("<versionCreated>1970-01-01T00:00:00Z</versionCreated>");
  expect(notes).toEqual(["The story says no moment at all; NewsML-G2 wants one, so its item is dated 1 January 1970."]);
});

/** Every tag closes what was opened last, and no character stands there that XML 1.0 cannot hold. */
function xmlMistakes(xml: string): readonly string[] {
  const open: string[] = [];
  const mistakes: string[] = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)
    ? ["a character"]
    : [];
  for (const [, close, name = "", attributes = "", empty] of xml.matchAll(
    /<(\/?)([a-zA-Z0-9]+)((?:\s[^<>]*?)?)(\/?)>/g,
  )) {
    if (!/^(?:\s[a-z][a-zA-Z:-]*="[^"<]*")*$/.test(attributes)) mistakes.push(`attributes of ${name}:${attributes}`);
    if (close === "/" && open.pop() !== name) mistakes.push(`</${name}>`);
    else if (close === "" && empty === "") open.push(name);
  }
  const rest = xml.replace(/^<\?xml[^>]*\?>/, "").replace(/<\/?[a-zA-Z0-9]+(?:\s[^<>]*?)?\/?>/g, "");
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) mistakes.push("text that is markup");
  return [...mistakes, ...open];
}

const publications = fc
  .record({ name: arbitraryLine(), url: arbitraryAddress() })
  .map((changes) => ({ ...noPublication, ...changes }));

test("every story, however hostile, is XML", () => {
  expect(xmlMistakes("<?xml?><a><b>&x;</a>")).toEqual(["</a>", "text that is markup", "a"]);
  fc.assert(
    fc.property(arbitraryStory(), publications, (one, of) => {
      expect(xmlMistakes(textOf(newsml(exportInput(one, { publication: of }))))).toEqual([]);
    }),
    { numRuns: runs },
  );
});

const xsd = fileURLToPath(
  new URL("../../../../../shared/data/newsml/NewsML-G2_2.35-spec-All-Power.xsd", import.meta.url),
);

function xmllint(xml: string, ...options: readonly string[]): string {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...options, "-"], {
    input: xml,
    encoding: "utf8",
  });
  return status === 0 ? "" : stderr;
}

describe.skipIf(!hasTool("xmllint"))("for libxml2 (needs xmllint)", () => {
  const many = () =>
    fc
      .sample(fc.tuple(arbitraryStory(), publications), 12)
      .map(([one, of]) => textOf(newsml(exportInput(one, { publication: of }))));

  it("stories are well-formed", () => {
    expect(xmllint("<a>")).not.toBe("");
    for (const xml of [textOf(newsml(exportInput(written, { publication }))), ...many()]) expect(xmllint(xml)).toBe("");
  });

  it.skipIf(!existsSync(xsd))("stories are valid (needs the XSD in ../shared)", () => {
    for (const xml of [textOf(newsml(exportInput(written, { publication }))), ...many()])
      expect(xmllint(xml, "--schema", xsd)).toBe("");
  });
});
