import { wordCheck } from "../wordCheck";

/** Between words only: what stands at the end of a line is not seen by anybody. */
export const doubledSpaces = wordCheck({
  id: "doubledSpaces",
  title: "Doubled spaces",
  level: "hint",
  look: ({ text }) =>
    [...text.matchAll(/(?<=[^\s])[ \u00a0]{2,}(?=[^\s])/gu)].map((match) => {
      const [spaces] = match;
      const [start, end] = [match.index, match.index + spaces.length];
      const one = spaces.includes("\u00a0") ? "\u00a0" : " ";
      const sentence = spaces.length === 2 ? "Two spaces stand together." : `${spaces.length} spaces stand together.`;
      return { start, end, sentence, fix: { edits: [{ start, end, text: one }], label: "Leave one", isSure: true } };
    }),
});
