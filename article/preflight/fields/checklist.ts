import { checklistIn } from "../../checklist";
import type { Check } from "../check";
import { wholeStory } from "../finding";

/** Says something only where the publication has a checklist; one finding for all of it, since the list itself stands beside it. */
export const checklist: Check = {
  id: "checklist",
  title: "Lines of the checklist that nobody has ticked off",
  level: "hint",
  story: (_, __, { publication, judgements }) => {
    const open = checklistIn(publication.checklist, judgements).filter(({ ticked }) => ticked === null);
    const [first] = open;
    if (!first) return [];
    const sentence =
      open.length === 1
        ? `The checklist has one open line: “${first.words}”.`
        : `The checklist has ${open.length} open lines; the first is “${first.words}”.`;
    return [{ sentence, place: wholeStory }];
  },
};
