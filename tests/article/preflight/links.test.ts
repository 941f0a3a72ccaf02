import { describe, expect, it } from "vitest";
import { noSource } from "../../../article/blocks/quote";
import { applyFix } from "../../../article/preflight/applyFix";
import { withoutTracking } from "../../../article/preflight/links/tracking";
import { preflight } from "../../../article/preflight/preflight";
import { bullets, embed, item, link, marked, mostRead, p, photo, said, story, support, words } from "../../builders";
import { checked, context, foundBy, goodFields, saidBy } from "./context";

const to = (url: string) => checked("en", p(words("See ", link(url, "this"), ".")));

describe("a link", () => {
  it.each(["https://example.org/a?b#c", "http://пример.испытание/", "mailto:desk@example.org"])(
    "may lead to %s",
    (url) => {
      expect(foundBy("linkAddress", to(url))).toEqual([]);
    },
  );

  it.each(["javascript:alert(1)", "www.example.org", "#part", "/relative", "ftp://example.org/", "file:///etc/passwd"])(
    "may not lead to %s",
    (url) => expect(foundBy("linkAddress", to(url))).toEqual(["this"]),
  );

  it("has an address", () => expect(saidBy("linkAddress", to(" "))).toEqual(["The link has no address. Give it one."]));

  it("is told what addresses start with", () =>
    expect(saidBy("linkAddress", to("tel:1"))).toEqual([
      "“tel:1” is no address on the web. A link starts with http, https or mailto.",
    ]));

  it("is looked at wherever it stands", () => {
    const bad = words("ab ", link("x:y", "cd"));
    const story = checked(
      "en",
      bullets("one", item("two", bullets(bad))),
      photo("a", { caption: bad }),
      said("Yes", "Ann", { source: { ...noSource, url: "x:y" } }),
      support("Help", "Give", ""),
      embed("x:y"),
      mostRead("", { text: "ef", url: "x:y" }),
    );
    expect(foundBy("linkAddress", story)).toEqual(["cd", "cd", "Yes\nAnn", "Help\nGive", "", "ef"]);
  });

  it("has words", () => {
    expect(foundBy("linkText", checked("en", p(words("a", link("https://example.org", "\u00a0"), "b"))))).toEqual([
      "\u00a0",
    ]);
    expect(foundBy("linkText", checked("en", support("Help", "", "https://example.org")))).toHaveLength(1);
    expect(foundBy("linkText", checked("en", mostRead("", { text: "", url: "https://example.org" })))).toHaveLength(1);
    expect(foundBy("linkText", to("https://example.org"))).toEqual([]);
  });
});

describe("tracking", () => {
  it.each([
    ["https://a.example/?utm_source=x&utm_medium=y", "https://a.example/"],
    ["https://a.example/?id=5&fbclid=Iw&b=%D1%8F#part", "https://a.example/?id=5&b=%D1%8F#part"],
    ["https://a.example/p?gclid=1&yclid=2&ysclid=3&mc_eid=4", "https://a.example/p"],
    ["https://a.example/p?UTM_Source=1&q=utm_source", "https://a.example/p?q=utm_source"],
    ["https://a.example/p#utm_source=x", "https://a.example/p"],
  ])("goes from %s, and nothing else", (url, address) => {
    expect(withoutTracking(url).address).toBe(address);
  });

  it.each([
    "https://a.example/utm_source=1",
    "https://a.example/?q=fbclid&s=1",
    "https://a.example/??",
    "mailto:a@b?utm_x=1",
    "https://a.example/?a&&b=#",
  ])("is not seen in %s", (url) => expect(withoutTracking(url)).toEqual({ address: url, removed: [] }));

  it("is taken out of every link with that address, and the words keep their marks", () => {
    const url = "https://a.example/?utm_source=x";
    const told = { ...link(url, "b"), text: [marked("b", "bold")] } as ReturnType<typeof link>;
    const before = {
      ...story(p(words("a ", told)), said("Yes", "Ann", { source: { ...noSource, url } })),
      fields: goodFields("en"),
    };
    const findings = preflight(before, context).filter(({ check }) => check === "linkTracking");
    expect(findings.map(({ sentence }) => sentence)).toEqual(
      Array(2).fill("A link carries tracking parameters (utm_source)."),
    );
    const after = findings.reduce((now, { fix }) => (fix ? applyFix(now, fix) : now), before);
    const clean = { ...told, url: "https://a.example/" };
    expect(after.body).toEqual(
      story(p(words("a ", clean)), said("Yes", "Ann", { source: { ...noSource, url: "https://a.example/" } })).body,
    );
  });
});

describe("most read", () => {
  it("names each story once, by its words or by its address", () => {
    const list = mostRead(
      "Read",
      { text: "One", url: "https://a.example/1" },
      { text: "Two", url: "http://www.a.example/1/?utm_source=x" },
      { text: " one", url: "https://a.example/3" },
      { text: "Four", url: "https://a.example/4" },
    );
    expect(foundBy("mostReadDoubles", checked("en", list))).toEqual(["Two", " one"]);
  });

  it("has entries, each with its link", () => {
    const list = mostRead("Read", "One", { text: "Two", url: "https://a.example/2" }, "Three");
    expect(foundBy("mostReadLinks", checked("en", list))).toEqual(["One", "Three"]);
    expect(saidBy("mostReadLinks", checked("en", mostRead("Read")))).toEqual([
      "“Most read” has no entries. Add some, or remove it.",
    ]);
  });
});
