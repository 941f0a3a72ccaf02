import { Fragment, type ReactNode } from "react";
import type { Piece } from "../../../article/diff/pieces";
import type { Mark } from "../../../article/text";
import { keyed } from "./keyed";

/** Words as they are and were: what was inserted is underlined, what was deleted is struck, and nothing says it by colour alone. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return keyed(pieces).map(({ key, item }, index) => {
    const other = item.change === "deleted" ? pieces[index + 1] : pieces[index - 1];
    return <PieceView key={key} piece={item} saysAddress={isOtherAddress(item, other)} />;
  });
}

/** The same words with another address: without it the change could not be seen. */
function isOtherAddress(piece: Piece, other: Piece | undefined): boolean {
  if (piece.change === "same" || piece.url === "" || !other || other.change === "same") return false;
  return other.change !== piece.change && other.text === piece.text && other.url !== piece.url;
}

function PieceView({ piece, saysAddress }: { readonly piece: Piece; readonly saysAddress: boolean }) {
  const { change, text, marks, url } = piece;
  const linked = withLink(url, withMarks(marks, <Lines text={text} isSigned={change !== "same"} />));
  const words = saysAddress ? (
    <>
      {linked} <span className="difference-address">{url}</span>
    </>
  ) : (
    linked
  );
  if (change === "same") return words;
  return change === "inserted" ? <ins>{words}</ins> : <del>{words}</del>;
}

/** A line break that came or went is a change that could not be seen without a sign. */
function Lines({ text, isSigned }: { readonly text: string; readonly isSigned: boolean }) {
  const [first, ...others] = text.split("\n");
  return (
    <>
      {first}
      {keyed(others).map(({ key, item }) => (
        <Fragment key={key}>
          {isSigned && <span aria-hidden="true">↵</span>}
          <br />
          {item}
        </Fragment>
      ))}
    </>
  );
}

function withLink(url: string, inner: ReactNode): ReactNode {
  if (url === "") return inner;
  return (
    <span className="piece-link" title={url}>
      {inner}
    </span>
  );
}

function withMarks(marks: readonly Mark[], inner: ReactNode): ReactNode {
  return marks.reduceRight(withMark, inner);
}

function withMark(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "strikethrough":
      return <s className="text-struck">{inner}</s>;
    case "code":
      return <code className="text-code">{inner}</code>;
    case "subscript":
      return <sub className="text-sub">{inner}</sub>;
    case "superscript":
      return <sup className="text-sup">{inner}</sup>;
  }
}
