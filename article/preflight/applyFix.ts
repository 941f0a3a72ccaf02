import { assertNever } from "../assertNever";
import type { Block } from "../blocks/block";
import type { Photo } from "../blocks/photo";
import { mapPassages } from "../passages";
import type { Byline, Correction, Fields } from "../story";
import { type Inline, normalize, plainText } from "../text";
import type { TextEdit } from "../textEdit";
import type { Fix, NotePart } from "./finding";
import type { Checked } from "./preflight";

/** The story with the fix made; as it was where the fix has nothing to hold on to any more. A story's only block is not removed. */
export function applyFix<Story extends Checked>(story: Story, fix: Fix): Story {
  const fields = fixFields(story.fields, fix);
  if (fields !== story.fields) return { ...story, fields };
  if (!("block" in fix)) return story;
  if (fix.kind === "removeBlock" && story.body.length < 2) return story;
  const body = story.body.flatMap((block) => (block.id === fix.block ? fixBlock(block, fix) : [block]));
  return { ...story, body };
}

type BlockFix = Extract<Fix, { readonly block: string }>;

function fixFields(fields: Fields, fix: Fix): Fields {
  switch (fix.kind) {
    case "field":
      return { ...fields, [fix.field]: fix.value };
    case "tags":
      return { ...fields, tags: fix.tags };
    case "byline": {
      const changed = (one: Byline) => (one.id === fix.byline ? { ...one, [fix.part]: fix.value } : one);
      return { ...fields, bylines: fields.bylines.map(changed) };
    }
    case "correction": {
      const changed = (one: Correction) => (one.id === fix.correction ? { ...one, text: fix.value } : one);
      return { ...fields, corrections: fields.corrections.map(changed) };
    }
    default:
      return fields;
  }
}

/** What the block becomes: itself, changed or not, or nothing. */
function fixBlock(block: Block, fix: BlockFix): readonly Block[] {
  switch (fix.kind) {
    case "words":
      return [withOwnCaptions(block, editPassages(block, fix.edits))];
    case "address":
      return [replaceAddress(block, fix.from, fix.to)];
    case "photo": {
      const typed = Object.keys(fix.changes);
      const changed = <Kind extends Photo>(photo: Kind): Kind =>
        photo.id === fix.photo
          ? { ...photo, ...fix.changes, fromFile: photo.fromFile.filter((field) => !typed.includes(field)) }
          : photo;
      if (block.kind === "photo") return [changed(block)];
      return [block.kind === "gallery" ? { ...block, photos: block.photos.map(changed) } : block];
    }
    case "headingLevel":
      return [block.kind === "heading" ? { ...block, level: fix.level } : block];
    case "note":
      return [changeNote(block, fix.part, fix.value)];
    case "removeBlock":
      return [];
    default:
      return assertNever(fix);
  }
}

function changeNote(block: Block, part: NotePart, value: string): Block {
  if (block.kind === "embed") return part === "title" ? { ...block, title: value } : block;
  if (block.kind !== "quote" || part === "title") return block;
  return part === "role" ? { ...block, role: value } : { ...block, source: { ...block.source, title: value } };
}

function editPassages(block: Block, edits: readonly TextEdit[]): Block {
  let from = 0;
  return mapPassages(block, (content) => {
    const length = plainText(content).length;
    const own = edits
      .filter(({ start, end }) => start >= from && end <= from + length)
      .map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    from += length + 1;
    return own.length === 0 ? content : [...own].reverse().reduce(editContent, content);
  });
}

/** A caption that was changed does not come from the file any more. */
function withOwnCaptions(before: Block, after: Block): Block {
  const own = <Kind extends Photo>(was: Photo, is: Kind): Kind =>
    was.caption === is.caption ? is : { ...is, fromFile: is.fromFile.filter((field) => field !== "caption") };
  if (before.kind === "photo" && after.kind === "photo") return own(before, after);
  if (before.kind !== "gallery" || after.kind !== "gallery") return after;
  return { ...after, photos: after.photos.map((photo, index) => own(before.photos[index] ?? photo, photo)) };
}

/** The new words take the marks and the link of the first letter that they stand for. */
function editContent(content: readonly Inline[], { start, end, text }: TextEdit): readonly Inline[] {
  let at = 0;
  let isWritten = false;
  const edit = <Item extends Inline>(item: Item): Item => {
    if (item.kind === "link") return { ...item, text: item.text.map(edit) };
    const from = at;
    at += plainText([item]).length;
    if (item.kind === "break" || end <= from || start >= at) return item;
    const kept = [
      item.text.slice(0, Math.max(0, start - from)),
      item.text.slice(Math.min(item.text.length, end - from)),
    ];
    const changed = { ...item, text: kept.join(isWritten ? "" : text) };
    isWritten = true;
    return changed;
  };
  return normalize(content.map(edit));
}

function replaceAddress(block: Block, from: string, to: string): Block {
  const put = <Part extends { readonly url: string }>(part: Part): Part =>
    part.url === from ? { ...part, url: to } : part;
  const inText = mapPassages(block, (content) =>
    normalize(content.map((item) => (item.kind === "link" ? put(item) : item))),
  );
  switch (inText.kind) {
    case "quote":
      return { ...inText, source: put(inText.source) };
    case "support":
    case "embed":
      return put(inText);
    case "mostRead":
      return { ...inText, items: inText.items.map(put) };
    default:
      return inText;
  }
}
