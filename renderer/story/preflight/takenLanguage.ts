import type { Block } from "../../../article/blocks/block";
import type { Fields } from "../../../article/story";
import { guessedLanguage } from "../../../article/storyLanguage";
import type { Language } from "../languages";
import { whenIdleAfter } from "../whenIdleAfter";

interface LanguageNeeds {
  readonly fields: () => Fields;
  readonly body: () => readonly Block[];
  /** Of the publication in hand; empty where it says none. */
  readonly publicationLanguage: () => string;
  readonly onOther: () => void;
}

const pause = 400;
/** Whoever writes on without a pause, in a new story or in another language than before, does not wait for it longer. */
const atLatest = 1_000;

/** The language that a story is taken to be written in. It is asked about at each change, and the words are read only where nothing else says it. */
export function takenLanguage({ fields, body, publicationLanguage, onOther }: LanguageNeeds) {
  const isSaid = () => fields().language !== "" || publicationLanguage() !== "";
  const find = (): Language => {
    const said = fields().language;
    if (said !== "") return { tag: said, from: "story" };
    const published = publicationLanguage();
    if (published !== "") return { tag: published, from: "publication" };
    return { tag: guessedLanguage({ fields: fields(), body: body() }), from: "words" };
  };
  let language = find();
  /** The same object until it is another. */
  const look = (): Language => {
    const found = find();
    if (found.tag === language.tag && found.from === language.from) return language;
    language = found;
    onOther();
    return language;
  };
  const later = whenIdleAfter(pause, look, atLatest);
  return {
    read: () => language,
    look,
    ask: () => {
      if (!isSaid()) later.ask();
    },
    stop: later.cancel,
  };
}
