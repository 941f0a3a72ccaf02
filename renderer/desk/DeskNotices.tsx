import { useState } from "react";
import { Notice } from "../ui/Notice";
import type { Desk } from "./useDesk";

interface DeskNoticesProps {
  readonly shown: Desk;
  /** Sentences of what failed last. */
  readonly refusals: readonly string[];
  readonly onDismissRefusals: () => void;
}

/** Above the rows, in the flow: what is wrong with the library, what failed, what happened at the start. */
export function DeskNotices({ shown, refusals, onDismissRefusals }: DeskNoticesProps) {
  const [read, setRead] = useState<readonly string[]>([]);
  const news = shown.state === "open" ? shown.desk.notices.filter((sentence) => !read.includes(sentence)) : [];
  return (
    <div className="desk-in desk-notices">
      {shown.state === "failed" && <Notice level="bad">{shown.sentence}</Notice>}
      {shown.state === "open" && shown.desk.problem && <Notice level="warning">{shown.desk.problem}</Notice>}
      {refusals.length > 0 && (
        <Notice level="bad" onDismiss={onDismissRefusals}>
          <Refusals sentences={refusals} />
        </Notice>
      )}
      {news.map((sentence) => (
        <Notice key={sentence} level="warning" onDismiss={() => setRead([...read, sentence])}>
          {sentence}
        </Notice>
      ))}
    </div>
  );
}

const spelledOut = 3;

function Refusals({ sentences }: { readonly sentences: readonly string[] }) {
  const more = sentences.length - spelledOut;
  return (
    <>
      {sentences.slice(0, spelledOut).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {more > 0 && <p>And {more === 1 ? "one more file" : `${more} more files`} could not be read.</p>}
    </>
  );
}
