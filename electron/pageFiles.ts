import { readFile } from "node:fs/promises";
import path from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

const noncePlace = "__NONCE__";

/** What the window's page may load and do; the nonce is for the elements that the page's own scripts add. */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob: media:",
    "font-src 'self'",
    "connect-src 'self' media:",
    "frame-src app://preview",
    "worker-src 'self'",
    "manifest-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A folder of the build as an origin; `policy` is its content security policy with the nonce of one page in it. */
export interface PageFiles {
  readonly folder: string;
  readonly newNonce: () => string;
  readonly policy: (nonce: string) => string;
}

/** The file of `folder` that the address names; 404 for anything else, above all for what lies outside. Each page gets a nonce of its own. */
export async function answerFromFolder({ folder, newNonce, policy }: PageFiles, address: string): Promise<Response> {
  const file = fileIn(folder, address);
  const type = contentTypes[path.extname(file ?? "")];
  if (!file || !type) return notFound();
  try {
    const bytes = await readFile(file);
    if (!type.startsWith("text/html")) return new Response(bytes, { headers: fixedHeaders(type) });
    const nonce = newNonce();
    return new Response(bytes.toString("utf8").replaceAll(noncePlace, nonce), {
      headers: { ...fixedHeaders(type), "Content-Security-Policy": policy(nonce), "Cache-Control": "no-store" },
    });
  } catch {
    // Missing, a folder, unreadable: to the page it is all the same.
    return notFound();
  }
}

export function notFound(): Response {
  return new Response("Not found", { status: 404, headers: fixedHeaders("text/plain; charset=utf-8") });
}

/** A type is what we say it is: `nosniff` keeps a picture from being run as a script. */
export function fixedHeaders(type: string): Record<string, string> {
  return { "Content-Type": type, "X-Content-Type-Options": "nosniff" };
}

/** Decoding comes before the check, since `%2e%2e%2f` is `../` as well. */
function fileIn(folder: string, address: string): string | null {
  const named = decoded(new URL(address).pathname);
  if (named === null || named.includes("\0")) return null;
  const file = path.join(folder, named);
  const inside = path.relative(folder, file);
  const leaves = inside === ".." || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
  return leaves || inside === "" ? null : file;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
