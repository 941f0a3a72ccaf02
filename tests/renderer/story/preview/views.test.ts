import { expect, test } from "vitest";
import { devices, scaleIn, sheetOf } from "../../../../renderer/story/preview/views";

test("each device has its width, and paper is A4 whatever the device", () => {
  expect(devices.map((device) => sheetOf({ device, look: "dark" }).width)).toEqual([390, 820, 1280]);
  expect(devices.map((device) => sheetOf({ device, look: "print" }).width)).toEqual([794, 794, 794]);
});

test("a sheet is drawn smaller where there is no room, and never larger", () => {
  const desktop = sheetOf({ device: "desktop", look: "light" });
  expect([640, 1280, 2000, 0].map((room) => scaleIn(room, desktop))).toEqual([0.5, 1, 1, 1]);
});
