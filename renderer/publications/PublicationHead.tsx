import { Copy, Ellipsis, Share, Trash2 } from "lucide-react";
import { IconButton } from "../ui/IconButton";
import { Menu, MenuItem, MenuRule } from "../ui/Menu";
import type { PublicationActions } from "./usePublications";

interface PublicationHeadProps {
  readonly name: string;
  readonly actions: PublicationActions;
}

export function PublicationHead({ name, actions }: PublicationHeadProps) {
  const icon = { size: 16, strokeWidth: 1.75 };
  return (
    <div className="publication-head">
      <h2>{name.trim() || "Unnamed publication"}</h2>
      <Menu
        button={
          <IconButton name="Publication actions">
            <Ellipsis {...icon} />
          </IconButton>
        }
      >
        <MenuItem icon={<Copy {...icon} />} onChoose={actions.duplicate}>
          Duplicate
        </MenuItem>
        <MenuItem icon={<Share {...icon} />} onChoose={actions.exportFile}>
          Export as file…
        </MenuItem>
        <MenuRule />
        <MenuItem icon={<Trash2 {...icon} />} onChoose={actions.remove}>
          Remove
        </MenuItem>
      </Menu>
    </div>
  );
}
