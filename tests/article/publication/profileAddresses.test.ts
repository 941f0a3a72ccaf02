import { expect, test } from "vitest";
import { nameOnX, profileAddresses } from "../../../article/publication/profileAddresses";
import { noPublication } from "../../../article/publication/publication";

const social = [
  " https://social.example/paper ",
  "@paper",
  "javascript:alert(1)",
  "@pa per",
  "https://x.com/paper",
  "",
];

test("pages elsewhere are addresses of the web, each once", () => {
  expect(profileAddresses({ ...noPublication, social })).toEqual([
    "https://social.example/paper",
    "https://x.com/paper",
  ]);
});

test("the first name on X is the one for its cards", () => {
  expect(nameOnX({ ...noPublication, social })).toBe("@paper");
  expect(nameOnX(noPublication)).toBe("");
});
