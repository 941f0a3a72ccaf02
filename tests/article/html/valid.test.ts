import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { page } from "../../../article/export/page/page";
import { noPublication, type Publication } from "../../../article/publication/publication";
import { readStoryFile } from "../../../article/readStory";
import type { Story } from "../../../article/story";
import { arbitraryStory } from "../../arbitraries";
import {
  bullets,
  byline,
  countedIds,
  divider,
  embed,
  exportInput,
  fields,
  gallery,
  h2,
  h3,
  item,
  link,
  marked,
  mostRead,
  numbered,
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

const checker = path.resolve("node_modules/vnu-jar/build/dist/vnu.jar");
const samples = path.resolve("assets/samples");
const java = "java";
const hasJava = spawnSync(java, ["-version"]).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), "galley-valid-"));
afterAll(() => rmSync(folder, { recursive: true }));

const chronicle: Publication = {
  ...noPublication,
  name: "The Listvensk Chronicle",
  url: "https://chronicle.example/",
  language: "en",
  timeZone: "Europe/Minsk",
};

const rich: Story = {
  ...story(
    photo("a", {
      alt: "A bus full of books",
      caption: words("At the stop. ", link("#stop", "More")),
      credit: "G. Osokin",
    }),
    h3("A subheading before any heading"),
    p(
      words(
        "One ",
        marked("two", "bold", "italic"),
        { kind: "break" },
        link("https://example.org/a b|c?d=[e]", "three"),
      ),
    ),
    h2("The bus"),
    bullets("one", item("two", numbered("inside", item("deeper", bullets("deepest"))))),
    { ...numbered("fifth", "sixth"), start: 5 },
    said("We thought it was for a week.", "Agnia Vetlugina", {
      role: "head of the library",
      language: "he",
      source: { kind: "interview", title: "Morning", url: "https://radio.example/1", date: "2026-11-14" },
    }),
    pull("Four pages long"),
    photoToCome("Reuters"),
    gallery(
      "Shelves",
      photo("b", { decorative: true }),
      photo("c", { width: 300, height: 200, format: "gif" }),
      photoToCome(),
    ),
    divider(),
    embed("https://video.example/watch?v=1&t=2", "A video"),
    table("Stops", ["Day", "Place"], ["Tuesday"], ["Thursday", "Upper Pier", "15:40"]),
    support("We drive around.", "Support us", "https://example.org/give"),
    mostRead("", "No address", { text: "With one", url: "https://example.org/1" }),
    mostRead("Elsewhere", "Another list"),
    unknown({ kind: "poll", question: "Which stop?", options: ["First", "Second"] }),
  ),
  fields: fields({
    headline: "The library came to the stop & <stayed>",
    kicker: "District",
    standfirst: "Route 14 was closed in spring.",
    language: "en",
    dateline: "Listvensk",
    datelineDate: "2026-11-14T17:30:00+03:00",
    canonicalUrl: "https://chronicle.example/2026/11/14/library",
    bylines: [byline("Ulyana Rechkina", "reporter"), byline("Gleb Osokin")],
    corrections: [{ id: "00000000000c", date: "2026-11-15", text: "The route is 14." }],
  }),
};

function write(name: string, written: Story, publication: Publication): void {
  const stylesheet = readFileSync("assets/page.css", "utf8");
  const index = page(exportInput(written, { publication, stylesheet })).files.at(-1);
  writeFileSync(path.join(folder, `${name}.html`), index?.kind === "text" ? index.text : "");
}

function sampleStories(): readonly Story[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const reading = readStoryFile(JSON.parse(readFileSync(path.join(samples, name), "utf8")), countedIds());
      return reading.kind === "story" ? [reading.story] : [];
    });
}

test.skipIf(!hasJava)("the Nu HTML checker finds no error in exported pages (needs java)", { timeout: 120_000 }, () => {
  write("rich", rich, chronicle);
  write("bare", story(p("No headline, no language.")), noPublication);
  write("empty", story(p()), noPublication);
  for (const [index, sample] of sampleStories().entries()) write(`sample-${index}`, sample, chronicle);
  const random = fc.sample(arbitraryStory(), { numRuns: 60, seed: 2 });
  for (const [index, one] of random.entries()) write(`random-${index}`, one, chronicle);
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const options = { encoding: "utf8", maxBuffer: 1e8 } as const;
  const findings = spawnSync(java, ["-jar", checker, "--errors-only", "--exit-zero-always", ...files], options);
  expect(findings.stderr.replaceAll(folder, "")).toBe("");
  expect(findings.status).toBe(0);
});

test.skipIf(!hasJava)("the checker does find an error where there is one (needs java)", { timeout: 60_000 }, () => {
  const file = path.join(folder, "wrong.html");
  writeFileSync(file, "<!doctype html><html lang=en><title>x</title><p><h1>");
  expect(() => execFileSync(java, ["-jar", checker, "--errors-only", file], { stdio: "pipe" })).toThrow();
  rmSync(file);
});
