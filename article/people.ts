import { z } from "zod";

/** Somebody who works on stories. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly colour: string;
}

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  initials: z.string(),
  colour: z.string(),
}) satisfies z.ZodType<Person>;
