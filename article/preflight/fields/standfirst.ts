import { isBlank } from "../../html/escape";
import type { Check } from "../check";
import { fieldPlace } from "../finding";

export const standfirst: Check = {
  id: "standfirst",
  title: "No standfirst",
  level: "warns",
  story: ({ standfirst: words }) =>
    isBlank(words)
      ? [
          {
            sentence: "The story has no standfirst. One or two sentences say why to read on.",
            place: fieldPlace("standfirst"),
          },
        ]
      : [],
};
