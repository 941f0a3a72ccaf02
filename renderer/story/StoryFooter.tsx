import type { ReactNode } from "react";
import { counted } from "../ui/counted";
import { type Language, languageInWords } from "./languages";
import "./storyFooter.css";

export interface StoryCounts {
  readonly words: number;
  readonly characters: number;
  readonly minutes: number;
}

interface StoryFooterProps {
  readonly counts: StoryCounts;
  readonly language: Language;
  /** Stands at its start. */
  readonly outline: ReactNode;
}

export function StoryFooter({ counts, language, outline }: StoryFooterProps) {
  const { words, characters, minutes } = counts;
  return (
    <footer className="story-footer">
      {outline}
      <span>{counted(words, "word")}</span>
      <span>{counted(characters, "character")}</span>
      <span className="story-minutes">{minutes} min</span>
      <span className="story-language">{languageInWords(language) || "No language"}</span>
    </footer>
  );
}
