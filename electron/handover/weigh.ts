import { type CopyMerge, type CopyOwners, mergeCopy } from "../../article/document/mergeCopy";
import { readState } from "../../article/document/readState";
import type { Story } from "../../article/story";

export interface WeighRequest {
  /** The whole state of a document that came from elsewhere. */
  readonly theirs: Uint8Array;
  /** Of the story here, where there is one; merged only when both grew from one beginning. */
  readonly ours: { readonly state: Uint8Array; readonly lineage: string } | null;
  readonly owners: CopyOwners;
}

export type Weighed =
  | {
      readonly kind: "document";
      readonly story: Story;
      readonly lineage: string;
      /** Null where there is nothing to merge with. */
      readonly merge: CopyMerge | null;
    }
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

export type Weigh = (request: WeighRequest) => Promise<Weighed>;

/** Reads what came, and merges it with what is here. */
export const weighHere: Weigh = async ({ theirs, ours, owners }) => {
  const reading = readState(theirs);
  if (reading.kind !== "document") return reading;
  const merge = ours?.lineage === reading.lineage ? mergeCopy(ours.state, theirs, owners) : null;
  return { ...reading, merge };
};
