/** Work that may wait: each `ask` puts it off by `pause` milliseconds, and then until the window has nothing else to do. */
export function whenIdleAfter(
  pause: number,
  work: () => void,
): { readonly ask: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  const cancel = () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  return {
    ask: () => {
      cancel();
      timer = setTimeout(() => {
        idle = requestIdleCallback(work);
      }, pause);
    },
    cancel,
  };
}
