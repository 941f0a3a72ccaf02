import { ListTree } from "lucide-react";
import { useRef, useState } from "react";
import type { Heading } from "../../../article/blocks/heading";
import type { FindingPlace } from "../../../article/preflight/finding";
import { blockPlace } from "../../../article/preflight/finding";
import { plainText } from "../../../article/text";
import { Menu, MenuItem } from "../../ui/Menu";
import { useCommands } from "../../useCommands";
import type { Draft } from "../draft";
import "./outline.css";

interface OutlineMenuProps {
  readonly draft: Draft;
  readonly onGo: (place: FindingPlace) => void;
}

/** The story's headings, to go to. They are read when the menu opens, so that no key has to mind them. */
export function OutlineMenu({ draft, onGo }: OutlineMenuProps) {
  const [headings, setHeadings] = useState<readonly Heading[] | null>(null);
  const open = (isOpen: boolean) => setHeadings(isOpen ? headingsOf(draft) : null);
  const button = useRef<HTMLButtonElement>(null);
  /** What happens once it is closed: only then it has given up the focus. */
  const then = useRef<() => void>(() => button.current?.focus());
  useCommands({
    outline: () => {
      then.current = () => draft.body.editor.focus();
      open(true);
    },
  });
  const go = (heading: Heading) => {
    const end = plainText(heading.text).length;
    then.current = () => onGo(blockPlace(heading.id, end, end));
  };
  return (
    <Menu
      open={headings !== null}
      onOpen={open}
      align="start"
      onClosed={() => {
        then.current();
        then.current = () => button.current?.focus();
      }}
      button={
        <button type="button" ref={button} className="outline-button" aria-label="Outline">
          <ListTree size={14} strokeWidth={1.75} aria-hidden="true" />
          Outline
        </button>
      }
    >
      {headings?.map((heading) => (
        <MenuItem key={heading.id} onChoose={() => go(heading)}>
          <span className={heading.level === 2 ? "outline-line" : "outline-line outline-deeper"}>
            {plainText(heading.text).trim() || "Heading without words"}
          </span>
        </MenuItem>
      ))}
      {headings?.length === 0 && (
        <p className="outline-none">No headings yet. Type ## and a space at the start of a line to make one.</p>
      )}
    </Menu>
  );
}

function headingsOf({ body }: Draft): readonly Heading[] {
  return body.mirror.blocks().flatMap((block) => (block.kind === "heading" ? [block] : []));
}
