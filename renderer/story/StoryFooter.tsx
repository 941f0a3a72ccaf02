import { languageName } from "../../article/languageName";
import { counted } from "../ui/counted";
import "./storyFooter.css";

export interface StoryCounts {
  readonly words: number;
  readonly characters: number;
  readonly minutes: number;
}

export function StoryFooter({ counts, language }: { readonly counts: StoryCounts; readonly language: string }) {
  const { words, characters, minutes } = counts;
  return (
    <footer className="story-footer">
      <span>{counted(words, "word")}</span>
      <span>{counted(characters, "character")}</span>
      <span className="story-minutes">{minutes} min</span>
      <span className="story-language">{languageName(language) || "No language"}</span>
    </footer>
  );
}
