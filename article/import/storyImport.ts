import type { Story } from "../story";

/** What a file was read as. */
export type StoryImport =
  | {
      readonly kind: "story";
      readonly story: Story;
      readonly notes: readonly string[];
      /** By the id of a photo that is still to come: the address of its picture, as it stands in the file. */
      readonly pictures?: ReadonlyMap<string, string>;
      /** Pictures that the file itself holds, by those addresses. */
      readonly files?: ReadonlyMap<string, Uint8Array>;
    }
  | { readonly kind: "refused"; readonly sentence: string };
