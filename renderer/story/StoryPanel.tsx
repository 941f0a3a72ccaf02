import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import "./storyPanel.css";

const panelTabs = ["Details", "Quotes", "Preflight", "Comments", "History"] as const;
export type PanelTab = (typeof panelTabs)[number];

interface StoryPanelProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly details: ReactNode;
  readonly preflight: ReactNode;
  readonly history: ReactNode;
  /** What stands beside the name of the Preflight tab; its element has the id `blockingId`. */
  readonly blocking: ReactNode;
}

/** What each panel will show, said where it will stand. */
const toCome: Readonly<Record<Exclude<PanelTab, "Details" | "Preflight" | "History">, string>> = {
  Quotes: "The quotations in the story will be listed here, with who said them. This part is not built yet.",
  Comments: "Remarks on words in the story will be listed here. This part is not built yet.",
};

/** The tab is described by the count of what blocks, also while its panel is not shown. */
export const blockingId = "preflight-blocking";

export function StoryPanel({ tab, onTab, blocking, ...bodies }: StoryPanelProps) {
  const choose = (name: string) => {
    const chosen = panelTabs.find((known) => known === name);
    if (chosen) onTab(chosen);
  };
  return (
    <Tabs.Root className="panel" value={tab} onValueChange={choose}>
      <Tabs.List className="panel-tabs" aria-label="About the story">
        {panelTabs.map((name) => (
          <Tabs.Trigger
            key={name}
            value={name}
            className="panel-tab"
            aria-describedby={name === "Preflight" ? blockingId : undefined}
          >
            {name}
            {name === "Preflight" && blocking}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {panelTabs.map((name) => (
        <Tabs.Content key={name} value={name} className="panel-body" tabIndex={name in toCome ? 0 : -1}>
          <TabBody name={name} {...bodies} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

type TabBodies = Pick<StoryPanelProps, "details" | "preflight" | "history">;

function TabBody({ name, details, preflight, history }: TabBodies & { readonly name: PanelTab }) {
  switch (name) {
    case "Details":
      return details;
    case "Preflight":
      return preflight;
    case "History":
      return history;
    default:
      return <p className="panel-empty">{toCome[name]}</p>;
  }
}
