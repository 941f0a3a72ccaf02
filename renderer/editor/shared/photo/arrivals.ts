import { signal } from "@lexical/extension";
import { defineExtension, type NodeKey } from "lexical";
import type { AddedPhoto } from "../../../../electron/contract";

/* What is on its way into the story. None of it is in the document: there, a photo that is coming is a placeholder. */

export type Arrival =
  | {
      readonly kind: "coming";
      readonly fileName: string;
      /** From 0 to 1. */
      readonly part: number;
      /** "2 of 3". */
      readonly number: number;
      readonly of: number;
    }
  /** Its picture is on the web, and nothing is fetched from there before somebody says so. */
  | { readonly kind: "elsewhere"; readonly address: string }
  | Refused;

export interface Refused {
  readonly kind: "refused";
  readonly fileName: string;
  readonly sentence: string;
  /** Null when the photo is still there: with its picture of before, or as a placeholder somebody wrote something for. */
  readonly gap: Gap | null;
}

/** Between which blocks a photo would have stood. */
export interface Gap {
  readonly previous: NodeKey | null;
  readonly next: NodeKey | null;
}

/** By the id of the block. */
export type Arrivals = ReadonlyMap<string, Arrival>;

export const ArrivalsExtension = defineExtension({
  name: "galley/photo-arrivals",
  build: () => ({
    arrivals: signal<Arrivals>(new Map()),
    /** Pictures that came when undo had taken their blocks away; redo may bring the blocks back. */
    late: new Map<string, AddedPhoto>(),
  }),
});

export function withArrival(arrivals: Arrivals, block: string, arrival: Arrival): Arrivals {
  return new Map(arrivals).set(block, arrival);
}

export function withoutArrival(arrivals: Arrivals, block: string): Arrivals {
  const others = new Map(arrivals);
  others.delete(block);
  return others;
}

/** The block leaves the story: what stood beside it stands beside its neighbours now. */
export function closeGaps(arrivals: Arrivals, gone: NodeKey, neighbours: Gap): Arrivals {
  const close = (arrival: Arrival): Arrival => {
    if (arrival.kind !== "refused" || arrival.gap === null) return arrival;
    const { previous, next } = arrival.gap;
    const gap = {
      previous: previous === gone ? neighbours.previous : previous,
      next: next === gone ? neighbours.next : next,
    };
    return { ...arrival, gap };
  };
  return new Map([...arrivals].map(([block, arrival]) => [block, close(arrival)]));
}
