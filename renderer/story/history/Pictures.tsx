import type { Piece } from "../../../article/diff/pieces";

interface PicturesProps {
  readonly storyId: string;
  /** File names as links whose address is the original's hash. */
  readonly pieces: readonly Piece[];
}

const shownWidth = 960;

/** The picture that is there; where it was exchanged, the one that was there before beside it. */
export function Pictures({ storyId, pieces }: PicturesProps) {
  const pictures = pieces.filter(({ text }) => text.trim() !== "");
  return (
    <div className="difference-pictures">
      {pictures.map(({ change, text, url }) => (
        <div key={`${change} ${url}`} className="difference-picture" data-change={change}>
          {url === "" ? (
            <span className="photo-frame">{text}</span>
          ) : (
            <img src={`media://story/${storyId}/${url}/${shownWidth}`} alt={text} loading="lazy" />
          )}
          {change !== "same" && <span className="difference-tag">{change === "deleted" ? "Before" : "New"}</span>}
        </div>
      ))}
    </div>
  );
}
