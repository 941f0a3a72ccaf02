import { useState } from "react";
import { useMe } from "../../people/useMe";
import type { Draft } from "../draft";
import type { Signed } from "./threadEdits";
import { nameOf, type Writing } from "./writing";

/** What is being written in the panel, and what becomes of it. What was typed stays there until it is sent, also when the panel goes. */
export function useWriting(draft: Draft, announce: (sentence: string) => void) {
  const { ask } = useMe();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const text = writing ? (texts[nameOf(writing)] ?? "") : "";
  const type = (typed: string) => writing && setTexts((known) => ({ ...known, [nameOf(writing)]: typed }));
  const { edits } = draft;
  /** Does it under the person's name, asking for that when it is not known; says whether it was done. */
  const signed = async (sentence: string, work: (signed: Signed) => void) => {
    const by = await ask();
    if (by === null) return false;
    work({ by, at: new Date().toISOString() });
    announce(sentence);
    return true;
  };
  /** Gives the thread it went to; null when it was not sent. */
  const send = async (): Promise<string | null> => {
    const words = text.trim();
    if (writing === null || words === "") return null;
    let thread = "";
    const wasSent = await signed(sentences[writing.kind], (signature) => {
      thread = writing.kind === "comment" ? edits.onComment(writing.about, words, signature) : writing.thread;
      if (writing.kind === "reply") edits.onReply(writing.thread, words, signature);
      else if (writing.kind === "change") edits.onChangeComment(writing.thread, writing.comment, words, signature.at);
    });
    if (!wasSent) return null;
    setTexts(({ [nameOf(writing)]: _, ...others }) => others);
    setWriting(null);
    return thread;
  };
  return {
    writing,
    text,
    type,
    send,
    begin: (next: Writing, typed = "") => {
      setTexts((known) => ({ ...known, [nameOf(next)]: known[nameOf(next)] || typed }));
      setWriting(next);
    },
    /** What was typed so far is there when it is begun again. */
    leave: () => setWriting(null),
    resolve: (thread: string) =>
      signed("Comment resolved.", (signature) => edits.onVerdict(thread, "resolved", signature)),
    reopen: (thread: string) =>
      signed("Comment reopened.", (signature) => edits.onVerdict(thread, "reopened", signature)),
    remove: (thread: string, comment: string) => {
      edits.onRemoveComment(thread, comment);
      announce("Comment deleted.");
    },
  };
}

const sentences: Readonly<Record<Writing["kind"], string>> = {
  comment: "Comment sent.",
  reply: "Reply sent.",
  change: "Comment changed.",
};
