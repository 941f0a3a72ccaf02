import { type IpcMainInvokeEvent, ipcMain } from "electron";
import { z } from "zod";
import { type CallInput, type CallName, type CallOutput, calls, type Outcome } from "./contract";
import { diskReason } from "./diskReason";
import type { Log } from "./log";
import { isGalleyPage } from "./protocol";

type Answer<Name extends CallName> = (
  input: CallInput<Name>,
) => Promise<Outcome<CallOutput<Name>>> | Outcome<CallOutput<Name>>;

/** One function per call of the contract. It gets checked input; what can be expected to fail, it answers as a value. */
export type Answers = { readonly [Name in CallName]: Answer<Name> };

interface IpcNeeds {
  readonly answers: Answers;
  readonly log: Log;
  /** Checks our own answers as well, while Galley is being built. */
  readonly checkOutput: boolean;
}

const ourMistake = "Galley made a mistake and could not do this; Help, Show Log tells more.";

/** Answers the window's calls; a caller that is not the window's own page is refused. Returns the stop. */
export function startIpc({ answers, log, checkOutput }: IpcNeeds) {
  const answer = async <Name extends CallName>(name: Name, input: unknown): Promise<Outcome<CallOutput<Name>>> => {
    const checked = calls[name].input.safeParse(input);
    if (!checked.success) {
      log.note(`the call ${name} came with bad input: ${z.prettifyError(checked.error)}`);
      return { ok: false, sentence: `Galley did not understand a request of its window (${name}).` };
    }
    try {
      const outcome = await answers[name](checked.data as CallInput<Name>);
      if (checkOutput && outcome.ok) calls[name].output.parse(outcome.value);
      return outcome;
    } catch (error) {
      log.mistake(`the call ${name} failed`, error);
      const reason = diskReason(error);
      return { ok: false, sentence: reason ? `This could not be done: ${reason}.` : ourMistake };
    }
  };
  const names = Object.keys(calls) as CallName[];
  for (const name of names) {
    ipcMain.handle(`call:${name}`, (event, input: unknown) => {
      if (isFromOurPage(event)) return answer(name, input);
      log.note(`the call ${name} came from a stranger: ${event.senderFrame?.url}`);
      return { ok: false, sentence: "Only Galley's own window may ask this." };
    });
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(`call:${name}`);
  };
}

function isFromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isGalleyPage(senderFrame.url);
}
