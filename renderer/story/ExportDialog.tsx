import { RadioGroup } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import type { exportProfiles } from "../../electron/contract";
import { call, listen } from "../machine";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Notice } from "../ui/Notice";
import { Progress } from "../ui/Progress";
import "./exportDialog.css";

type Profile = (typeof exportProfiles)[number];

const profiles: readonly { value: Profile; name: string; says: string; writes: string }[] = [
  {
    value: "page",
    name: "Web page",
    says: "A finished page and its pictures, ready to upload.",
    writes: "Writes index.html, and media/ with the pictures, into the folder you choose.",
  },
];

type Run =
  | { readonly state: "choosing" }
  | { readonly state: "working"; readonly done: number; readonly of: number }
  | { readonly state: "failed"; readonly sentence: string; readonly canForce: boolean }
  | { readonly state: "exported"; readonly folder: string; readonly files: number; readonly notes: readonly string[] };

interface ExportDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function ExportDialog({ id, onClose }: ExportDialogProps) {
  const [profile, setProfile] = useState<Profile>("page");
  const { run, start } = useExport(id, profile);
  const working = run.state === "working";
  const chosen = profiles.find(({ value }) => value === profile);
  return (
    <Dialog title="Export story" onClose={onClose} busy={working}>
      <div className="export">
        <RadioGroup.Root
          className="export-profiles"
          aria-label="What to export"
          value={profile}
          onValueChange={(value) => setProfile(profiles.find((known) => known.value === value)?.value ?? profile)}
        >
          {profiles.map(({ value, name, says }) => (
            <ProfileChoice key={value} value={value} name={name} says={says} />
          ))}
        </RadioGroup.Root>
        <Result run={run} writes={chosen?.writes ?? ""} onForce={() => start(true)} />
      </div>
      <div className="dialog-end">
        {run.state === "exported" ? (
          <>
            <Button onClick={() => call("showFolder", { folder: run.folder })}>Show folder</Button>
            <Button look="act" onClick={onClose}>
              Done
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose} unavailable={working ? "The files are being written." : undefined}>
              Cancel
            </Button>
            <Button
              look="act"
              onClick={() => start(false)}
              unavailable={working ? "The files are being written." : undefined}
            >
              Choose folder and export
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

function ProfileChoice({
  value,
  name,
  says,
}: {
  readonly value: string;
  readonly name: string;
  readonly says: string;
}) {
  return (
    <RadioGroup.Item
      className="export-profile"
      value={value}
      aria-labelledby={`export-${value}`}
      aria-describedby={`export-${value}-says`}
    >
      <span className="export-dot" aria-hidden="true" />
      <span>
        <span className="export-name" id={`export-${value}`}>
          {name}
        </span>
        <span id={`export-${value}-says`}>{says}</span>
      </span>
    </RadioGroup.Item>
  );
}

interface ResultProps {
  readonly run: Run;
  readonly writes: string;
  readonly onForce: () => void;
}

function Result({ run, writes, onForce }: ResultProps) {
  return (
    <div className="export-result">
      {run.state === "choosing" && <p>{writes}</p>}
      {run.state === "failed" && (
        <Notice level="bad">
          <p role="alert">{run.sentence}</p>
          {run.canForce && (
            <Button small className="export-force" onClick={onForce}>
              Export anyway, replacing
            </Button>
          )}
        </Notice>
      )}
      <div role="status">
        {run.state === "working" && (
          <>
            <p>{run.of > 0 ? `Writing ${run.done} of ${run.of} files` : "Exporting…"}</p>
            <Progress label="Export" done={run.done} of={run.of} />
          </>
        )}
        {run.state === "exported" && (
          <Notice level="good">
            <p>
              Exported {run.files === 1 ? "one file" : `${run.files} files`} to {run.folder}
            </p>
            {run.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </Notice>
        )}
      </div>
    </div>
  );
}

function useExport(id: string, profile: Profile) {
  const [run, setRun] = useState<Run>({ state: "choosing" });
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    const stop = listen("exportProgress", (progress) => {
      if (progress.id !== id) return;
      setRun((now) => (now.state === "working" ? { state: "working", done: progress.done, of: progress.of } : now));
    });
    return () => {
      mounted.current = false;
      stop();
    };
  }, [id]);
  const start = async (force: boolean) => {
    setRun({ state: "working", done: 0, of: 0 });
    const outcome = await call("exportStory", {
      id,
      profile,
      publication: "",
      singleFile: false,
      furniture: true,
      manifest: false,
      force,
      override: "",
    });
    if (!mounted.current) return;
    if (!outcome.ok) setRun({ state: "failed", sentence: outcome.sentence, canForce: false });
    else if (outcome.value.kind === "cancelled") setRun({ state: "choosing" });
    else if (outcome.value.kind === "blocked") {
      setRun({ state: "failed", sentence: outcome.value.sentences.join(" "), canForce: false });
    } else if (outcome.value.kind === "failed") setRun({ ...outcome.value, state: "failed" });
    else setRun({ ...outcome.value, state: "exported", files: outcome.value.files.length });
  };
  return { run, start };
}
