import { expect, test } from "vitest";
import { placeOf, placeParts, placingParts } from "../../../article/publication/placing";

const placing = { yyyy: "2026", mm: "11", dd: "14", slug: "bridge", section: "city", id: "k3v9x2m7q1ab" };

test("a pattern stands behind the publication's address, with one slash between them", () => {
  const pattern = "/{yyyy}/{mm}/{dd}/{section}/{slug}-{id}-{slug}";
  const place = "https://a.example/2026/11/14/city/bridge-k3v9x2m7q1ab-bridge";
  expect(placeOf(pattern, "https://a.example", placing)).toBe(place);
  expect(placeOf(pattern, "https://a.example//", placing)).toBe(place);
  expect(placeParts(pattern)).toEqual([...placingParts.slice(0, 3), "section", "slug", "id", "slug"]);
});

test("a whole address stands for itself, and what is unknown stays as it is", () => {
  expect(placeOf("https://b.example/{id}?{what}", "https://a.example", placing)).toBe(
    "https://b.example/k3v9x2m7q1ab?{what}",
  );
  expect(placeOf("/{slug}", "", { ...placing, slug: "$&{id}" })).toBe("/$&{id}");
});
