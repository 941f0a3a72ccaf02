import { expect, test } from "vitest";
import { noPublication } from "../../../article/publication/publication";
import { publicationNamed } from "../../../article/publication/publicationNamed";

const [daily, weekly] = ["The Daily", "The Weekly"].map((name) => ({ ...noPublication, name }));

test("a publication that is not there any more is the first, and of none it is one that says nothing", () => {
  const both = [daily, weekly].flatMap((one) => one ?? []);
  expect(publicationNamed(both, "The Weekly")).toBe(weekly);
  expect(publicationNamed(both, "The Hourly")).toBe(daily);
  expect(publicationNamed([], "The Daily")).toBe(noPublication);
});
