import type { Block } from "../blocks/block";
import type { Fields, Story } from "../story";
import { type BlockChange, difference } from "./difference";
import type { DiffedField } from "./fieldChanges";

/** What of an earlier state comes back: everything, one block (by the id it has now, or had), or one field. */
export type Wanted =
  | { readonly kind: "all" }
  | { readonly kind: "block"; readonly id: string }
  | { readonly kind: "field"; readonly name: DiffedField };

/**
 * The story as it is now, with what is wanted as it was then. Blocks keep the ids they have now, so that what points to them still does.
 * Status, comments and judgements stay as they are now; so does what a newer Galley wrote into the fields.
 */
export function takeBack(then: Story, now: Story, wanted: Wanted): Story {
  switch (wanted.kind) {
    case "all":
      return { ...now, fields: { ...now.fields, ...fieldsOf(then) }, body: bodyWith(then, now, () => true) };
    case "field":
      return { ...now, fields: { ...now.fields, ...oneField(then.fields, wanted.name) } };
    case "block":
      return { ...now, body: bodyWith(then, now, (change) => idsOf(change).includes(wanted.id)) };
  }
}

function fieldsOf({ fields }: Story): Partial<Fields> {
  const { rest: _, ...known } = fields;
  return known;
}

function oneField(fields: Fields, name: DiffedField): Partial<Fields> {
  return name === "byline" ? { bylines: fields.bylines } : { [name]: fields[name] };
}

function bodyWith(then: Story, now: Story, isWanted: (change: BlockChange) => boolean): readonly Block[] {
  return difference(then, now).blocks.flatMap((change) => (isWanted(change) ? asItWas(change) : asItIs(change)));
}

function asItWas(change: BlockChange): readonly Block[] {
  switch (change.kind) {
    case "same":
    case "deleted":
      return [change.block];
    case "inserted":
      return [];
    case "changed":
      return [withId(change.before, change.after.id)];
  }
}

function asItIs(change: BlockChange): readonly Block[] {
  switch (change.kind) {
    case "same":
    case "inserted":
      return [change.block];
    case "deleted":
      return [];
    case "changed":
      return [change.after];
  }
}

function idsOf(change: BlockChange): readonly string[] {
  return change.kind === "changed" ? [change.after.id, change.before.id] : [change.block.id];
}

function withId(block: Block, id: string): Block {
  if (block.id === id) return block;
  return block.kind === "unknown" ? { ...block, id, raw: { ...block.raw, id } } : { ...block, id };
}
