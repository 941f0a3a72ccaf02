import { languageName } from "./languages";
import "./storyFooter.css";

export interface StoryCounts {
  readonly words: number;
  readonly characters: number;
  readonly minutes: number;
}

const numbers = new Intl.NumberFormat("en-GB");

export function StoryFooter({ counts, language }: { readonly counts: StoryCounts; readonly language: string }) {
  const { words, characters, minutes } = counts;
  return (
    <footer className="story-footer">
      <span>{words === 1 ? "1 word" : `${numbers.format(words)} words`}</span>
      <span>{characters === 1 ? "1 character" : `${numbers.format(characters)} characters`}</span>
      <span className="story-minutes">{numbers.format(minutes)} min</span>
      <span className="story-language">{languageName(language) || "No language"}</span>
    </footer>
  );
}
