import type { ReactNode } from "react";
import { languageName } from "../../article/languageName";
import { counted } from "../ui/counted";
import { likelyLanguage } from "./languages";
import type { Language } from "./useLanguage";
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
      <span className="story-language">{inWords(language)}</span>
    </footer>
  );
}

function inWords({ tag, isSaid }: Language): string {
  return (isSaid ? languageName(tag) : likelyLanguage(tag)) || "No language";
}
