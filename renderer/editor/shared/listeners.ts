/** A set of listeners to one kind of news. */
export interface Listeners<News extends readonly unknown[]> {
  readonly add: (listener: (...news: News) => void) => () => void;
  readonly tell: (...news: News) => void;
}

export function createListeners<News extends readonly unknown[]>(): Listeners<News> {
  const listeners = new Set<(...news: News) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (...news) => {
      for (const listener of listeners) listener(...news);
    },
  };
}
