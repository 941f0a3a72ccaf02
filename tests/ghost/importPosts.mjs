import { createRequire } from "node:module";
import { createInterface } from "node:readline";

// Ghost's own importer. One post's HTML as a JSON string on each line in; the document that Ghost makes of it, as JSON, on each line out. Its modules name
// their exports in a way that Node's import does not see, so it is required.

const { htmlToLexical } = createRequire(import.meta.url)("@tryghost/kg-html-to-lexical");

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(htmlToLexical(JSON.parse(line)))}\n`);
}
