import { type Options, ZipFile } from "yazl";

/** The same content gives the same bytes, whenever and in whatever time zone. */
export const always = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** An archive in memory, of these files by their paths. What is in `packed` already is not packed again. */
export async function zipBytes(
  files: Iterable<readonly [path: string, content: Buffer]>,
  packed: (path: string) => boolean,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of files) {
    const options: Partial<Options> = { ...always, compress: !packed(path) };
    zip.addBuffer(content, path, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
