import { expect, test } from "vitest";
import { readArguments } from "../../electron/arguments";

function libraryOf(argv: string[], environment: Record<string, string> = {}) {
  return readArguments({ argv, environment, workingFolder: "/home/anna", documents: "/home/anna/Documents" }).library;
}

test.each([
  ["the person's documents, when nothing is said", [], {}, "/home/anna/Documents/Galley"],
  ["the environment's", [], { GALLEY_LIBRARY: "/desk" }, "/desk"],
  ["the argument's, before the environment's", ["--library=/mine"], { GALLEY_LIBRARY: "/desk" }, "/mine"],
  ["one below the working folder", ["electron", ".", "--library=stories"], {}, "/home/anna/stories"],
  ["the person's documents, when the argument is empty", ["--library="], {}, "/home/anna/Documents/Galley"],
])("the library is %s", (_name, argv, environment, library) => {
  expect(libraryOf(argv, environment)).toBe(library);
});

test("a measurement is asked for by the environment", () => {
  const environment = { EDITOR_BENCH: "1", BENCH_STARTUP: "0" };
  const { bench } = readArguments({ argv: [], environment, workingFolder: "/", documents: "/" });
  expect(bench).toEqual({ editor: true, startup: false });
});
