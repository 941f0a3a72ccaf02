import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Person } from "../../article/people";
import { call, listen } from "../machine";
import { useCommands } from "../useCommands";
import { MeContext } from "./useMe";
import { WhoDialog } from "./WhoDialog";

type Answer = (person: Person | null) => void;

/** Knows who works here, and asks once: whoever asks while the question stands gets the same answer. */
export function MeProvider({ children }: { readonly children: ReactNode }) {
  const [me, setMe] = useState<Person | null>(null);
  const [isAsking, setAsking] = useState(false);
  const waiting = useRef<readonly Answer[]>([]);
  useEffect(() => {
    call("me").then((known) => known.ok && setMe((now) => now ?? known.value));
    return listen("meChanged", (news) => setMe(news.me));
  }, []);
  const ask = useCallback(async () => {
    const known = await call("me");
    if (known.ok && known.value) return known.value;
    return new Promise<Person | null>((answer) => {
      waiting.current = [...waiting.current, answer];
      setAsking(true);
    });
  }, []);
  useCommands({ whoIAm: () => setAsking(true) });
  const answered = (person: Person | null) => {
    setAsking(false);
    const answers = waiting.current;
    waiting.current = [];
    for (const answer of answers) answer(person);
  };
  const value = useMemo(() => ({ me, ask }), [me, ask]);
  return (
    <MeContext value={value}>
      {children}
      {isAsking && <WhoDialog me={me} onDone={answered} />}
    </MeContext>
  );
}
