import { describe, expect, it } from "vitest";
import {
  bullets,
  divider,
  embed,
  gallery,
  h2,
  h3,
  p,
  photo,
  photoToCome,
  pull,
  said,
  support,
  table,
  unknown,
} from "../../builders";
import { checked, fixedBy, foundBy, saidBy } from "./context";

describe("headings", () => {
  it("come before subheadings", () => {
    const story = checked("en", h3("A"), p("a"), h3("B"), p("b"), h2("C"), p("c"), h3("D"), p("d"));
    expect(foundBy("headingOrder", story)).toEqual(["A", "B"]);
    expect(foundBy("headingOrder", checked("en", h2("C"), h3("D"), p("d")))).toEqual([]);
  });

  it("have something below them", () => {
    const story = checked(
      "en",
      h2("A"),
      h3("B"),
      p("b"),
      h3("C"),
      h2("D"),
      divider(),
      p(" "),
      h2("E"),
      photo("a"),
      h2("F"),
    );
    expect(foundBy("headingAlone", story)).toEqual(["C", "D", "F"]);
  });

  it("are raised by the fix", () => {
    const story = checked("en", h3("A"), p("a"));
    expect(foundBy("headingOrder", story)).toEqual(["A"]);
    expect(fixedBy("headingOrder", story)).toBe("A");
  });
});

describe("an empty block", () => {
  it("is found, whatever its kind, and removed by the fix", () => {
    const story = checked(
      "en",
      p(""),
      h2(" "),
      bullets(""),
      said(""),
      pull("\u00a0"),
      table(""),
      gallery(""),
      p("End."),
    );
    expect(saidBy("emptyBlock", story).map((sentence) => sentence.replace(/This (.*) is empty\./, "$1"))).toEqual([
      ...["paragraph", "heading", "list", "quote", "pull quote", "table", "gallery"],
    ]);
    expect(fixedBy("emptyBlock", story)).toBe("(removed)");
  });

  it("is no line at the end on which one goes on writing, no frame, no rule and no quote with a source", () => {
    const quote = said("", "", { role: "captain" });
    expect(
      saidBy("emptyBlock", checked("en", p("a"), photoToCome(), divider(), quote, embed("https://a.example"), p(""))),
    ).toEqual([]);
  });

  it("is not called empty when a newer Galley put something into it", () => {
    expect(saidBy("emptyBlock", checked("en", { ...p(""), rest: { mood: "calm" } }, p("a")))).toEqual([]);
  });

  it("may be a list's item", () => {
    expect(saidBy("emptyBlock", checked("en", bullets("a", "", "b")))).toEqual(["A list item is empty. Remove it."]);
  });
});

describe("a story", () => {
  it("has text", () => {
    expect(foundBy("noText", checked("en", p(" ")))).toEqual(["story"]);
    expect(foundBy("noText", checked("en", photoToCome("Ann"), p("")))).toEqual([]);
  });

  it("has no part that is not known here", () => {
    const story = checked(
      "en",
      unknown({ kind: "poll", question: "Why?" }),
      unknown({ kind: "map" }),
      support("a", "b", "https://a.example"),
    );
    expect(saidBy("unknownBlock", story)).toEqual([
      "This part is of a kind that is not known here (“poll”): only its words go out.",
      "This part is of a kind that is not known here (“map”): nothing of it goes out.",
    ]);
  });
});
