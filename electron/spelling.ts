import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Answers } from "./ipc";
import { realDisk } from "./library/disk/disk";
import { writeAtomic } from "./library/disk/writeAtomic";
import { done, refused } from "./library/outcome";
import type { Log } from "./log";
import { ownWords } from "./spelling/ownWords";
import { type SpelledLanguage, spelledLanguages } from "./spelling/spelledLanguages";
import type { SpellRequest } from "./spelling/spellWorker";
import type { GalleyWindow } from "./window";
import { startAnswering } from "./workers/answering";

interface SpellingNeeds {
  readonly userData: string;
  /** The library's folder: the desk's own words lie in it, for everybody who has it. */
  readonly folder: string;
  readonly built: (part: string) => string;
  readonly send: GalleyWindow["send"];
  readonly log: Log;
}

/** Where people's own words are kept, one a line. */
const fileName = "dictionary.txt";

/** Spelling without a network, in a worker: nothing that is written waits for it. */
export function startSpelling({ userData, folder, built, send, log }: SpellingNeeds) {
  const worker = startAnswering<SpellRequest, readonly string[]>(
    built("electron/spellWorker.cjs"),
    Number.POSITIVE_INFINITY,
  );
  const dictionaries = built("dictionaries");
  const files = { personal: path.join(userData, fileName), desk: path.join(folder, fileName) };
  const own = async () => ownWords((await Promise.all(Object.values(files).map(wordsIn))).flat());
  const answers: Pick<Answers, "spell" | "suggestSpelling" | "addWord"> = {
    spell: async ({ language, words }) => {
      const spelled = spelledOf(language);
      if (!spelled) return done({ isKnown: false, wrong: [] });
      try {
        const wrong = await worker.ask({ folder: dictionaries, language: spelled, kind: "check", words });
        const known = await own();
        return done({ isKnown: true, wrong: wrong.filter((word) => !known.has(word)) });
      } catch (error) {
        log.mistake(`spelling in ${language} failed`, error);
        return refused("The spelling could not be checked; Help, Show Log tells more.");
      }
    },
    suggestSpelling: async ({ language, word }) => {
      const spelled = spelledOf(language);
      if (!spelled) return done([]);
      try {
        return done([...(await worker.ask({ folder: dictionaries, language: spelled, kind: "suggest", word }))]);
      } catch (error) {
        log.mistake(`suggestions for ${word} in ${language} failed`, error);
        return refused("There are no suggestions; Help, Show Log tells more.");
      }
    },
    addWord: async ({ word, to }) => {
      const file = files[to];
      try {
        // Read again, since colleagues write into the desk's file as well.
        const words = await wordsIn(file);
        if (!words.includes(word))
          await writeAtomic(realDisk, file, Buffer.from(`${[...words, word].sort().join("\n")}\n`));
      } catch (error) {
        log.mistake(`${word} could not be written into ${file}`, error);
        return refused(`“${word}” could not be added: ${file} cannot be written.`);
      }
      send("wordsChanged", undefined);
      return done(undefined);
    },
  };
  return { answers, stop: worker.stop };
}

function spelledOf(language: string): SpelledLanguage | undefined {
  const primary = language.split("-")[0]?.toLowerCase();
  return spelledLanguages.find((one) => one === primary);
}

/** None, when nobody has added any. */
async function wordsIn(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, "utf8"))
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
