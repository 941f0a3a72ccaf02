import { useEffect, useMemo, useRef, useState } from "react";
import type { DeskState } from "../../electron/contract";
import { ReceivedNotice } from "../handover/ReceivedNotice";
import { useSending } from "../handover/useSending";
import { call } from "../machine";
import { LoadingBars } from "../ui/LoadingBars";
import { Toast } from "../ui/Toast";
import { useCommands } from "../useCommands";
import { DeskNotices } from "./DeskNotices";
import { dropHandlers } from "./dropHandlers";
import { EmptyDesk } from "./EmptyDesk";
import type { RecoveryActions } from "./RecoveryNotice";
import { StoriesView } from "./StoriesView";
import { Trash } from "./Trash";
import type { Wanted } from "./useCurrentRow";
import { useDesk } from "./useDesk";
import { type DeskWork, useDeskActions } from "./useDeskActions";
import "./desk.css";

export type Begin = "newStory" | "import";

interface DeskProps {
  /** The story one comes back from: it gets the focus. */
  readonly cameFrom: Wanted | null;
  /** What the person asked for on another screen. */
  readonly begin: Begin | null;
  /** With a version, the story is compared with that. */
  readonly onOpen: (id: string, compare?: number) => void;
  /** Why the last backup is not whole; empty when it is, or there is none. */
  readonly backupFailure: string;
  readonly onBackup: () => void;
  readonly onPublications: () => void;
}

export function Desk({ cameFrom, begin, onOpen, backupFailure, onBackup, onPublications }: DeskProps) {
  const { shown, reload } = useDesk();
  const work = useDeskActions(onOpen, reload);
  const { actions, toast } = work;
  const sending = useSending();
  const [inTrash, setInTrash] = useState(false);
  const { alone, recoveryActions } = useRecovery(onOpen, setInTrash);
  const unavailable = shown.state === "open" && shown.desk.readOnly ? reasonOf(shown.desk) : "";
  const drop = dropHandlers(unavailable ? null : actions.importDropped);

  useCommands({
    newStory: actions.create,
    import: actions.importFiles,
    undo: () => toast?.action?.name === "Undo" && toast.action.run(),
  });
  const begun = useRef<Begin | null>(null);
  useEffect(() => {
    if (begin === begun.current) return;
    begun.current = begin;
    if (begin === "newStory") actions.create();
    if (begin === "import") actions.importFiles();
  }, [begin, actions]);

  const notices = (
    <DeskNotices
      shown={shown}
      refusals={work.refusals}
      notes={work.notes}
      progress={work.progress}
      alone={alone !== null}
      recoveryActions={recoveryActions}
      backupFailure={backupFailure}
      onBackup={onBackup}
      onDismissRefusals={work.dismissRefusals}
      onDismissNotes={work.dismissNotes}
      handovers={[sending.notice, ...receivedNotices(work, onOpen)]}
    />
  );
  return (
    <div className="desk" {...drop}>
      {shown.state === "open" && inTrash && (
        <Trash
          count={shown.desk.trashed}
          unavailable={unavailable}
          notices={notices}
          onRestore={actions.restore}
          onBack={() => setInTrash(false)}
        />
      )}
      {shown.state === "open" && !inTrash && isEmpty(shown.desk) && (
        <EmptyDesk
          folder={shown.desk.folder}
          unavailable={unavailable}
          notices={notices}
          actions={actions}
          onBackup={onBackup}
        />
      )}
      {shown.state === "open" && !inTrash && !isEmpty(shown.desk) && (
        <StoriesView
          desk={shown.desk}
          alone={alone}
          unavailable={unavailable}
          notices={notices}
          wanted={work.wanted ?? cameFrom}
          actions={actions}
          onSend={sending.send}
          onOpen={onOpen}
          onTrash={() => setInTrash(true)}
          onBackup={onBackup}
          onPublications={onPublications}
        />
      )}
      {shown.state !== "open" && (
        <>
          <header className="desk-head">
            <div className="desk-in desk-line">
              <h1>Stories</h1>
            </div>
            {notices}
          </header>
          <main className="desk-stories">
            <div className="desk-in desk-waiting">
              {shown.state === "loading" && <LoadingBars label="Reading the stories" />}
            </div>
          </main>
        </>
      )}
      <Toast message={toast} onGone={work.dismissToast} />
    </div>
  );
}

function receivedNotices({ received, dismissReceived }: DeskWork, onOpen: DeskProps["onOpen"]) {
  return received.map((one) => (
    <ReceivedNotice
      key={`${one.id} ${one.version}`}
      received={one}
      onSee={(version) => onOpen(one.id, version)}
      onDismiss={() => dismissReceived(one)}
    />
  ));
}

/** The stories that are shown alone, which were open in a crash; null while all are shown. */
function useRecovery(open: (id: string) => void, setInTrash: (inTrash: boolean) => void) {
  const [alone, setAlone] = useState<ReadonlySet<string> | null>(null);
  const recoveryActions = useMemo((): RecoveryActions => {
    const dismiss = () => {
      setAlone(null);
      call("dismissRecovery");
    };
    return {
      open: (id) => {
        dismiss();
        open(id);
      },
      showOnly: (ids) => {
        setInTrash(false);
        setAlone(ids && new Set(ids));
      },
      dismiss,
    };
  }, [open, setInTrash]);
  return { alone, recoveryActions };
}

/** An empty desk with something in the trash is drawn as a list, since the way to the trash is there. */
function isEmpty(desk: DeskState): boolean {
  return desk.stories.length === 0 && desk.trashed === 0;
}

function reasonOf({ problem }: DeskState): string {
  return problem || "This library can only be read.";
}
