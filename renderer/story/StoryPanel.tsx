import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import { assertNever } from "../../article/assertNever";
import "./storyPanel.css";

const panelTabs = ["Details", "Quotes", "Preflight", "Comments", "History"] as const;
export type PanelTab = (typeof panelTabs)[number];

interface StoryPanelProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly details: ReactNode;
  readonly quotes: ReactNode;
  readonly preflight: ReactNode;
  readonly comments: ReactNode;
  readonly history: ReactNode;
  /** What stands beside the name of the Preflight tab; its element has the id `blockingId`. */
  readonly blocking: ReactNode;
  /** What stands beside the name of the Quotes tab; its element has the id `unattributedId`. */
  readonly unattributed: ReactNode;
  /** How many comments are open. */
  readonly openComments: number;
}

/** The tabs are described by their counts, also while their panels are not shown. */
export const blockingId = "preflight-blocking";
export const unattributedId = "quotes-unattributed";
const openCommentsId = "comments-open";

/** Whose count a tab is described by. */
const described: Readonly<Partial<Record<PanelTab, string>>> = {
  Quotes: unattributedId,
  Preflight: blockingId,
  Comments: openCommentsId,
};

export function StoryPanel({ tab, onTab, blocking, unattributed, openComments, ...bodies }: StoryPanelProps) {
  const choose = (name: string) => {
    const chosen = panelTabs.find((known) => known === name);
    if (chosen) onTab(chosen);
  };
  return (
    <Tabs.Root className="panel" value={tab} onValueChange={choose}>
      <Tabs.List className="panel-tabs" aria-label="About the story">
        {panelTabs.map((name) => (
          <Tabs.Trigger key={name} value={name} className="panel-tab" aria-describedby={described[name]}>
            {name}
            {name === "Quotes" && unattributed}
            {name === "Preflight" && blocking}
            {name === "Comments" && openComments > 0 && (
              <span
                className="panel-tab-count panel-tab-quiet"
                id={openCommentsId}
                aria-hidden="true"
                title="Not resolved"
              >
                {openComments}
              </span>
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {panelTabs.map((name) => (
        <Tabs.Content key={name} value={name} className="panel-body" tabIndex={-1}>
          <TabBody name={name} {...bodies} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

type TabBodies = Pick<StoryPanelProps, "details" | "quotes" | "preflight" | "comments" | "history">;

function TabBody({ name, details, quotes, preflight, comments, history }: TabBodies & { readonly name: PanelTab }) {
  switch (name) {
    case "Details":
      return details;
    case "Quotes":
      return quotes;
    case "Preflight":
      return preflight;
    case "Comments":
      return comments;
    case "History":
      return history;
    default:
      return assertNever(name);
  }
}
