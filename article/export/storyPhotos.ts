import type { Photo } from "../blocks/photo";
import type { Story } from "../story";

/** Every photo of the story in its order, those of galleries among them. */
export function storyPhotos(story: Pick<Story, "body">): readonly Photo[] {
  return story.body.flatMap((block) => {
    if (block.kind === "photo") return [block];
    return block.kind === "gallery" ? block.photos : [];
  });
}
