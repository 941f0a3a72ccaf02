import { DropdownMenu } from "radix-ui";
import { useEffect, useState } from "react";
import { call } from "../../machine";
import { MenuItem, MenuRule } from "../../ui/Menu";
import type { PageWord } from "./passages";

/** A word whose menu is open, and where it stood in the window then: the menu is below it or above, and never over it. */
export interface PlacedWord {
  readonly word: PageWord;
  readonly place: Pick<DOMRect, "left" | "top" | "height">;
}

interface SpellingMenuProps {
  readonly placed: PlacedWord;
  readonly onReplace: (by: string) => void;
  readonly onIgnore: () => void;
  readonly onAdd: (to: "personal" | "desk") => void;
  readonly onClose: () => void;
}

/** What a misspelled word may have meant, and what else can be done about it. */
export function SpellingMenu({ placed: { word, place }, onReplace, onIgnore, onAdd, onClose }: SpellingMenuProps) {
  const suggested = useSuggestions(word);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="spelling-place" style={{ left: place.left, top: place.top, height: place.height }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={`Spelling of ${word.word}`}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {suggested?.map((one) => (
            <MenuItem key={one} onChoose={() => onReplace(one)}>
              <span className="spelling-suggested" lang={word.language}>
                {one}
              </span>
            </MenuItem>
          ))}
          {suggested?.length === 0 && <p className="spelling-none">No suggestions</p>}
          {suggested === null && <p className="spelling-none">Looking for suggestions…</p>}
          <MenuRule />
          <MenuItem onChoose={onIgnore}>Ignore in this story</MenuItem>
          <MenuItem onChoose={() => onAdd("personal")}>Add to my dictionary</MenuItem>
          <MenuItem onChoose={() => onAdd("desk")}>Add to the desk’s dictionary</MenuItem>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Null until they are known. */
function useSuggestions({ language, word }: PageWord): readonly string[] | null {
  const [suggested, setSuggested] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call("suggestSpelling", { language, word }).then((answer) => {
      if (isWanted) setSuggested(answer.ok ? answer.value : []);
    });
    return () => {
      isWanted = false;
    };
  }, [language, word]);
  return suggested;
}
