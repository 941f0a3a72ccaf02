import type { CallInput, CallName, CallOutput, EventName, EventPayload, Galley, Outcome } from "../electron/contract";

// The only touch of what the preload puts on the window.
declare global {
  interface Window {
    readonly galley: Galley;
  }
}

type Arguments<Name extends CallName> = undefined extends CallInput<Name> ? [] : [input: CallInput<Name>];

/** Never rejects: a call that cannot be made at all is a failure in words, like every other. */
export async function call<Name extends CallName>(
  name: Name,
  ...[input]: Arguments<Name>
): Promise<Outcome<CallOutput<Name>>> {
  try {
    return await window.galley.call(name, input as CallInput<Name>);
  } catch (error) {
    return { ok: false, sentence: `Galley did not answer “${name}”: ${String(error)}` };
  }
}

/** Returns the function that stops listening. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.galley.on(name, listener);
}
