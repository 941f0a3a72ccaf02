import * as Y from "yjs";

/** Stretches of what clients wrote, counted by their clocks: in Yjs's form for what is deleted, which serves for what is there as well. */
export type Ranges = ReturnType<typeof Y.createDeleteSet>;

export function addRange(ranges: Ranges, client: number, clock: number, length: number): void {
  const own = ranges.clients.get(client);
  const last = own?.at(-1);
  if (last && last.clock + last.len === clock) last.len += length;
  else if (own) own.push({ clock, len: length });
  else ranges.clients.set(client, [{ clock, len: length }]);
}

/** All of them, each stretch once and in order. */
export function together(all: readonly Ranges[]): Ranges {
  return Y.mergeDeleteSets(all.filter(({ clients }) => clients.size > 0));
}

export function lengthOf({ clients }: Ranges): number {
  return [...clients.values()].flat().reduce((sum, { len }) => sum + len, 0);
}

/** What is in the first and not in the second; both are in order. */
export function without(ranges: Ranges, taken: Ranges): Ranges {
  const rest = Y.createDeleteSet();
  for (const [client, own] of ranges.clients) {
    const others = taken.clients.get(client) ?? [];
    let next = 0;
    for (const { clock, len } of own) {
      let from = clock;
      const end = clock + len;
      while (from < end) {
        const other = others[next];
        if (other && other.clock + other.len <= from) {
          next += 1;
          continue;
        }
        const until = Math.min(end, other?.clock ?? end);
        if (until > from) addRange(rest, client, from, until - from);
        from = other ? Math.max(until, Math.min(end, other.clock + other.len)) : end;
      }
    }
  }
  return rest;
}
