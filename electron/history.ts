import type { Answers } from "./ipc";
import type { Library } from "./library/library";
import { done } from "./library/outcome";

type HistoryCall = "listVersions" | "readVersion" | "keepVersion" | "writingDay" | "storyAt";

/** What a story was: its versions, and every moment of its last writing day. */
export function startHistory({ library }: { readonly library: Pick<Library, "history"> }): Pick<Answers, HistoryCall> {
  const { history } = library;
  return {
    listVersions: async ({ id }) => {
      const listed = await history.listVersions(id);
      return listed.ok ? done({ ...listed.value, versions: [...listed.value.versions] }) : listed;
    },
    readVersion: ({ id, number }) => history.readVersion(id, number),
    keepVersion: async ({ id, reason, name }) => {
      const kept = await history.keepVersion(id, reason, name);
      return kept.ok ? done({ number: kept.value.number }) : kept;
    },
    writingDay: async ({ id }) => {
      const day = await history.writingDay(id);
      return day.ok ? done({ minutes: [...day.value] }) : day;
    },
    storyAt: ({ id, through }) => history.storyAt(id, through),
  };
}
