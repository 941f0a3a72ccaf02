/** What an open story promises to whoever wants to leave it; while it is loading, and on the desk, there is nothing to wait for. */
export interface Leaving {
  /** Closes the story; false when it must stay open, and its screen says why. */
  leave(): Promise<boolean>;
  /** Sends what is left before the window closes; the story stays open, since the window may stay. Gives the sentence why not everything is on disk. */
  settle(): Promise<string>;
}
