import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

export const byline: Check = {
  id: "byline",
  title: "No byline",
  level: "warns",
  story: ({ bylines }) =>
    bylines.every(({ name }) => isBlank(name))
      ? [{ sentence: "Nobody is named as the author. Add a byline.", place: fieldPlace("bylines") }]
      : [],
};
