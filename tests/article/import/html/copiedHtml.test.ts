import { expect, test } from "vitest";
import type { Block } from "../../../../article/blocks/block";
import { readCopied } from "../../../../article/import/html/copiedHtml";
import { parsePage } from "../../../../article/import/html/parsePage";
import {
  bullets,
  countedIds,
  h2,
  h3,
  item,
  link,
  marked,
  numbered,
  p,
  photoToCome,
  table,
  words,
} from "../../../builders";
import { bullet, wordEnd, wordHead } from "./wordPage";

/* What each program puts on the clipboard, imitated: the same traits, with words of our own. */

function copied(html: string): readonly Block[] {
  return readCopied(html, countedIds(), parsePage).blocks.map(withoutId);
}

function withoutId(block: Block): Block {
  return { ...block, id: "" };
}

const blocks = (...wanted: readonly Block[]) => wanted.map(withoutId);

test("Word: headings, nested lists that are paragraphs, marks; no comment, no tracked deletion, no bookmark, no empty line", () => {
  const html = `${wordHead}<h1 style='mso-outline-level:1'><b>Мост</b> открыт<o:p></o:p></h1>
<p class=MsoNormal><a name="_GoBack"></a>Первый <b style='mso-bidi-font-weight:normal'>важный</b> <span class=msoDel><del cite="mailto:x" datetime="2026-11-20T10:00">лишний</del></span><span
class=msoIns><ins>новый</ins></span> <i>абзац</i><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a></span></span>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${bullet(1, "·", "один")}${bullet(2, "o", "ниже")}${bullet(2, "o", "ещё")}${bullet(1, "·", "два")}
${bullet(1, "1.", "первое")}${bullet(1, "2.", "второе")}
<p class=MsoNormal style='color:red'>Конец <span lang=EN-US style='font-family:Arial;color:#C00000'>red</span><o:p></o:p></p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left><div style='mso-element:comment'><p class=MsoCommentText>Примечание</p></div></div>${wordEnd}`;
  expect(copied(html)).toEqual(
    blocks(
      h2("Мост открыт"),
      p(words("Первый ", marked("важный", "bold"), " новый ", marked("абзац", "italic"), ".")),
      bullets(item("один", bullets("ниже", "ещё")), "два"),
      numbered("первое", "второе"),
      p("Конец red"),
    ),
  );
});

test("Word on the web: a list for each item, headings as paragraphs, ends of paragraphs as spans", () => {
  const line = (
    level: number,
    text: string,
  ) => `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1"><li data-leveltext="•"
    data-aria-level="${level}" aria-level="${level}"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span
    class="EOP" data-ccp-props="{}">&nbsp;</span></p></li></ul></div>`;
  const html = `<div class="OutlineElement"><p class="Paragraph" role="heading" aria-level="2" style="font-weight:bold"><span
    style="font-weight:bold">Заголовок</span><span class="EOP">&nbsp;</span></p></div>${line(1, "один")}${line(2, "ниже")}${line(1, "два")}
    <div class="OutlineElement"><p class="Paragraph"><span class="TextRun" style="font-weight:bold">Жирный</span><span class="TextRun"> текст</span><span
    class="TrackChangeTextDeletion">удалено</span></p></div>`;
  expect(copied(html)).toEqual(
    blocks(
      h2("Заголовок"),
      bullets(item("один", bullets("ниже")), "два"),
      p(words(marked("Жирный", "bold"), " текст")),
    ),
  );
});

test("Google Docs: nothing is bold because all of it is wrapped so, and links lead where they say", () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-9"><h2 dir="ltr"><span
    style="font-size:16pt;font-weight:400">Раздел</span></h2><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">Обычный </span><span
    style="font-weight:700;color:#ff0000">жирный</span><span style="font-style:italic"> курсив</span><sup><a href="#cmnt1">[a]</a></sup> <a
    href="https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D"><span style="color:#1155cc;text-decoration:underline">ссылка</span></a></p><br><ul
    style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>один</span></p></li><ul><li dir="ltr" aria-level="2"><p
    dir="ltr"><span>ниже</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>два</span></p></li></ul></b>`;
  expect(copied(html)).toEqual(
    blocks(
      h2("Раздел"),
      p(
        words(
          "Обычный ",
          marked("жирный", "bold"),
          marked(" курсив", "italic"),
          " ",
          link("https://example.org/a?b=1", "ссылка"),
        ),
      ),
      bullets(item("один", bullets("ниже")), "два"),
    ),
  );
});

test("LibreOffice: line ends within a paragraph are spaces, and empty paragraphs go", () => {
  const html = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">p { color: #000 }</style></head>
<body lang="be-BY"><p class="western" style="margin-bottom: 0cm">Першы радок
і другі радок
абзаца.</p><p><br/></p><p><font color="#c9211e"><b>Чырвоны</b></font> <del>знята</del><ins>дададзена</ins></p>
<ol><li><p>раз</p></li><li><p>два</p></li></ol></body></html>`;
  expect(copied(html)).toEqual(
    blocks(
      p("Першы радок і другі радок абзаца."),
      p(words(marked("Чырвоны", "bold"), " дададзена")),
      numbered("раз", "два"),
    ),
  );
});

test("web pages: figures become photos to come with caption and credit, links lose what tracks, emoji are letters", () => {
  const html = `<!--StartFragment--><h3 style="color:red"><strong>Дальше</strong></h3><p style="text-align:center">Текст <a
    href="https://example.org/a?utm_source=x&amp;id=7" onclick="alert(1)">ссылка</a> <a href="javascript:alert(1)">не ссылка</a> <img class="emoji" alt="🙂"
    src="https://example.org/s.png"></p><figure><img src="https://example.org/bridge.jpg" alt="Мост"><figcaption>Мост ночью. <small>Фото: Reuters</small></figcaption></figure><img
    src="https://example.org/p.gif" width="1" height="1"><div><br></div><!--EndFragment-->`;
  const { blocks: read, pictures } = readCopied(html, countedIds(), parsePage);
  expect(read.map(withoutId)).toEqual(
    blocks(h3("Дальше"), p(words("Текст ", link("https://example.org/a?id=7", "ссылка"), " не ссылка 🙂")), {
      ...photoToCome("Reuters", "Мост ночью."),
      alt: "Мост",
    }),
  );
  expect([...pictures.values()]).toEqual(["https://example.org/bridge.jpg"]);
});

test("mail: what was quoted is text, links do not pass through the provider", () => {
  const html = `<div dir="ltr">Добрый день,<div><br></div><div>шлю <a href="https://eu01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fb&amp;data=05">текст</a>.</div><br><div
    class="gmail_quote"><blockquote class="gmail_quote" type="cite" style="margin:0 0 0 .8ex"><div>Ждём до вечера.</div></blockquote></div></div>`;
  expect(copied(html)).toEqual(
    blocks(p("Добрый день,"), p(words("шлю ", link("https://example.org/b", "текст"), ".")), p("Ждём до вечера.")),
  );
});

test("Slack: lists say how deep they are, emoji are pictures", () => {
  const html = `<meta charset='utf-8'><div class="p-rich_text_section">Смотрите: <b data-stringify-type="bold">срочно</b> <img data-stringify-type="emoji"
    data-stringify-emoji=":fire:" alt="🔥" src="https://emoji.example.org/f.png"></div><ul data-stringify-type="unordered-list" data-indent="0"><li>один</li></ul><ul
    data-stringify-type="unordered-list" data-indent="1"><li>ниже</li></ul><ul data-stringify-type="unordered-list" data-indent="0"><li>два</li></ul>`;
  expect(copied(html)).toEqual(
    blocks(p(words("Смотрите: ", marked("срочно", "bold"), " 🔥")), bullets(item("один", bullets("ниже")), "два")),
  );
});

test("Telegram: lines with breaks, marks, and emoji that are pictures", () => {
  const html = `<div class="text-content"><strong>Важно</strong><br>Вторая строка <em>тут</em> <img class="emoji emoji-image" alt="🎉" src="./e.png" width="20"></div>`;
  expect(copied(html)).toEqual(
    blocks(p(words(marked("Важно", "bold"), { kind: "break" }, "Вторая строка ", marked("тут", "italic"), " 🎉"))),
  );
});

test("Excel: cells are a table, whatever their columns look like", () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {color:black} .xl65 {font-weight:700}--></style></head><body>
<table border=0 cellpadding=0><col width=64 style='mso-width-source:userset'><!--StartFragment--><tr height=20><td class=xl65 width=64>Год</td><td align=right>10&nbsp;000</td></tr>
<tr><td>2026</td><td align=right x:num="0.5">50%</td></tr><!--EndFragment--></table></body></html>`;
  expect(copied(html)).toEqual(
    blocks({
      ...table("", ["Год", "10\u00a0000"], ["2026", "50%"]),
      rows: [
        ["Год", "10\u00a0000"],
        ["2026", "50%"],
      ].map((row) => row.map((cell) => ({ header: false, text: words(cell) }))),
    }),
  );
});

test("no word of hostile HTML is lost but what no page shows, and nothing of it is left that could run", () => {
  const html = `<p>a<script>alert(1)</script><img src=x onerror=alert(1)>b<iframe src="https://example.org"></iframe><svg onload=alert(1)><text>c</text></svg></p>
    <a href="data:text/html,x">d</a><form action="https://example.org"><input value="e"><button>f</button></form><meta http-equiv="refresh" content="0;url=https://example.org">`;
  const text = JSON.stringify(copied(html));
  expect(text).not.toMatch(/alert|onerror|data:|refresh|iframe/);
  expect(text).toMatch(/a.*b.*d.*f/s);
});
