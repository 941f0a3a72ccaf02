import { countWords } from "../article/count";
import { withFields } from "../article/story";
import { bullets, h2, link, marked, p, said, story, words } from "./builders";

const sentence = "Лампу погасили в 1996 году, чтобы не платить смотрителю; вернули её рыбаки. ";

function part() {
  const engineer = words(
    sentence.repeat(6),
    marked("Инженер", "bold"),
    " и ",
    link("https://example.org/", "девятиклассник"),
    ".",
  );
  return [
    h2("Тридцать шесть колец"),
    p(engineer),
    said(sentence.repeat(2), "Анна", { role: "шкипер" }),
    bullets("Один", "Два"),
  ];
}

/** A long story as reporters write them, without pictures: what has to go out in under 100 ms. */
export const tenThousandWords = withFields(story(...Array.from({ length: 108 }, part).flat()), {
  headline: "Десять тысяч слов",
  language: "ru",
  publishedAt: "2026-11-26T10:00:00+03:00",
});

if (countWords(tenThousandWords.body, "ru") < 10_000) throw new Error("The long story is too short.");
