import { useEffect, useRef, useState } from "react";
import { readDocument } from "../../../article/document/readDocument";
import type { Story } from "../../../article/story";
import type { Draft } from "../draft";
import { whenIdleAfter } from "../whenIdleAfter";
import { keyOf, type Moment } from "./moments";
import { readMoment } from "./readMoment";

export interface Past {
  /** The last one that could be read: while another is being fetched, the one before it stays. */
  readonly story: Story | null;
  /** Which moment that is; empty without one. */
  readonly key: string;
  readonly sentence: string;
}

const nothing: Past = { story: null, key: "", sentence: "" };

/** The story as it was, or is, at that moment; null asks for nothing. Of many moments asked for in a row the last one wins. */
export function usePast(draft: Draft, moment: Moment | null): Past {
  const [past, setPast] = useState<Past>(nothing);
  const wanted = useRef<Moment | null>(null);
  const isReading = useRef(false);
  const key = moment ? keyOf(moment) : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the moment that counts.
  useEffect(() => {
    wanted.current = moment;
    if (moment === null) {
      setPast(nothing);
      return undefined;
    }
    if (moment.kind === "now") return followNow(draft, (story) => setPast({ story, key, sentence: "" }));
    if (!isReading.current) void readOn();
    return undefined;

    async function readOn(): Promise<void> {
      isReading.current = true;
      for (let next = wanted.current; next !== null && next.kind !== "now"; ) {
        const read = await readMoment(draft.id, next);
        const latest: Moment | null = wanted.current;
        if (latest === null || latest.kind === "now") break;
        const asked = keyOf(next);
        setPast((known) =>
          read.ok ? { story: read.value, key: asked, sentence: "" } : { ...known, sentence: read.sentence },
        );
        if (keyOf(latest) === keyOf(next)) break;
        next = latest;
      }
      isReading.current = false;
    }
  }, [draft, key]);
  return past;
}

const pause = 200;

/** What is written meanwhile, here or elsewhere, shows a moment later. */
function followNow({ doc }: Draft, onStory: (story: Story) => void): () => void {
  const read = () => onStory(readDocument(doc));
  const later = whenIdleAfter(pause, read);
  read();
  doc.on("update", later.ask);
  return () => {
    doc.off("update", later.ask);
    later.cancel();
  };
}
