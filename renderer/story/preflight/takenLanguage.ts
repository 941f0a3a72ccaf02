import type { Story } from "../../../article/story";
import { guessedLanguage } from "../../../article/storyLanguage";
import { whenIdleAfter } from "../whenIdleAfter";

type Looked = Pick<Story, "fields" | "body">;

const pause = 400;
/** In a new story that does not say its language nothing is set and nothing spelled until it can be guessed, so that does not wait for a pause. */
const atLatest = 1_000;

/**
 * The language that a story is taken to be written in: what it says, else the publication's, else what its words look like. It is asked for at each change, and
 * reads the story only while nothing is known; `onKnown` is told then.
 */
export function takenLanguage(read: () => Looked, publicationLanguage: () => string, onKnown: () => void) {
  let language = read().fields.language;
  const look = (looked: Looked) => {
    language = looked.fields.language || publicationLanguage() || guessedLanguage(looked);
    return language;
  };
  const later = whenIdleAfter(
    pause,
    () => {
      if (look(read()) !== "") onKnown();
    },
    atLatest,
  );
  return {
    /** BCP 47, empty where nothing tells. */
    read: () => language,
    look,
    ask: () => {
      if (language === "") later.ask();
    },
    stop: later.cancel,
  };
}
