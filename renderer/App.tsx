import { useCallback, useEffect, useRef, useState } from "react";
import type { Preferences } from "../electron/contract";
import { BackupDialog } from "./backup/BackupDialog";
import { useBackup } from "./backup/useBackup";
import { useCommandDialogs } from "./commands/useCommandDialogs";
import { type Begin, Desk } from "./desk/Desk";
import type { Wanted } from "./desk/useCurrentRow";
import { call, listen } from "./machine";
import { MeProvider } from "./people/MeProvider";
import { PublicationsDialog } from "./publications/PublicationsDialog";
import type { Leaving } from "./story/leaving";
import { StoryScreen } from "./story/StoryScreen";
import { holdTyping, releaseTyping } from "./typedAhead";
import { Button } from "./ui/Button";
import { ErrorBoundary } from "./ui/ErrorBoundary";
import { Notice } from "./ui/Notice";
import { TooltipProvider } from "./ui/Tooltip";
import { useTheme } from "./ui/useTheme";
import { useCommands } from "./useCommands";

interface AtDesk {
  readonly screen: "desk";
  readonly cameFrom: Wanted | null;
  readonly begin: Begin | null;
}
type Place = AtDesk | { readonly screen: "story"; readonly id: string; readonly compare: number | null };

const desk: AtDesk = { screen: "desk", cameFrom: null, begin: null };

export function App() {
  const [place, setPlace] = useState<Place>(desk);
  const leaving = useRef<Leaving | null>(null);
  const [preferences, setPreferences] = usePreferences();
  useTheme(preferences.theme);
  const backup = useBackup();
  const [isBackupShown, setBackupShown] = useState(false);
  const [arePublicationsShown, setPublicationsShown] = useState(false);
  const commandDialogs = useCommandDialogs();
  useCommands({ backup: () => setBackupShown(true), publications: () => setPublicationsShown(true) });

  const here = useRef<Place>(desk);
  const go = useCallback(async (next: Place) => {
    // A story that is asked for twice, as by a double click, is open already: leaving it would close it behind its own screen.
    if (isSameStory(here.current, next)) return;
    if (leaving.current && !(await leaving.current.leave())) {
      releaseTyping();
      return;
    }
    here.current = next;
    setPlace(next);
  }, []);
  const open = useCallback((id: string, compare: number | null = null) => go({ screen: "story", id, compare }), [go]);
  const cameFrom = place.screen === "story" ? { id: place.id } : null;
  const back = () => go({ ...desk, cameFrom });

  // The desk minds these itself; from a story the way leads over the desk, which shows what comes of it.
  useCommands(
    place.screen === "desk"
      ? {}
      : {
          stories: back,
          newStory: () => {
            holdTyping();
            void go({ ...desk, begin: "newStory" });
          },
          import: () => go({ ...desk, begin: "import" }),
        },
  );
  useEffect(() => listen("openStory", ({ id }) => void open(id)), [open]);
  useClosing(leaving);
  useBench(open);

  return (
    <TooltipProvider delayDuration={500} skipDelayDuration={300} disableHoverableContent>
      <ErrorBoundary onError={report} fallback={(retry) => <Broken onRetry={retry} />}>
        <MeProvider>
          {place.screen === "desk" ? (
            <Desk
              cameFrom={place.cameFrom}
              begin={place.begin}
              onOpen={open}
              backupFailure={backup.status?.kind === "failed" ? backup.status.sentence : ""}
              onBackup={() => setBackupShown(true)}
              onPublications={() => setPublicationsShown(true)}
            />
          ) : (
            <StoryScreen
              key={place.id}
              id={place.id}
              leaving={leaving}
              panelOpen={preferences.panelOpen}
              onPanel={(panelOpen) => setPreferences({ panelOpen })}
              onBack={back}
              compare={place.compare}
            />
          )}
          {commandDialogs}
          {arePublicationsShown && <PublicationsDialog onClose={() => setPublicationsShown(false)} />}
          {isBackupShown && <BackupDialog backup={backup} onClose={() => setBackupShown(false)} />}
        </MeProvider>
      </ErrorBoundary>
    </TooltipProvider>
  );
}

function isSameStory(one: Place, other: Place): boolean {
  return one.screen === "story" && other.screen === "story" && one.id === other.id;
}

function report(message: string) {
  call("report", { message: message.slice(0, 10_000) });
}

/** The page's address says whether somebody came to measure; nobody else loads the code for it. */
function useBench(open: (id: string) => Promise<void>) {
  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    const printStart = asked.has("startup");
    if (asked.has("bench") || printStart) void import("./bench").then(({ startBench }) => startBench(open, printStart));
  }, [open]);
}

function useClosing(leaving: { readonly current: Leaving | null }) {
  useEffect(
    () =>
      listen("closing", async () => {
        const unsaved = (await leaving.current?.settle()) ?? "";
        await call("readyToClose", { unsaved, holdsStory: leaving.current !== null });
      }),
    [leaving],
  );
}

function usePreferences() {
  const [preferences, setPreferences] = useState<Pick<Preferences, "theme" | "panelOpen">>({
    theme: "system",
    panelOpen: true,
  });
  useEffect(() => {
    call("preferences").then((outcome) => outcome.ok && setPreferences(outcome.value));
  }, []);
  const change = (changes: Partial<Preferences>) => {
    setPreferences((now) => ({ ...now, ...changes }));
    call("setPreferences", changes);
  };
  return [preferences, change] as const;
}

/** Drawn when a view throws. What was typed does not live in the views. */
function Broken({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className="broken">
      <Notice
        level="bad"
        actions={
          <Button small onClick={onRetry}>
            Show it again
          </Button>
        }
      >
        This window could not be drawn. Every word was sent to your library as you typed it; what went wrong is in the
        log.
      </Notice>
    </main>
  );
}
