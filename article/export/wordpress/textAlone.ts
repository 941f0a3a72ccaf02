/*
 * WordPress reads more in a text than HTML does: words in square brackets as a shortcode, which it runs, and an address alone in its paragraph as
 * something to fetch and show. What a reporter wrote is neither.
 */

/** The HTML of one paragraph or less, with nothing in it for WordPress to act upon. */
export function textAlone(html: string): string {
  const withoutShortcodes = html.replaceAll("[", "&#91;");
  const isAddressAlone = /^(?:<[^>]*>)?\s*https?:\/\/\S+\s*(?:<\/[^>]*>)?$/i.test(withoutShortcodes);
  return isAddressAlone ? withoutShortcodes.replace("//", "&#47;&#47;") : withoutShortcodes;
}
