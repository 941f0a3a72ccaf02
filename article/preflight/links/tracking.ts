/** Parameters that say who clicked where, and nothing about the page. */
const exact = new Set([
  ...[
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "yclid",
    "ysclid",
    "ymclid",
    "msclkid",
    "twclid",
    "ttclid",
  ],
  ...[
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "vero_id",
    "vero_conv",
    "oly_anon_id",
    "oly_enc_id",
    "_openstat",
    "rb_clickid",
  ],
  ...[
    "s_cid",
    "wickedid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "li_fat_id",
    "_ga",
    "_gl",
    "srsltid",
    "epik",
    "_branch_match_id",
  ],
]);
const prefixes = /^(?:utm|hsa|pk|mtm|matomo|piwik)_/;

interface Untracked {
  readonly address: string;
  readonly removed: readonly string[];
}

/** A web address without its tracking parameters, all else letter for letter; and the names of those that went. */
export function withoutTracking(url: string): Untracked {
  if (!/^\s*https?:/i.test(url) || !/[?#]/.test(url)) return { address: url, removed: [] };
  const [, before = "", query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(url) ?? [];
  const inQuery = split(query);
  // A fragment that looks like parameters is one only where every part of it is; "#utm_source" in a page's own address does not occur.
  const inFragment = split(fragment);
  const address = `${before}${joined("?", inQuery.kept, query)}${joined("#", inFragment.kept, fragment)}`;
  const removed = [...inQuery.removed, ...inFragment.removed];
  return removed.length === 0 ? { address: url, removed } : { address, removed };
}

function split(parameters: string): { readonly kept: readonly string[]; readonly removed: readonly string[] } {
  const kept: string[] = [];
  const removed: string[] = [];
  for (const part of parameters.split("&")) {
    const [name = ""] = part.split("=");
    const isTracking = part.includes("=") && (exact.has(name.toLowerCase()) || prefixes.test(name.toLowerCase()));
    if (isTracking) removed.push(name);
    else kept.push(part);
  }
  return { kept, removed };
}

function joined(mark: string, kept: readonly string[], whole: string): string {
  const text = kept.join("&");
  return whole === "" || text === "" ? "" : `${mark}${text}`;
}
