import { expect, test, vi } from "vitest";
import { readDocument } from "../../../../article/document/readDocument";
import type { Person } from "../../../../article/people";
import { startHistory } from "../../../../renderer/editor/shared/history";
import { changeStatus } from "../../../../renderer/story/assignment/changeStatus";
import { documentEdits } from "../../../../renderer/story/documentEdits";
import { countedIds, idNumber, p, story } from "../../../builders";
import { documentOf } from "../../editor/editor";

const ada: Person = { id: idNumber(1), name: "Ada Lovelace", initials: "AL", colour: "plum" };

/** A story that is open beside a machine which keeps versions as told; `events` says what happened in its order. */
function open({ unsaved = "", refusal = "" } = {}) {
  const doc = documentOf(story(p("Words.")));
  const history = startHistory(doc);
  const events: unknown[] = [];
  const status = () => readDocument(doc).status;
  const call = async (name: string, input: unknown) => {
    events.push([name, input]);
    return refusal ? { ok: false, sentence: refusal } : { ok: true, value: { number: 1 } };
  };
  vi.stubGlobal("window", { galley: { call, on: () => () => undefined } });
  const settle = async () => {
    events.push(`settled as ${status()}`);
    return unsaved;
  };
  return {
    draft: { id: idNumber(900), edits: documentEdits(doc, history, countedIds(50)), settle },
    history,
    events,
    status,
  };
}

test("a change of status is kept as a version with the status and who set it, once it is on disk", async () => {
  const { draft, events } = open();
  expect(await changeStatus(draft, "inReview", ada)).toBe("");
  expect(events).toEqual([
    "settled as inReview",
    ["keepVersion", { id: idNumber(900), reason: "status", name: "In review · Ada Lovelace" }],
  ]);
});

test("of somebody who has not said who they are, the version has the status alone", async () => {
  const { draft, events } = open();
  await changeStatus(draft, "ready", null);
  expect(events.at(-1)).toEqual(["keepVersion", { id: idNumber(900), reason: "status", name: "Ready" }]);
});

test("one undo takes it back, and redo brings it again", async () => {
  const { draft, history, status } = open();
  await changeStatus(draft, "ready", ada);
  history.undo();
  expect(status()).toBe("draft");
  history.redo();
  expect(status()).toBe("ready");
});

test("no version says what is not on disk; a version that was not kept is told, and the status stays", async () => {
  const behind = open({ unsaved: "The disk is full." });
  expect(await changeStatus(behind.draft, "ready", ada)).toBe("");
  expect(behind.events).toEqual(["settled as ready"]);
  const refused = open({ refusal: "The version could not be kept." });
  expect(await changeStatus(refused.draft, "ready", ada)).toBe("The version could not be kept.");
  expect(refused.status()).toBe("ready");
});
