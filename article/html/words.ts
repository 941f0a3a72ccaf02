import { type SourceKind, sourceKinds } from "../blocks/quote";

/** What a page says in its own words, in the story's language. */
export interface PageWords {
  /** Stands before a photo's credit. */
  readonly photo: string;
  readonly mostRead: string;
  readonly corrections: string;
  readonly untitled: string;
  readonly sources: Readonly<Record<Exclude<SourceKind, "">, string>>;
}

const english: PageWords = {
  photo: "Photo:",
  mostRead: "Most read",
  corrections: "Corrections",
  untitled: "Untitled",
  sources: {
    interview: "interview",
    statement: "statement",
    document: "document",
    publication: "publication",
    broadcast: "broadcast",
    social: "social media post",
  },
};

const byLanguage: Readonly<Record<string, PageWords>> = {
  en: english,
  ru: {
    photo: "Фото:",
    mostRead: "Читают сейчас",
    corrections: "Исправления",
    untitled: "Без заголовка",
    sources: {
      interview: "интервью",
      statement: "заявление",
      document: "документ",
      publication: "публикация",
      broadcast: "эфир",
      social: "запись в соцсети",
    },
  },
  be: {
    photo: "Фота:",
    mostRead: "Чытаюць цяпер",
    corrections: "Выпраўленні",
    untitled: "Без загалоўка",
    sources: {
      interview: "інтэрв’ю",
      statement: "заява",
      document: "дакумент",
      publication: "публікацыя",
      broadcast: "эфір",
      social: "допіс у сацсетках",
    },
  },
  uk: {
    photo: "Фото:",
    mostRead: "Зараз читають",
    corrections: "Виправлення",
    untitled: "Без заголовка",
    sources: {
      interview: "інтерв’ю",
      statement: "заява",
      document: "документ",
      publication: "публікація",
      broadcast: "ефір",
      social: "допис у соцмережі",
    },
  },
  de: {
    photo: "Foto:",
    mostRead: "Meistgelesen",
    corrections: "Korrekturen",
    untitled: "Ohne Titel",
    sources: {
      interview: "Interview",
      statement: "Erklärung",
      document: "Dokument",
      publication: "Veröffentlichung",
      broadcast: "Sendung",
      social: "Beitrag in sozialen Medien",
    },
  },
  fr: {
    photo: "Photo\u00a0:",
    mostRead: "Les plus lus",
    corrections: "Rectificatifs",
    untitled: "Sans titre",
    sources: {
      interview: "entretien",
      statement: "déclaration",
      document: "document",
      publication: "publication",
      broadcast: "émission",
      social: "message sur un réseau social",
    },
  },
  pl: {
    photo: "Fot.",
    mostRead: "Najczęściej czytane",
    corrections: "Sprostowania",
    untitled: "Bez tytułu",
    sources: {
      interview: "wywiad",
      statement: "oświadczenie",
      document: "dokument",
      publication: "publikacja",
      broadcast: "audycja",
      social: "wpis w mediach społecznościowych",
    },
  },
};

/** The words of the language, or English ones where it has none here. */
export function pageWords(language: string): PageWords {
  return byLanguage[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}

/** True when a credit already says that it is one ("Фото: …", "© …"), so that no label goes before it. */
export function hasLabel(credit: string): boolean {
  const labels = Object.values(byLanguage).map((words) => words.photo.replace(/\s/g, " "));
  const typed = credit.trim().replace(/\s/g, " ").toLowerCase();
  return typed.startsWith("©") || labels.some((label) => typed.startsWith(label.toLowerCase()));
}

/** A credit without the label that a page puts before it. */
export function withoutLabel(credit: string): string {
  const label = labelAt(credit);
  return label === "" ? credit : credit.slice(label.length).trimStart();
}

/** Where a sentence of its own in the text begins with the label of a credit ("… the pier. Photo: Anna"); -1 where none does. */
export function labelledSentence(text: string): number {
  for (const { index, 0: gap } of text.matchAll(/^|(?<=[.!?…»”"')]) /g))
    if (labelAt(text.slice(index + gap.length)) !== "") return index + gap.length;
  return -1;
}

/** In letters, and more than any has: how far into a text to look, which is asked of every sentence of it. */
const longestLabel = 40;

/** The label that the text begins with, as it stands there; a word must follow it. */
function labelAt(text: string): string {
  const plain = text.slice(0, longestLabel).replace(/\s/g, " ").toLowerCase();
  const labels = Object.values(byLanguage).map((words) => words.photo.replace(/\s/g, " ").toLowerCase());
  return text.slice(0, labels.find((label) => plain.startsWith(`${label} `))?.length ?? 0);
}

/** The kind of source that these words name in one of the languages; empty for any others. */
export function sourceKindOf(words: string): SourceKind {
  for (const { sources } of Object.values(byLanguage)) {
    for (const kind of sourceKinds) if (kind !== "" && sources[kind] === words) return kind;
  }
  return "";
}
