import type { Person } from "../../../article/people";
import type { Status } from "../../../article/story";
import { call } from "../../machine";
import type { Draft } from "../draft";
import { statusLooks } from "../statuses";

/** Gives the sentence why there is no version of it; empty when there is. What could not be saved is told elsewhere. */
export async function changeStatus(
  draft: Pick<Draft, "id" | "edits" | "settle">,
  status: Status,
  by: Person | null,
): Promise<string> {
  draft.edits.onStatus(status);
  if ((await draft.settle()) !== "") return "";
  const name = [statusLooks[status].name, ...(by ? [by.name] : [])].join(" · ");
  const kept = await call("keepVersion", { id: draft.id, reason: "status", name });
  return kept.ok ? "" : kept.sentence;
}
