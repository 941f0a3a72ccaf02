import type { Outcome } from "./contract";
import { done, refused } from "./library/outcome";

/** No picture of a web page is as large as that. */
const mostBytes = 60 * 2 ** 20;
const longest = 30_000;

interface Fetched {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A picture from the web, in one piece; nothing about the person goes along. Refused in a sentence when it does not come. */
export async function fetchPicture(address: string): Promise<Outcome<Fetched>> {
  const url = webAddress(address);
  if (url === null) return refused("Only pictures at http and https addresses can be fetched.");
  const failed = (why: string) => refused(`The picture was not fetched from ${url.hostname}: ${why}.`);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(longest), credentials: "omit", referrer: "" });
    if (!answer.ok) return failed(`it answered ${answer.status}`);
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
      size += part.length;
      if (size > mostBytes) return failed("it is larger than 60 MB");
      parts.push(part);
    }
    return done({ fileName: nameOf(url), bytes: Buffer.concat(parts) });
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return failed(isLate ? "it took longer than half a minute" : "there is no connection");
  }
}

function webAddress(address: string): URL | null {
  try {
    const url = new URL(address);
    return ["http:", "https:"].includes(url.protocol) ? url : null;
  } catch {
    return null; // No address at all.
  }
}

function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last; // Not percent-encoded UTF-8.
  }
}
