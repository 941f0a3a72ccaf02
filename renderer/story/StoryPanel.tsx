import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import "./storyPanel.css";

const panelTabs = ["Details", "Quotes", "Preflight", "Comments", "History"] as const;
export type PanelTab = (typeof panelTabs)[number];

interface StoryPanelProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly details: ReactNode;
  readonly history: ReactNode;
}

/** What each panel will show, said where it will stand. */
const toCome: Readonly<Record<Exclude<PanelTab, "Details" | "History">, string>> = {
  Quotes: "The quotations in the story will be listed here, with who said them. This part is not built yet.",
  Preflight: "What should be put right before the story is published will be listed here. This part is not built yet.",
  Comments: "Remarks on words in the story will be listed here. This part is not built yet.",
};

export function StoryPanel({ tab, onTab, details, history }: StoryPanelProps) {
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
        <Tabs.Content key={name} value={name} className="panel-body" tabIndex={name in toCome ? 0 : -1}>
          <TabBody name={name} details={details} history={history} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

function TabBody({
  name,
  details,
  history,
}: Pick<StoryPanelProps, "details" | "history"> & { readonly name: PanelTab }) {
  switch (name) {
    case "Details":
      return details;
    case "History":
      return history;
    default:
      return <p className="panel-empty">{toCome[name]}</p>;
  }
}
