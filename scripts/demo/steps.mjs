import { stripVTControlCharacters } from "node:util";

/**
 * Does one thing and prints a line with the time it took. What goes wrong becomes one sentence that begins with the thing.
 * @template T
 * @param {string} name what is true when it is done
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = performance.now();
  try {
    const result = await work();
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${name}`);
    return result;
  } catch (error) {
    console.log(`    BAD  ${name}`);
    throw new Error(inOneSentence(error), { cause: error });
  }
}

/** Playwright's errors go on with a log of calls, whose first line says what it waited for. @param {unknown} error */
function inOneSentence(error) {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const [said = ""] = message.split(/\n\s*(?:Call log:|=+ logs)/);
  const waited = /waiting for (.+)/.exec(message)?.[1];
  return [said.replaceAll(/\s+/g, " ").trim(), waited && `It waited for ${waited}.`].filter(Boolean).join(" ");
}

/**
 * Where the words are not found in this order, the sentence that names the first one missing.
 * @param {string} where
 * @param {string} text
 * @param {readonly string[]} lines
 */
export function whatIsMissing(where, text, lines) {
  const all = plain(text);
  let position = 0;
  for (const line of lines.map(plain)) {
    const found = all.indexOf(line, position);
    if (found === -1) {
      const elsewhere = all.includes(line) ? "stands in another place than it was written" : "is missing";
      return `“${line}” ${elsewhere} ${where}.`;
    }
    position = found + line.length;
  }
  return null;
}

/** One space for each stretch of white space, and no soft hyphens. @param {string} text */
function plain(text) {
  return text.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ").trim();
}
