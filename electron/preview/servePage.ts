import { fixedHeaders } from "../pageFiles";

/** A page below `folder` ("app://preview/…/"), and its pictures in media/ below that; it may load nothing else. */
export function servedPage(html: string, folder: string): Response {
  const headers = { "Content-Security-Policy": pagePolicy(folder), "Cache-Control": "no-store" };
  return new Response(html, { headers: { ...fixedHeaders("text/html; charset=utf-8"), ...headers } });
}

/**
 * No script, no form, no address but the page's own pictures, and a frame of Galley's around it. An origin of its own lets it find its pictures again
 * when it is loaded anew; there is nothing else to be had there.
 */
function pagePolicy(folder: string): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${folder}media/ data:`,
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors app://galley",
    "sandbox allow-same-origin",
  ].join("; ");
}

/** A picture of a page, of this media type. Its name is made of its bytes, so it can be kept. */
export function servedPicture(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...fixedHeaders(type), "Cache-Control": "max-age=31536000, immutable" },
  });
}
