import { ArrowLeft, MonitorSmartphone, PanelRight } from "lucide-react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { keyName } from "../ui/keys";
import { Tooltip } from "../ui/Tooltip";
import { useUndoKeys } from "./useUndoKeys";
import "./storyFrame.css";

interface StoryFrameProps {
  readonly language: string;
  readonly panelOpen: boolean;
  readonly onPanel: (open: boolean) => void;
  readonly onBack: () => void;
  readonly onExport: () => void;
  readonly onPreview: (open: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** What scrolls the sheet. */
  readonly scroller?: Ref<HTMLDivElement>;
  readonly toolbar: ReactNode;
  readonly saveState: ReactNode;
  readonly notices: ReactNode;
  /** Find and replace, while it is open. */
  readonly find: ReactNode;
  readonly footer: ReactNode;
  readonly panel: ReactNode;
  /** The page that would be exported, in the panel's place; null while it is not looked at. */
  readonly preview: ReactNode;
  /** The head and the body. */
  readonly children: ReactNode;
  /** What is looked at instead of the story; that stays where it is, out of sight and out of reach. */
  readonly over: OverStory | null;
}

/** A sheet in the story's place, such as an earlier version; the story keeps caret and scroll below it. */
export interface OverStory {
  /** In the place of the toolbar. */
  readonly bar: ReactNode;
  /** In the place of Export. */
  readonly action: ReactNode;
  readonly sheet: ReactNode;
}

/** The house of one story: top bar, sheet, panel. It redraws for a letter in a field, and for none in the body. */
export function StoryFrame(props: StoryFrameProps) {
  const { language, panelOpen, onPanel, scroller, over, preview } = props;
  const frame = useUndoKeys(props.onUndo, props.onRedo);
  const escaped = (event: KeyboardEvent) => {
    // In a wide window the panel is no overlay, and there is nothing to close.
    if (event.key !== "Escape" || !matchMedia("(max-width: 900px)").matches) return;
    if (preview) props.onPreview(false);
    else onPanel(false);
  };
  const look = preview ? "story story-previewed" : panelOpen ? "story" : "story story-solo";
  return (
    <div className={look} ref={frame}>
      <header className="story-top">
        <div className="story-top-left">{over ? over.bar : <WritingBar {...props} />}</div>
        <div className="story-top-right">
          {props.saveState}
          {over ? (
            over.action
          ) : (
            <>
              <PreviewButton isOn={preview !== null} onPress={props.onPreview} />
              <Button look="act" onClick={props.onExport}>
                Export
              </Button>
            </>
          )}
          <IconButton
            name={panelOpen ? "Hide panel" : "Show panel"}
            keys={keyName("\\")}
            aria-expanded={panelOpen}
            className="story-panel-button"
            onClick={() => onPanel(!panelOpen)}
          >
            <PanelRight size={16} strokeWidth={1.75} />
          </IconButton>
        </div>
      </header>
      <main className="story-sheet" lang={language || undefined}>
        <div>
          {!over && props.find}
          <div className="story-notices" lang="en">
            {props.notices}
          </div>
        </div>
        <div className="story-view" inert={over !== null}>
          <div className="story-scroller" ref={scroller}>
            <article className="story-page">{props.children}</article>
          </div>
        </div>
        {over ? <div className="story-over">{over.sheet}</div> : <div lang="en">{props.footer}</div>}
      </main>
      {(preview || panelOpen) && (
        <aside className="story-panel" aria-label={preview ? "Preview" : "About the story"} onKeyDown={escaped}>
          {preview ?? props.panel}
        </aside>
      )}
    </div>
  );
}

interface PreviewButtonProps {
  readonly isOn: boolean;
  readonly onPress: (isOn: boolean) => void;
}

function PreviewButton({ isOn, onPress }: PreviewButtonProps) {
  return (
    <Tooltip
      text={isOn ? "Hide the preview" : "Show the page as it would be exported"}
      keys={keyName("P", { shift: true })}
    >
      <Button className="story-preview-button" aria-label="Preview" aria-pressed={isOn} onClick={() => onPress(!isOn)}>
        <MonitorSmartphone size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Preview</span>
      </Button>
    </Tooltip>
  );
}

function WritingBar({ onBack, toolbar }: Pick<StoryFrameProps, "onBack" | "toolbar">) {
  return (
    <>
      <Tooltip text="Back to stories">
        <Button className="story-back" aria-label="Back to stories" onClick={onBack}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>Stories</span>
        </Button>
      </Tooltip>
      {toolbar}
    </>
  );
}
