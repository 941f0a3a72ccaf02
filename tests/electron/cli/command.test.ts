import { expect, test } from "vitest";
import { fileProfiles } from "../../../article/export/profiles";
import { readCommand } from "../../../electron/cli/command";

const profiles = fileProfiles.join("|");

test("commands are read with their options, in any order", () => {
  expect(readCommand(["--library=L", "list"])).toEqual({ kind: "list", library: "L" });
  expect(readCommand(["import", "a.txt", "b.json"])).toEqual({
    kind: "import",
    library: null,
    files: ["a.txt", "b.json"],
  });
  expect(readCommand(["export", "--to", "out", "--as=page", "a.txt", "--force"])).toEqual({
    kind: "export",
    library: null,
    source: "a.txt",
    publication: null,
    userData: null,
    json: false,
    profile: "page",
    folder: "out",
    singleFile: false,
    furniture: true,
    manifest: false,
    force: true,
    override: "",
  });
  expect(readCommand(["check", "a.json", "--publication=Desk", "--user-data-dir=D", "--json"])).toEqual({
    kind: "check",
    library: null,
    source: "a.json",
    publication: "Desk",
    userData: "D",
    json: true,
  });
  const all = ["--single-file", "--no-furniture", "--manifest", "--override", "Because"];
  expect(readCommand(["export", "a.txt", "--as=page", "--to=out", ...all])).toMatchObject({
    singleFile: true,
    furniture: false,
    manifest: true,
    override: "Because",
  });
  expect([readCommand(["--help"]), readCommand(["list", "-h"]), readCommand(["help"])]).toEqual(
    Array(3).fill({ kind: "help" }),
  );
});

test.each([
  [[], "Say what to do: list, import, check, quotes, typeset or export; --help tells more."],
  [
    ["typesetting", "x"],
    'There is no command "typesetting"; there are list, import, check, quotes, typeset and export.',
  ],
  [["quotes"], "Name one story to read, by its id or its file."],
  [["quotes", "x", "--publication", "y"], '"quotes" has no option --publication.'],
  [["toString"], 'There is no command "toString"; there are list, import, check, quotes, typeset and export.'],
  [["list", "x"], '"list" takes no names.'],
  [["list", "--force"], '"list" has no option --force.'],
  [["list", "--nope"], "Unknown option '--nope'."],
  [["check"], "Name one story to check, by its id or its file."],
  [["check", "x", "--to", "y"], '"check" has no option --to.'],
  [["import"], "Name the files to import."],
  [["export", "--as", "page", "--to", "x"], "Name one story to export, by its id or its file."],
  [["export", "a", "b", "--as", "page", "--to", "x"], "Name one story to export, by its id or its file."],
  [["export", "a.txt", "--to", "x"], `Say what to export as: --as ${profiles}.`],
  [["export", "a.txt", "--as", "wax", "--to", "x"], `A story cannot be exported as "wax"; there is --as ${profiles}.`],
  [
    ["export", "a.txt", "--as", "pdf", "--to", "x"],
    "Only the application makes a PDF: open the story there and choose Export.",
  ],
  [["export", "a.txt", "--as", "page"], "Say where the files should go: --to DIR."],
  [
    ["export", "a.txt", "--as", "text", "--to", "x", "--single-file"],
    "--single-file and --no-furniture are for pages: --as page.",
  ],
  [
    ["export", "a.txt", "--as", "page", "--to", "x", "--override", " "],
    "Say in words why it goes out although something blocks it: --override REASON.",
  ],
])("%j is wrong usage", (args, sentence) => {
  expect(readCommand(args)).toEqual({ kind: "wrong", sentence });
});
