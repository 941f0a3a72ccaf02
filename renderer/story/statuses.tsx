import { ArrowUpRight, Ban, CircleAlert, CircleCheck, CircleDashed, CircleDot, type LucideIcon } from "lucide-react";
import type { Status } from "../../article/story";
import "./statuses.css";

interface StatusLook {
  readonly name: string;
  readonly Icon: LucideIcon;
}

export const statusLooks: Readonly<Record<Status, StatusLook>> = {
  draft: { name: "Draft", Icon: CircleDashed },
  inReview: { name: "In review", Icon: CircleDot },
  changesWanted: { name: "Changes wanted", Icon: CircleAlert },
  ready: { name: "Ready", Icon: CircleCheck },
  published: { name: "Published", Icon: ArrowUpRight },
  spiked: { name: "Spiked", Icon: Ban },
};

/** Decoration: the name of the status stands beside it. */
export function StatusIcon({ status }: { readonly status: Status }) {
  const { Icon } = statusLooks[status];
  return <Icon className={`status-icon status-${status}`} size={16} strokeWidth={1.75} aria-hidden="true" />;
}
