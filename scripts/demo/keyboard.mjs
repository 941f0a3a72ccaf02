/**
 * A person at a keyboard with a Russian and an English layout. Playwright alone presses keys only for letters of the English one and
 * puts all others in without a key.
 * @typedef {{ type: (text: string) => Promise<void>, press: (keys: string, times?: number) => Promise<void> }} Keyboard
 */

/** Which key gives a letter: its code and its number. @type {ReadonlyMap<string, { code: string, number: number }>} */
const russian = new Map(
  [
    ["qwertyuiop[]", "йцукенгшщзхъ"],
    ["asdfghjkl;'", "фывапролджэ"],
    ["zxcvbnm,.", "ячсмитьбю"],
    ["`", "ё"],
  ].flatMap(([keys = "", letters = ""]) => [...letters].map((letter, index) => [letter, keyOf(keys.charAt(index))])),
);

/** @param {string} sign what the English layout has there @returns {{ code: string, number: number }} */
function keyOf(sign) {
  const others = new Map([
    ["[", { code: "BracketLeft", number: 219 }],
    ["]", { code: "BracketRight", number: 221 }],
    [";", { code: "Semicolon", number: 186 }],
    ["'", { code: "Quote", number: 222 }],
    [",", { code: "Comma", number: 188 }],
    [".", { code: "Period", number: 190 }],
    ["`", { code: "Backquote", number: 192 }],
  ]);
  const letter = sign.toUpperCase();
  return others.get(sign) ?? { code: `Key${letter}`, number: letter.charCodeAt(0) };
}

const shift = 8;

/** @param {import("playwright").Page} page @returns {Promise<Keyboard>} */
export async function keyboardOf(page) {
  const session = await page.context().newCDPSession(page);
  const strike = (/** @type {string} */ letter) => {
    const key = russian.get(letter.toLowerCase());
    if (!key) throw new Error(`There is no key for ${letter} on the Russian layout.`);
    const stroke = {
      key: letter,
      code: key.code,
      windowsVirtualKeyCode: key.number,
      modifiers: letter === letter.toLowerCase() ? 0 : shift,
    };
    return [
      session.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...stroke }),
      session.send("Input.dispatchKeyEvent", { type: "keyUp", ...stroke }),
    ];
  };
  return {
    type: async (text) => {
      // A word goes out in one go: the window takes the keys in their order, and an answer to each would double the time.
      for (const part of text.match(/[\u0400-\u04ff]+|[^\u0400-\u04ff]+/g) ?? []) {
        if (russian.has(part.charAt(0).toLowerCase())) await Promise.all([...part].flatMap(strike));
        else await page.keyboard.type(part);
      }
    },
    press: async (keys, times = 1) => {
      for (let count = 0; count < times; count += 1) await page.keyboard.press(keys);
    },
  };
}
