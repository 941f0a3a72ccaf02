/**
 * The files of one flat folder as an asar archive: a pickled JSON header with each file's size and offset, then the
 * bytes one after the other. Electron opens its default application from such a file only.
 * @param {ReadonlyMap<string, Buffer>} files
 */
export function asarOf(files) {
  let offset = 0;
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {};
  for (const [name, bytes] of files) {
    entries[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
  }
  const json = Buffer.from(JSON.stringify({ files: entries }));
  const padding = (4 - (json.length % 4)) % 4;
  const head = Buffer.alloc(16);
  for (const [place, value] of [4, json.length + padding + 8, json.length + padding + 4, json.length].entries()) {
    head.writeUInt32LE(value, place * 4);
  }
  return Buffer.concat([head, json, Buffer.alloc(padding), ...files.values()]);
}
