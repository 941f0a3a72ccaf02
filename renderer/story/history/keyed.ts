/** For drawing things that have no name of their own and are drawn anew together: their place is their key. */
export function keyed<Item>(items: readonly Item[]): readonly { readonly key: string; readonly item: Item }[] {
  return items.map((item, place) => ({ key: `${place}`, item }));
}
