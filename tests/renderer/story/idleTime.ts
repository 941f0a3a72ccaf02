import { afterEach, beforeEach, vi } from "vitest";

/** In each test of a file time goes on only when the test says so, and the window is idle at once. */
export function idleInFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));
    vi.stubGlobal("cancelIdleCallback", clearTimeout);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
