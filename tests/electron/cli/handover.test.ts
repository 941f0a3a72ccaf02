import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../electron/cli/run";
import { fields, idNumber, p, story as storyOf } from "../../builders";
import { maria, send } from "../handover/handing";
import { start, value } from "../library/typist";
import { temporaryFolder } from "../temporaryFolder";

const id = idNumber(900);

test("a .galley file on the command line brings a story, says when it holds nothing new, and is refused when damaged", async () => {
  const root = temporaryFolder();
  const sender = await start(path.join(root, "sender"));
  value(await sender.create({ ...storyOf(p("Words.")), fields: fields({ headline: "Harbour" }) }));
  const file = await send(sender, id, path.join(root, "harbour.galley"), maria);
  await sender.stop();
  const said: string[] = [];
  const galley = (...args: readonly string[]) =>
    run(args, {
      workingFolder: root,
      library: path.join(root, "library"),
      userData: path.join(root, "data"),
      settings: path.join(root, "settings"),
      stylesheet: "",
      now: Date.now,
      whenInterrupted: () => {},
      readInput: async () => null,
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
    });
  expect(await galley("import", file)).toBe(0);
  expect(await galley("import", "harbour.galley")).toBe(0);
  expect(await galley("import", "gone.galley")).toBe(3);
  expect(said).toEqual([
    `${id}\n`,
    `${id}\n`,
    "harbour.galley: The copy from Maria holds nothing that is not here already. Nothing was changed.\n",
    expect.stringMatching(/^gone.galley was not imported: It could not be read: /),
  ]);
});
