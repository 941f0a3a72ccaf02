import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

export const headline: Check = {
  id: "headline",
  title: "No headline",
  level: "warns",
  story: ({ headline: words }) =>
    isBlank(words) ? [{ sentence: "The story has no headline. Write one.", place: fieldPlace("headline") }] : [],
};
