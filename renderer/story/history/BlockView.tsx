import type { Block, BlockKind } from "../../../article/blocks/block";
import type { PartChange, PartName } from "../../../article/diff/parts";
import { keyed } from "./keyed";
import { Pictures } from "./Pictures";
import { Pieces } from "./Pieces";
import "./blockView.css";

interface BlockViewProps {
  readonly storyId: string;
  readonly block: Block;
  readonly parts: readonly PartChange[];
}

type PartsOf = (...names: readonly PartName[]) => readonly PartChange[];

/** One block in the story's own typography, with what changed in it. What the page does not show is said below, where it changed. */
export function BlockView({ storyId, block, parts }: BlockViewProps) {
  const of: PartsOf = (...names) => parts.filter(({ name }) => names.includes(name));
  return (
    <>
      <Shape storyId={storyId} block={block} of={of} />
      <Settings parts={parts.filter(({ name, change }) => change !== "same" && !shown[block.kind].includes(name))} />
    </>
  );
}

/** The parts that a block's shape shows; the others are settings. */
const shown: Readonly<Record<BlockKind, readonly PartName[]>> = {
  paragraph: ["text"],
  heading: ["text"],
  pullQuote: ["text"],
  list: ["item"],
  quote: ["quotation", "speaker", "role", "source", "sourceDate"],
  photo: ["picture", "caption", "credit"],
  gallery: ["picture", "caption", "credit"],
  divider: [],
  embed: ["title", "address"],
  support: ["text", "label"],
  mostRead: ["title", "item"],
  table: ["cell", "caption"],
  unknown: ["kept"],
};

interface ShapeProps extends Omit<BlockViewProps, "parts"> {
  readonly of: PartsOf;
}

function Shape({ storyId, block, of }: ShapeProps) {
  switch (block.kind) {
    case "heading":
      return block.level === 3 ? <h3>{words(of("text"))}</h3> : <h2>{words(of("text"))}</h2>;
    case "pullQuote":
      return <p className="pull-quote">{words(of("text"))}</p>;
    case "list":
      return <ListShape isNumbered={block.ordered} parts={of("item")} />;
    case "quote":
      return <QuoteShape of={of} />;
    case "photo":
      return <PhotoShape storyId={storyId} of={of} />;
    case "gallery":
      return (
        <div className="difference-gallery">
          <PhotoShape storyId={storyId} of={of} />
        </div>
      );
    case "table":
      return <TableShape caption={of("caption")} cells={of("cell")} />;
    case "divider":
      return (
        <div className="divider-block">
          <hr />
        </div>
      );
    case "support":
    case "mostRead":
    case "embed":
      return <CardShape name={cardNames[block.kind]} parts={of(...shown[block.kind])} />;
    case "unknown":
      return <CardShape name="Kept as it came" parts={of("kept")} />;
    case "paragraph":
      return <p>{words(of("text"))}</p>;
  }
}

function words(parts: readonly PartChange[]) {
  return keyed(parts).map(({ key, item }) => <Pieces key={key} pieces={item.pieces} />);
}

interface ListShapeProps {
  readonly isNumbered: boolean;
  readonly parts: readonly PartChange[];
}

function ListShape({ isNumbered, parts }: ListShapeProps) {
  const List = isNumbered ? "ol" : "ul";
  let number = 0;
  return (
    <List>
      {keyed(parts).map(({ key, item: { change, level, pieces } }) => {
        const isCounted = level === 0 && change !== "deleted";
        if (isCounted) number += 1;
        const names = [
          level > 0 && `difference-level-${Math.min(level, 3)}`,
          change === "deleted" && "difference-gone",
        ];
        return (
          <li
            key={key}
            className={names.filter(Boolean).join(" ")}
            value={isNumbered && isCounted ? number : undefined}
          >
            <Pieces pieces={pieces} />
          </li>
        );
      })}
    </List>
  );
}

/** Rows by their number, counted through with those that went. */
function TableShape({
  caption,
  cells,
}: {
  readonly caption: readonly PartChange[];
  readonly cells: readonly PartChange[];
}) {
  const rows = [...new Set(cells.map(({ level }) => level))];
  return (
    <>
      <table className="difference-table">
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {keyed(cells.filter(({ level }) => level === row)).map(({ key, item }) => (
                <td key={key}>
                  <Pieces pieces={item.pieces} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="difference-moved">{words(caption)}</p>
    </>
  );
}

function QuoteShape({ of }: { readonly of: PartsOf }) {
  const facts = of("role", "source", "sourceDate");
  return (
    <figure className="attributed-quote">
      <blockquote>
        {keyed(of("quotation")).map(({ key, item }) => (
          <p key={key}>
            <Pieces pieces={item.pieces} />
          </p>
        ))}
      </blockquote>
      <figcaption>
        {words(of("speaker"))}
        <span className="difference-facts">
          {facts.map(({ name, pieces }, index) => (
            <span key={name}>
              {(index > 0 || of("speaker").length > 0) && ", "}
              <Pieces pieces={pieces} />
            </span>
          ))}
        </span>
      </figcaption>
    </figure>
  );
}

/** A photo, or the photos of a gallery, each with its caption and credit; a gallery's own caption stands without a number. */
function PhotoShape({ storyId, of }: { readonly storyId: string; readonly of: PartsOf }) {
  const all = of("picture", "caption", "credit");
  const levels = [...new Set(all.map(({ level }) => level))];
  return levels.map((level) => {
    const its = (name: PartName) => all.filter((part) => part.level === level && part.name === name);
    return (
      <figure key={level} className="difference-photo">
        {its("picture").map(({ pieces }) => (
          <Pictures key={level} storyId={storyId} pieces={pieces} />
        ))}
        <figcaption>
          {words(its("caption"))} <span className="difference-credit">{words(its("credit"))}</span>
        </figcaption>
      </figure>
    );
  });
}

const cardNames = { support: "Support", mostRead: "Most read", embed: "Link card" };

/** Furniture and what else stands in a card, one line a part. */
function CardShape({ name, parts }: { readonly name: string; readonly parts: readonly PartChange[] }) {
  return (
    <div className="difference-card">
      <p className="kept-kind">{name}</p>
      {keyed(parts).map(({ key, item }) => (
        <p key={key} className={item.name === "title" ? "difference-card-title" : undefined}>
          <Pieces pieces={item.pieces} />
        </p>
      ))}
    </div>
  );
}

const labels: Readonly<Partial<Record<PartName, string>>> = {
  kind: "Kind",
  alt: "Alt text",
  copyright: "Copyright",
  sourceKind: "Kind of source",
  sourceLink: "Source link",
  link: "Link",
  address: "Address",
  kept: "From a newer Galley",
};

function Settings({ parts }: { readonly parts: readonly PartChange[] }) {
  if (parts.length === 0) return null;
  return (
    <dl className="difference-settings" lang="en">
      {keyed(parts).map(({ key, item: { name, level, pieces } }) => (
        <div key={key}>
          {name !== "setting" && <dt>{[labels[name] ?? "", level > 0 ? level : ""].join(" ").trim()}</dt>}
          <dd>
            <Pieces pieces={pieces} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
