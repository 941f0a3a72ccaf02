import { ChevronDown } from "lucide-react";
import { isSameName } from "../../../article/due";
import type { Fields } from "../../../article/story";
import { useMe } from "../../people/useMe";
import { Field, FieldGroup } from "../../ui/Field";
import { IconButton } from "../../ui/IconButton";
import { Menu, MenuItem } from "../../ui/Menu";
import type { StoryEdits } from "../storyEdits";
import { dueInWords } from "./dueWords";

interface WorkFieldsProps {
  readonly fields: Fields;
  readonly readOnly: boolean;
  readonly edits: Pick<StoryEdits, "onChosen">;
}

/** Whose story it is now, and by when; for the newsroom alone. */
export function WorkFields({ fields, readOnly, edits }: WorkFieldsProps) {
  const { me } = useMe();
  const known = [...(me ? [me.name] : []), ...fields.bylines.map(({ name }) => name.trim())].filter(Boolean);
  const offered = known.filter((name, place) => {
    const isFirst = known.findIndex((one) => isSameName(one, name)) === place;
    return isFirst && !isSameName(name, fields.assignedTo);
  });
  const told = dueInWords(fields.dueAt, new Date());
  const isDate = told !== fields.dueAt.trim();
  return (
    <FieldGroup title="Work">
      <Field
        label="Assigned to"
        name="assignedTo"
        placeholder="Nobody"
        value={fields.assignedTo}
        readOnly={readOnly}
        onText={(text) => edits.onChosen("assignedTo", text)}
        tail={!readOnly && <NameOffer names={offered} onTake={(name) => edits.onChosen("assignedTo", name)} />}
      />
      <Field
        label="Due"
        name="dueAt"
        lang="en"
        placeholder="None"
        value={fields.dueAt}
        readOnly={readOnly}
        onText={(text) => edits.onChosen("dueAt", text)}
        hint={isDate ? capital(told) : undefined}
        warning={isDate || told === "" ? undefined : notDate}
      />
    </FieldGroup>
  );
}

const notDate = "Written as 2026-11-14 or 2026-11-14T17:30 it is told on the desk when it is late.";

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who it could be; any other name can be typed. */
function NameOffer({ names, onTake }: { readonly names: readonly string[]; readonly onTake: (name: string) => void }) {
  if (names.length === 0) return null;
  return (
    <Menu
      button={
        <IconButton name="Choose who" small>
          <ChevronDown size={14} strokeWidth={1.75} />
        </IconButton>
      }
    >
      {names.map((name) => (
        <MenuItem key={name} onChoose={() => onTake(name)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
