import { wholeFields } from "../../../article/diff/fieldChanges";
import { wholeParts } from "../../../article/diff/partChanges";
import type { Story } from "../../../article/story";
import { BlockView } from "./BlockView";
import { DifferenceHead } from "./DifferenceHead";

/** An earlier state of the story alone, to be read. */
export function PlainView({ storyId, story }: { readonly storyId: string; readonly story: Story }) {
  return (
    <article className="story-page difference">
      <DifferenceHead story={story} fields={wholeFields(story.fields)} onRestore={null} />
      <div className="story-body">
        <div className="story-text difference-plain">
          {story.body.map((block) => (
            <div key={block.id}>
              <BlockView storyId={storyId} block={block} parts={wholeParts(block, "same")} />
            </div>
          ))}
        </div>
      </div>
    </article>
  );
}
