import { expect, test } from "vitest";
import { commandLine } from "./commandLine";

const typeset = (input: string | Uint8Array | null, ...args: readonly string[]) =>
  commandLine(undefined, false, input).galley("typeset", ...args);

test("what comes in goes out set, line by line, with its own line ends", async () => {
  expect(await typeset('Он: "Да" - и всё...\r\n\r\n- Кто там?\n', "--language", "ru")).toEqual({
    code: 0,
    printed: "Он: «Да»\u00a0— и\u00a0всё…\r\n\r\n—\u00a0Кто там?\n",
    complained: "",
  });
});

test("nothing in, nothing out", async () => {
  expect(await typeset("", "--language=en")).toEqual({ code: 0, printed: "", complained: "" });
});

test.each([
  [["--language", "it"], 'There is no typography for "it"; there is for ru, be, uk, en, de, fr, pl.\n'],
  [[], "Say what the text is written in: --language ru.\n"],
  [["--language", "ru", "a.txt"], '"typeset" takes its text from standard input, and no names.\n'],
  [["--language", "ru"], "Give the text on standard input: galley typeset --language ru < text\n"],
])("wrong usage %j is told of in a sentence", async (args, complained) => {
  expect(await typeset(null, ...args)).toEqual({ code: 2, printed: "", complained });
});
