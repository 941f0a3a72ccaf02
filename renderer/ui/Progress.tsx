import "./progress.css";

interface ProgressProps {
  /** What is under way. */
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

/** How far something is that takes longer than a moment. */
export function Progress({ label, done, of }: ProgressProps) {
  return <progress className="progress" value={done} max={Math.max(of, 1)} aria-label={label} />;
}
