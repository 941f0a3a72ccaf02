import type { Anchor } from "../../../article/comments/anchor";
import type { PlacedThread } from "../../../article/comments/threadPlaces";
import type { ProseField } from "../../../article/story";

interface WordsAboutProps {
  readonly placed: PlacedThread;
  readonly id: string;
  readonly onGo: () => void;
}

/** The words a thread is about; pressed, it goes to them. Words that are gone lead nowhere. */
export function WordsAbout({ placed: { thread, place }, id, onGo }: WordsAboutProps) {
  const words = wordsOf(thread.about);
  if (place === null) {
    return (
      <p className="thread-words thread-words-gone" id={id}>
        The words are gone: {words && `“${words}”`}
      </p>
    );
  }
  const field = thread.about.kind === "field" ? fieldNames[thread.about.field] : "";
  return (
    <button type="button" className="thread-words" id={id} onClick={onGo}>
      {field && <span className="thread-field">{field}</span>} {words || "Whole story"}
    </button>
  );
}

export function wordsOf(about: Anchor): string {
  return about.kind === "story" ? "" : about.words.replace(/\s+/g, " ");
}

const fieldNames: Readonly<Record<ProseField, string>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  kicker: "Kicker",
  seoTitle: "SEO title",
  socialTitle: "Social title",
  editorsNote: "Editor’s note",
};
