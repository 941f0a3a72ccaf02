import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

export interface Log {
  readonly file: string;
  note(message: string): void;
  /** With the error's stack; for what must not happen. */
  mistake(message: string, error: unknown): void;
  /** One line on standard output, for the bench. */
  print(line: string): void;
}

const megabyte = 1_048_576;
const kept = 3;

/** Writes to galley.log in `folder`; at 1 MB it becomes galley.1.log, and three old ones are kept. `echo` repeats each line on standard error. */
export function startLog(folder: string, now: () => Date, echo = false, limit = megabyte): Log {
  const file = path.join(folder, "galley.log");
  const write = (kind: string, text: string) => {
    const line = `${now().toISOString()} ${kind} ${text}\n`;
    if (echo) console.error(line.trimEnd());
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > limit) rotate(folder);
      appendFileSync(file, line);
    } catch (error) {
      // A log that cannot be written must not stop the work; the terminal is what is left.
      console.error(`The log could not be written: ${error}. It said: ${line}`);
    }
  };
  return {
    file,
    note: (message) => write("note", inOneLine(message)),
    mistake: (message, error) => write("mistake", `${inOneLine(message)}: ${indented(textOf(error))}`),
    print: (line) => console.log(line),
  };
}

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Only the log begins a line: what came from elsewhere cannot be taken for an entry of its own. */
function inOneLine(text: string): string {
  return text.replace(lineBreak, "\\n");
}

function indented(text: string): string {
  return text.replace(lineBreak, "\n    ");
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(folder: string): void {
  const name = (age: number) => path.join(folder, age === 0 ? "galley.log" : `galley.${age}.log`);
  for (let age = kept - 1; age >= 0; age -= 1) {
    if (sizeOf(name(age)) > 0) renameSync(name(age), name(age + 1));
  }
}
