import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { call, listen } from "../machine";
import { IconButton } from "../ui/IconButton";
import { Menu, MenuItem } from "../ui/Menu";

/** The sections of the publications, to choose from; any other can be typed. Nothing where no publication has sections. */
export function SectionOffer({ onTake }: { readonly onTake: (section: string) => void }) {
  const sections = useSections();
  if (sections.length === 0) return null;
  return (
    <Menu
      button={
        <IconButton name="Choose section" small>
          <ChevronDown size={14} strokeWidth={1.75} />
        </IconButton>
      }
    >
      {sections.map((section) => (
        <MenuItem key={section} onChoose={() => onTake(section)}>
          {section}
        </MenuItem>
      ))}
    </Menu>
  );
}

function useSections(): readonly string[] {
  const [sections, setSections] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = async () => {
      const outcome = await call("publications");
      if (outcome.ok) setSections([...new Set(outcome.value.flatMap((publication) => publication.sections))]);
    };
    void read();
    return listen("publicationsChanged", () => void read());
  }, []);
  return sections;
}
