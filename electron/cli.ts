import { homedir } from "node:os";
import path from "node:path";
import { usualLibrary, usualSettings, usualUserData } from "./cli/places";
import { run } from "./cli/run";

// Whoever reads our lines may have read enough ("| head") and gone; there is nobody left to tell.
process.stdout.on("error", () => process.exit(0));

const machine = { platform: process.platform, home: homedir(), environment: process.env };

run(process.argv.slice(2), {
  workingFolder: process.cwd(),
  library: usualLibrary(machine),
  userData: usualUserData(machine),
  settings: usualSettings(machine),
  stylesheet: path.join(__dirname, "..", "assets", "page.css"),
  now: () => Date.now(),
  whenInterrupted: (work) => process.once("SIGINT", work),
  readInput,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`Galley made a mistake: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 3;
  },
);

async function readInput(): Promise<Uint8Array | null> {
  if (process.stdin.isTTY) return null;
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
