/** The places of a longest stretch of rising numbers, which need not stand side by side; for [3, 1, 2, 5] these are 1, 2 and 3. */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  /** For each length, the place of the smallest number that ends a rising stretch of it. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const places: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) places.push(place);
  return places.reverse();
}
