import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import "./storyPanel.css";

const panelTabs = ["Details", "Quotes", "Preflight", "Comments", "History"] as const;
export type PanelTab = (typeof panelTabs)[number];

interface StoryPanelProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly details: ReactNode;
}

/** What each panel will show, said where it will stand. */
const toCome: Readonly<Record<Exclude<PanelTab, "Details">, string>> = {
  Quotes: "The quotations in the story will be listed here, with who said them. This part is not built yet.",
  Preflight: "What should be put right before the story is published will be listed here. This part is not built yet.",
  Comments: "Remarks on words in the story will be listed here. This part is not built yet.",
  History: "Earlier versions of the story will be listed here. This part is not built yet.",
};

export function StoryPanel({ tab, onTab, details }: StoryPanelProps) {
  const choose = (name: string) => {
    const chosen = panelTabs.find((known) => known === name);
    if (chosen) onTab(chosen);
  };
  return (
    <Tabs.Root className="panel" value={tab} onValueChange={choose}>
      <Tabs.List className="panel-tabs" aria-label="About the story">
        {panelTabs.map((name) => (
          <Tabs.Trigger key={name} value={name} className="panel-tab">
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {panelTabs.map((name) => (
        <Tabs.Content key={name} value={name} className="panel-body" tabIndex={name === "Details" ? -1 : 0}>
          {name === "Details" ? details : <p className="panel-empty">{toCome[name]}</p>}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
