import { counted } from "../../ui/counted";

/** Words that came and went; the signs are read out as what they mean. */
export function Changed({ gained, lost }: { readonly gained: number; readonly lost: number }) {
  return (
    <>
      {gained > 0 && (
        <span className="gained">
          <span aria-hidden="true">+{gained}</span>
          <span className="sr">{counted(gained, "word")} gained</span>
        </span>
      )}
      {lost > 0 && (
        <span className="lost">
          <span aria-hidden="true">−{lost}</span>
          <span className="sr">{counted(lost, "word")} lost</span>
        </span>
      )}
    </>
  );
}
