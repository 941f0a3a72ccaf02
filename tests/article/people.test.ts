import { describe, expect, it } from "vitest";
import { initialsOf, personSchema } from "../../article/people";
import { idNumber } from "../builders";

describe("initials", () => {
  it("are the first letters of the first and the last word, in any script", () => {
    const names = ["Ada Lovelace", "Мария фон Эбнер", "Jean-Luc Picard", "  anna   ó briain ", "Zoe"];
    expect(names.map(initialsOf)).toEqual(["AL", "МЭ", "JP", "AB", "ZO"]);
  });

  it("keep a letter and its accent together, and are never longer than the schema takes", () => {
    expect(initialsOf("E\u0301mile Zola")).toBe("E\u0301Z");
    expect(["", "—", "7 Days"].map(initialsOf)).toEqual(["", "", "7D"]);
  });
});

describe("a person", () => {
  const ada = { id: idNumber(1), name: "Ada Lovelace", initials: "AL", colour: "plum" };

  it("is read as written, and without a name is none", () => {
    expect(personSchema.parse(ada)).toEqual(ada);
    expect(personSchema.safeParse({ ...ada, name: "  " }).success).toBe(false);
  });

  it("keeps everything but a colour that is not known here", () => {
    expect(personSchema.parse({ ...ada, colour: "ultraviolet" })).toEqual({ ...ada, colour: "blue" });
  });
});
