import { expect, test } from "vitest";
import type { Block } from "../../../article/blocks/block";
import { blockHtml } from "../../../article/html/block";
import type { Page } from "../../../article/html/page";
import { pageWords } from "../../../article/html/words";
import {
  bullets,
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
} from "../../builders";

const russian: Page = {
  words: pageWords("ru"),
  dates: { language: "ru", timeZone: "" },
  pictureOf: ({ asset }) =>
    asset === null
      ? null
      : [
          { path: `${asset[0]}-480.jpg`, width: 480, height: 320 },
          { path: `${asset[0]}.jpg`, width: 960, height: 640 },
        ],
  lead: "",
};

function html(block: Block, page = russian): string {
  const [numberedBlock] = story(block).body;
  return numberedBlock ? blockHtml(numberedBlock, page).replaceAll("\n", "") : "";
}

test("text keeps its marks, breaks and links", () => {
  const text = words(
    "a ",
    marked("b", "bold"),
    marked("c", "bold", "italic"),
    { kind: "break" },
    link("#d", "d"),
    " & <e>",
  );
  expect(html(p(text))).toBe('<p>a <strong>b<em>c</em></strong><br><a href="#d">d</a> &amp; &lt;e&gt;</p>');
  const all = marked("x", "bold", "italic", "strikethrough", "code", "subscript", "superscript");
  expect(html(h2(words(all)))).toBe("<h2><strong><em><s><code><sub><sup>x</sup></sub></code></s></em></strong></h2>");
  expect(html(h3("Sub"))).toBe("<h3>Sub</h3>");
});

test("a link that must not be followed, or cannot be seen, prints its words", () => {
  expect(html(p(words(link("javascript:alert(1)", "click"))))).toBe("<p>click</p>");
  expect(html(p(words("a", link("https://x.example/", " "), "b")))).toBe("<p>a b</p>");
});

test("characters that HTML forbids are dropped, and blocks without words print nothing", () => {
  expect(html(p("a\u0000\u0007b\u0085c\uFFFEd"))).toBe("<p>abcd</p>");
  expect(
    [p(" \u200b"), h2(""), bullets(""), pull(""), photoToCome(), said(""), embed(""), mostRead("")].map((block) =>
      html(block),
    ),
  ).toEqual(Array(8).fill(""));
});

test("lists nest, and an ordered one begins where it begins", () => {
  expect(html(bullets("a", item("b", numbered("c"))))).toBe("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>");
  expect(html({ ...numbered("five"), start: 5 })).toBe('<ol start="5"><li>five</li></ol>');
});

test("the attribution stands outside the blockquote, with its source and date", () => {
  const source = { kind: "interview", title: "Утро", url: "https://radio.example/1", date: "2026-11-14" } as const;
  const quote = { ...said("Да.", "Агния", { role: "заведующая", language: "be", source }) };
  expect(html({ ...quote, quotation: [...quote.quotation, words("Нет.")] })).toBe(
    '<figure data-kind="quote"><blockquote cite="https://radio.example/1" lang="be" dir="ltr"><p>Да.</p><p>Нет.</p></blockquote>' +
      '<figcaption><b>Агния</b>, заведующая; <a href="https://radio.example/1">Утро</a>, <time datetime="2026-11-14">14\u00a0ноября 2026</time></figcaption></figure>',
  );
});

test("a quote without a speaker has no figcaption; a source without a title is named by its kind or its host", () => {
  expect(html(said("Да."))).toBe('<figure data-kind="quote"><blockquote><p>Да.</p></blockquote></figure>');
  const source = { kind: "social", title: "", url: "", date: "вчера" } as const;
  expect(html(said("Да.", "", { source }))).toContain("<figcaption>запись в соцсети, <span>вчера</span></figcaption>");
  const plain = { kind: "", title: "", url: "https://www.paper.example/a", date: "" } as const;
  expect(html(said("Да.", "", { source: plain }))).toContain('<a href="https://www.paper.example/a">paper.example</a>');
});

test("a photo prints caption, credit and copyright; only the lead loads at once", () => {
  const one = photo("a", {
    caption: words("Мост."),
    credit: "Reuters",
    copyright: "© 2026 Вестник",
    alt: "Мост «Дальний»",
  });
  const caption = "<figcaption>Мост. <small>Фото: Reuters</small> <small>© 2026 Вестник</small></figcaption></figure>";
  const file = 'src="a.jpg" srcset="a-480.jpg 480w, a.jpg 960w"';
  const size = 'width="960" height="640" alt="Мост «Дальний»"';
  expect(html(one)).toBe(
    `<figure data-kind="photo"><img ${file} sizes="(min-width: 44.5rem) 42rem, calc(100vw - 2.5rem)" ${size} loading="lazy" decoding="async">${caption}`,
  );
  expect(html(one, { ...russian, lead: story(one).body[0]?.id ?? "" })).toBe(
    `<figure data-kind="photo" data-place="lead"><img ${file} sizes="(min-width: 75rem) 70rem, (min-width: 44.5rem) 42rem, 100vw" ${size}>${caption}`,
  );
});

test("a decorative photo has an empty alt, and a credit that says that it is one gets no label", () => {
  expect(html(photo("a", { alt: "A bridge", decorative: true }))).toContain('alt=""');
  expect(html(photoToCome("Photo: Ann"))).toBe(
    '<figure data-kind="photo"><figcaption><small>Photo: Ann</small></figcaption></figure>',
  );
  expect(html(photoToCome("Reuters"))).toBe(
    '<figure data-kind="photo"><figcaption><small>Фото: Reuters</small></figcaption></figure>',
  );
});

test("a picture of one size leaves no choice", () => {
  const page: Page = { ...russian, pictureOf: () => [{ path: "a.gif", width: 300, height: 200 }] };
  expect(html(photo("a"), page)).toBe(
    '<figure data-kind="photo"><img src="a.gif" width="300" height="200" alt="" loading="lazy" decoding="async"></figure>',
  );
});

test("a gallery is a figure of figures under one caption", () => {
  expect(html(gallery("Полки", photo("b", { decorative: true }), photoToCome("X")))).toBe(
    '<figure data-kind="gallery"><div><figure data-kind="photo"><img src="b.jpg" srcset="b-480.jpg 480w, b.jpg 960w" ' +
      'sizes="(min-width: 75rem) 35rem, (min-width: 44.5rem) 21rem, 100vw" width="960" height="640" alt="" loading="lazy" decoding="async"></figure>' +
      '<figure data-kind="photo"><figcaption><small>Фото: X</small></figcaption></figure></div><figcaption>Полки</figcaption></figure>',
  );
});

test("furniture is marked as such, and is named", () => {
  expect(html(pull("Large"))).toBe('<aside data-kind="pull-quote" role="note"><p>Large</p></aside>');
  expect(html(divider())).toBe("<hr>");
  expect(html(support("Help.", "Give", "https://x.example/"))).toBe(
    '<aside data-kind="support" role="note"><p>Help.</p><a href="https://x.example/">Give</a></aside>',
  );
  expect(html(support("Help.", "Give", ""))).toBe(
    '<aside data-kind="support" role="note"><p>Help.</p><p>Give</p></aside>',
  );
  expect(html(mostRead("", "One", { text: "Two", url: "https://x.example/2" }))).toBe(
    '<nav data-kind="most-read" aria-labelledby="most-read-000000000001"><h2 id="most-read-000000000001">Читают сейчас</h2>' +
      '<ol><li>One</li><li><a href="https://x.example/2">Two</a></li></ol></nav>',
  );
});

test("an embed is a card that leads there, or its words", () => {
  expect(html(embed("https://v.example/1", "Video"))).toBe(
    '<aside data-kind="embed" role="note"><a href="https://v.example/1">Video<br><small>https://v.example/1</small></a></aside>',
  );
  expect(html(embed("ftp://v.example/1", "Video"))).toBe(
    '<aside data-kind="embed" role="note"><p>Video</p><p>ftp://v.example/1</p></aside>',
  );
});

test("a table has as many cells in every row", () => {
  expect(html(table("Stops", ["Day", "Place"], ["Tuesday"]))).toBe(
    '<figure data-kind="table"><table><thead><tr><th scope="col">Day</th><th scope="col">Place</th></tr></thead><tbody><tr><td>Tuesday</td><td></td></tr></tbody></table>' +
      "<figcaption>Stops</figcaption></figure>",
  );
});

test("a block that is not known keeps its words", () => {
  const raw = {
    kind: "poll",
    question: "Which?",
    options: ["A", "B"],
    text: [{ kind: "text", text: "C & D" }],
    url: "x",
    n: 1,
  };
  expect(html(unknown(raw))).toBe('<div data-kind="unknown"><p>Which?</p><p>A</p><p>B</p><p>C &amp; D</p></div>');
  expect(html(unknown({ kind: "map", zoom: 3 }))).toBe("");
});
