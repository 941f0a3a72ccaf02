import type { Person } from "../article/people";
import type { Answers } from "./ipc";
import { done } from "./library/outcome";
import { newId } from "./library/story/readStoryJson";
import type { GalleyWindow } from "./window";

interface PeopleNeeds {
  readonly settings: {
    get(): { readonly me: Person | null };
    set(changes: { me: Person }): boolean;
  };
  readonly send: GalleyWindow["send"];
}

/** Who works at this machine. The id is drawn once; when the disk does not take it, it holds until Galley is closed. */
export function startPeople({ settings, send }: PeopleNeeds): Pick<Answers, "me" | "setMe"> {
  return {
    me: () => done(settings.get().me),
    setMe: (parts) => {
      const me = { ...parts, id: settings.get().me?.id ?? newId() };
      settings.set({ me });
      send("meChanged", { me });
      return done(me);
    },
  };
}
