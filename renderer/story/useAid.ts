import { useEffect, useState } from "react";
import type { Preferences } from "../../electron/contract";
import { call } from "../machine";

/** Whether one of the writing aids is on at this machine, and what turns it on and off for this story and the next; off until that is known. */
export function useAid(aid: keyof Pick<Preferences, "spelling" | "typography">): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    let isGone = false;
    void call("preferences").then((kept) => {
      if (kept.ok && !isGone) setOn(kept.value[aid]);
    });
    return () => {
      isGone = true;
    };
  }, [aid]);
  return [
    isOn,
    (next) => {
      setOn(next);
      void call("setPreferences", { [aid]: next });
    },
  ];
}
