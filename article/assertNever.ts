/** Closes a switch over a union: a new member without its own case does not compile, and throws if it comes from outside. */
export function assertNever(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}.`);
}
