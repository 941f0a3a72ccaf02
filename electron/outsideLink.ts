const mayLeave = ["http:", "https:", "mailto:"];
/** All that a letter may be prepared with. Some mail programs would attach a file that an address names. */
const ofLetter = ["to", "cc", "bcc", "subject", "body"];

/** The address that the system may open, or null where it must not leave Galley. */
export function outsideLink(text: string): string | null {
  const link = linkOf(text);
  if (!link || !mayLeave.includes(link.protocol)) return null;
  if (link.protocol === "mailto:") link.search = link.search.slice(1).split("&").filter(isOfLetter).join("&");
  return link.href;
}

function linkOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isOfLetter(parameter: string): boolean {
  const [[name = ""] = []] = new URLSearchParams(parameter);
  return ofLetter.includes(name.toLowerCase());
}
