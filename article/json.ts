/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${entries.join(",")}}`;
}

/** Whether two values hold the same JSON; an absent key and one that is undefined are the same. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const here = Object.entries(one).filter(([, value]) => value !== undefined);
  const there = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  return here.length === there.size && here.every(([key, value]) => there.has(key) && sameJson(value, there.get(key)));
}

/** Whether objects and lists stand inside each other more than `levels` deep; goes down without calls, which a deep enough value would exhaust. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let layer: readonly unknown[] = [value];
  for (let level = 0; layer.length > 0; level++) {
    if (level > levels) return true;
    const next: unknown[] = [];
    for (const one of layer) {
      if (typeof one === "object" && one !== null) for (const inside of Object.values(one)) next.push(inside);
    }
    layer = next;
  }
  return false;
}
