import { z } from "zod";

/** What a photo's file says of itself. */
export const fileFacts = z.object({ caption: z.string(), alt: z.string(), credit: z.string(), copyright: z.string() });
export type FileFacts = z.infer<typeof fileFacts>;
