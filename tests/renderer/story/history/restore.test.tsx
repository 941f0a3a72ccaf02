// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, test, vi } from "vitest";
import type * as Y from "yjs";
import { readDocument } from "../../../../article/document/readDocument";
import { plainText } from "../../../../article/text";
import { storyJson } from "../../../../article/writeStory";
import { startHistory } from "../../../../renderer/editor/shared/history";
import type { Draft } from "../../../../renderer/story/draft";
import { type History, useHistoryView } from "../../../../renderer/story/history/useHistoryView";
import { p, story as storyOf } from "../../../builders";
import { documentOf } from "../../editor/editor";

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly sentence: string };

const gone: Answer = { ok: false, sentence: "This version is not there any more, or its file is damaged." };
const version = (words: string): Answer => ({ ok: true, value: JSON.stringify(storyJson(storyOf(p(words)))) });
const wordsOf = (doc: Y.Doc) =>
  readDocument(doc).body.map((block) => ("text" in block ? plainText(block.text as never) : ""));

interface Machine {
  readVersion: (number: number) => Answer | Promise<Answer>;
  keepVersion: () => Answer | Promise<Answer>;
}

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
  vi.stubGlobal("cancelIdleCallback", clearTimeout);
});

function View({ draft, onHistory }: { readonly draft: Draft; readonly onHistory: (history: History) => void }) {
  onHistory(useHistoryView(draft));
  return null;
}

/** A story that is open beside a machine that answers as told; `settled` is what handing over the rest comes to. */
async function open(machine: Machine, settled = "") {
  const doc = documentOf(storyOf(p("As it is now.")));
  const kept: string[] = [];
  const call = async (name: string, input: { readonly number: number }) => {
    if (name === "readVersion") return machine.readVersion(input.number);
    if (name === "keepVersion") kept.push(wordsOf(doc).join(" "));
    return name === "keepVersion" ? machine.keepVersion() : gone;
  };
  Object.assign(window, { galley: { call, on: () => () => undefined } });
  const draft = {
    id: "000000000900",
    doc,
    history: startHistory(doc),
    settle: async () => settled,
  } as unknown as Draft;
  const shown: { history: History | null } = { history: null };
  const keep = (history: History) => {
    shown.history = history;
  };
  await act(async () => createRoot(document.createElement("div")).render(<View draft={draft} onHistory={keep} />));
  const look = async (number: number) => {
    await act(async () => shown.history?.compare({ from: { kind: "version", number }, to: { kind: "now" } }));
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))));
  };
  const restore = async () => {
    let said = "";
    await act(async () => {
      said = (await shown.history?.view?.restore({ kind: "all" })) ?? "";
    });
    return said;
  };
  return { doc, kept, look, restore, view: () => shown.history?.view ?? null };
}

const keeps = (): Answer => ({ ok: true, value: { number: 9 } });

test.each([
  ["cannot be read", gone],
  ["is still being read", new Promise<Answer>(() => undefined)],
])("nothing is restored of a version that %s, though the one before it is in sight", async (_, answer) => {
  const { doc, look, restore, view } = await open({
    readVersion: (number) => (number === 3 ? version("Version three.") : answer),
    keepVersion: keeps,
  });
  await look(3);
  await look(5);
  expect([view()?.canRestore, await restore(), wordsOf(doc)]).toEqual([
    false,
    "Nothing was restored: the version is still being read.",
    ["As it is now."],
  ]);
});

test("what comes in while the story is kept is kept as well, before anything is restored", async () => {
  let isFirst = true;
  const opened = await open({
    readVersion: () => version("Version three."),
    keepVersion: () => {
      if (isFirst) opened.doc.getText("field:headline").insert(0, "A colleague’s headline");
      isFirst = false;
      return keeps();
    },
  });
  await opened.look(3);
  expect([await opened.restore(), opened.kept.length, wordsOf(opened.doc)]).toEqual(["", 2, ["Version three."]]);
});

test("where the story as it is cannot be kept, nothing is restored, and a sentence says so", async () => {
  const machine = {
    readVersion: () => version("Version three."),
    keepVersion: (): Answer => ({ ok: false, sentence: "The disk is full." }),
  };
  const why = "Nothing was restored, since the story as it is now could not be kept first.";
  const refusing = await open(machine);
  await refusing.look(3);
  expect([await refusing.restore(), wordsOf(refusing.doc)]).toEqual([`${why} The disk is full.`, ["As it is now."]]);
  const unsaved = await open({ ...machine, keepVersion: keeps }, "Another copy has taken its place.");
  await unsaved.look(3);
  const said = `${why} Another copy has taken its place.`;
  expect([await unsaved.restore(), wordsOf(unsaved.doc)]).toEqual([said, ["As it is now."]]);
});
