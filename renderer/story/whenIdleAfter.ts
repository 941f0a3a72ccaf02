/**
 * Work that may wait: each `ask` puts it off by `pause` milliseconds, and then until the window has nothing else to do. However often it is asked, it is
 * not put off for longer than `atLatest` after the first time.
 */
export function whenIdleAfter(
  pause: number,
  work: () => void,
  atLatest = Number.POSITIVE_INFINITY,
): { readonly ask: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let due = Number.POSITIVE_INFINITY;
  let isDue = false;
  const cancel = () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
    due = Number.POSITIVE_INFINITY;
    isDue = false;
  };
  const begin = () => {
    isDue = performance.now() >= due;
    idle = requestIdleCallback(() => {
      cancel();
      work();
    });
  };
  return {
    ask: () => {
      if (isDue) return; // What is overdue is not put off by one more letter.
      const now = performance.now();
      const until = Math.min(due, now + atLatest);
      cancel();
      due = until;
      timer = setTimeout(begin, Math.max(0, Math.min(pause, due - now)));
    },
    cancel,
  };
}
