// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, test, vi } from "vitest";
import type { Person } from "../../../../article/people";
import type { Finding, Fix } from "../../../../article/preflight/finding";
import type { Draft } from "../../../../renderer/story/draft";
import { BlockingCount } from "../../../../renderer/story/preflight/BlockingCount";
import type { Checked, Checking } from "../../../../renderer/story/preflight/checking";
import { PreflightPanel } from "../../../../renderer/story/preflight/PreflightPanel";
import { fields, idNumber, p, story } from "../../../builders";

const { body } = story(p("Words  here."), p("TK"));
const inBlock = (n: number, start: number, end: number) => ({ kind: "block" as const, block: idNumber(n), start, end });
const fix: Fix = { kind: "words", block: idNumber(1), edits: [], label: "Leave one", isSure: true };
const leftover: Finding = { check: "leftovers", level: "blocks", sentence: "“TK” is left.", place: inBlock(2, 0, 2) };
const spaces: Finding = {
  check: "doubledSpaces",
  level: "hint",
  sentence: "Two spaces.",
  place: inBlock(1, 5, 7),
  fix,
};

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});

/** The panel as it stands with these findings; null stands for a story that is still being read. */
function shown(
  findings: readonly Finding[] | null,
  isReadOnly = false,
  onGo: (finding: Finding) => void = () => undefined,
  checklist: Checked["checklist"] = [],
) {
  const checked: Checked | null = findings && {
    findings,
    body,
    fields: fields({ language: "en" }),
    checklist,
    language: "",
    passed: 24,
  };
  const checking = { read: () => checked, onChange: () => () => undefined } as unknown as Checking;
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  act(() =>
    createRoot(place).render(
      <>
        <BlockingCount checking={checking} id="count" />
        <PreflightPanel draft={{} as Draft} checking={checking} isReadOnly={isReadOnly} onGo={onGo} />
      </>,
    ),
  );
  return place;
}

const buttons = (place: Element) => [...place.querySelectorAll("button")].map(({ textContent }) => textContent);

test("says the verdict, then each finding by level, with its place and its fix", () => {
  const place = shown([leftover, spaces]);
  expect(place.querySelector("h2")?.textContent).toBe("One thing stops the export");
  expect([...place.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual(["Blocks1", "Hints1"]);
  expect([...place.querySelectorAll(".finding-place")].map(({ textContent }) => textContent)).toEqual([
    "TK",
    "Words  here.",
  ]);
  expect(buttons(place)).toEqual(["“TK” is left.", "Two spaces.", "Leave one", "Fix the safe one"]);
  expect(place.querySelector("#count")?.textContent).toBe("1");
});

test("a story that can only be read has findings that lead to their places, and no fixes", () => {
  const gone: Finding[] = [];
  const place = shown([leftover, spaces], true, (finding) => gone.push(finding));
  expect(buttons(place)).toEqual(["“TK” is left.", "Two spaces."]);
  act(() => place.querySelector("button")?.click());
  expect(gone).toEqual([leftover]);
  expect(place.querySelector("[aria-current]")?.textContent).toBe("“TK” is left.");
});

test("says so when there is nothing to put right, and shows no count", () => {
  const place = shown([]);
  expect(place.querySelector("h2")?.textContent).toBe("Nothing to put right");
  expect([buttons(place), place.querySelector("#count")]).toEqual([[], null]);
  expect(shown(null).querySelector("h2")).toBe(null);
});

test("many findings of one check are one row, which opens to the first hundred of them", () => {
  const place = shown(Array.from({ length: 150 }, () => ({ ...spaces })));
  expect(buttons(place)).toEqual(["Doubled spaces", "Fix all", "Fix the 150 safe ones"]);
  act(() => place.querySelector<HTMLButtonElement>("[aria-expanded]")?.click());
  expect(place.querySelectorAll(".finding-list .finding-list .finding")).toHaveLength(100);
  expect(place.querySelector(".finding-rest")?.textContent).toBe("And 50 more.");
});

test("the checklist has a box for each line, with who ticked it off; where nothing may be changed, nothing can be ticked", () => {
  const ada: Person = { id: idNumber(7), name: "Ada", initials: "A", colour: "teal" };
  const lines = [
    { words: "Names spelled", ticked: { by: ada, at: "2026-11-26T12:00+03:00" } },
    { words: "Photo cleared", ticked: null },
  ];
  expect(shown([]).querySelector(".checklist")).toBe(null);
  const place = shown([], false, undefined, lines);
  expect([...place.querySelectorAll(".checklist-line")].map(({ textContent }) => textContent)).toEqual([
    "Names spelledAda",
    "Photo cleared",
  ]);
  expect([...place.querySelectorAll("input")].map(({ checked }) => checked)).toEqual([true, false]);
  expect(place.querySelector("h3")?.textContent).toBe("Checklist1 of 2");
  expect(place.querySelector("fieldset:disabled")).toBe(null);
  expect(shown([], true, undefined, lines).querySelector("fieldset:disabled")).not.toBe(null);
});
