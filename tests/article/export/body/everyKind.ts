import { type Story, withFields } from "../../../../article/story";
import {
  bullets,
  byline,
  divider,
  embed,
  gallery,
  h2,
  h3,
  item,
  link,
  marked,
  mostRead,
  numbered,
  p,
  photo,
  photoToCome,
  pull,
  said,
  story,
  support,
  table,
  unknown,
  words,
} from "../../../builders";

/** A story with every kind of block, each of them as it should be. */
export function everyKind(): Story {
  const interview = { kind: "interview", title: "", url: "https://paper.example/talk", date: "2026-11-14" } as const;
  const written = story(
    photo("a", {
      caption: words("The ", marked("pier", "italic")),
      credit: "Ann Ash",
      alt: 'A "pier"',
      copyright: "© The Paper",
    }),
    p(words("First ", marked("of", "bold"), " ", link("https://x.example/?a=1&b=2", "all"), ".")),
    h3("Before"),
    said(words("One."), "Bo Birch", { quotation: [words("One."), words("Two.")], role: "mayor", source: interview }),
    pull("One."),
    h2("After"),
    bullets("a", item("b", numbered("c", "d"))),
    { ...numbered("e"), start: 3 },
    divider(),
    gallery(
      "All of them",
      photo("b", { decorative: true, alt: "Kept aside", caption: words("Left") }),
      photo("c", { credit: "Cy" }),
      photoToCome("Di"),
    ),
    embed("https://video.example/1", "A film"),
    table("Catch", ["Day", "Fish"], ["Monday", "2"]),
    unknown({ kind: "poll", question: "Why --> not?" }),
    support("Help us", "Give", "https://paper.example/give"),
    mostRead("", "Other news"),
  );
  return withFields(written, {
    headline: "Headline",
    standfirst: "Standfirst",
    language: "en",
    bylines: [byline("Eve Elm")],
    corrections: [{ id: "000000000950", date: "2026-11-15", text: "It was two." }],
  });
}
