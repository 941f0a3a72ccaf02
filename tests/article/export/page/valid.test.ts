import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { noPublication } from "../../../../article/publication/publication";
import type { Story } from "../../../../article/story";
import { arbitraryStory } from "../../../arbitraries";
import {
  bullets,
  byline,
  divider,
  embed,
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
} from "../../../builders";
import { cleanPublication } from "../../../cleanStories";
import { cleanPages, pageText } from "../../../pages";

const checker = path.resolve("node_modules/vnu-jar/build/dist/vnu.jar");
const java = "java";
const hasJava = spawnSync(java, ["-version"]).status === 0;
const folder = mkdtempSync(path.join(tmpdir(), "galley-valid-"));
afterAll(() => rmSync(folder, { recursive: true }));

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

/** Under names that say what they are: `clean` ones must not even be warned of. */
function writePages(pages: ReadonlyMap<string, string>): readonly string[] {
  return [...pages].map(([name, text]) => {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, text);
    return file;
  });
}

interface Message {
  readonly type: "error" | "info";
  readonly subType?: string;
  readonly url: string;
  readonly message: string;
}

/** What the checker says of the pages; its guesses at their language, which are no findings, are apart. */
function check(pages: ReadonlyMap<string, string>) {
  const options = { encoding: "utf8", maxBuffer: 1e8 } as const;
  // Half the time: a short run needs no second compiler, but a stack for the checker to go down.
  const args = [
    "-XX:TieredStopAtLevel=1",
    "-Xss4m",
    "-jar",
    checker,
    "--format",
    "json",
    "--exit-zero-always",
    ...writePages(pages),
  ];
  const { stderr, status } = spawnSync(java, args, options);
  const { messages }: { readonly messages: readonly Message[] } = JSON.parse(stderr);
  expect(status).toBe(0);
  const said = messages.map(({ url, ...one }) => ({ ...one, page: path.basename(url, ".html") }));
  const isGuess = ({ message }: { readonly message: string }) =>
    message.startsWith("This document appears to be written in");
  return { found: said.filter((one) => !isGuess(one)), guesses: said.filter(isGuess) };
}

test.skipIf(!hasJava)(
  "the Nu HTML checker finds no error in any page, and no warning in a clean one (needs java)",
  { timeout: 400_000 },
  () => {
    const random = fc.sample(arbitraryStory(), { numRuns: 40, seed: 2 });
    const { found, guesses } = check(
      new Map([
        ["wrong", '<!doctype html><html lang="en"><title>x</title><p><h1>'],
        ["clean-inside", pageText(rich, cleanPublication, { singleFile: true })],
        ["clean-alone", pageText(rich, cleanPublication, { furniture: false })],
        ["rich", pageText(rich, cleanPublication)],
        ["bare", pageText(story(p("No headline, no language.")), noPublication)],
        ["empty", pageText(story(p()), noPublication)],
        ...random.map((one, index) => [`random-${index}`, pageText(one, cleanPublication)] as const),
        ...cleanPages(),
      ]),
    );
    // The checker itself is at work: it does find what is wrong where something is.
    const wrong = found.filter(({ page }) => page === "wrong").map(({ type, subType = "" }) => `${type} ${subType}`);
    expect([...new Set(wrong)]).toEqual(["error ", "info warning"]);
    const counted = found.filter(
      ({ type, page }) => page !== "wrong" && (type === "error" || page.startsWith("clean")),
    );
    expect(counted.map(({ page, message }) => `${page}: ${message}`)).toEqual([]);
    for (const { page, message } of guesses) if (page.startsWith("clean")) console.log(`${page}: ${message}`);
  },
);
