import { z } from "zod";
import { type FileFacts, fileFacts } from "../photoFacts";

const rendition = z.object({
  width: z.number().int().positive(),
  /** A JPEG. */
  bytes: z.instanceof(Uint8Array),
});

/** What the file says of itself; empty where it says nothing. */
export type Metadata = FileFacts;

/** What the decoding page answers. It has read a stranger's file, so the machine checks it like one. */
export const decodedPhoto = z.object({
  /** In pixels as the picture is seen, after its orientation is applied. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  metadata: fileFacts,
  renditions: z.array(rendition).max(4),
});
export type DecodedPhoto = z.infer<typeof decodedPhoto>;
export type Rendition = z.infer<typeof rendition>;
