import type { Finding } from "../../../article/preflight/finding";

export interface Verdict {
  readonly sentence: string;
  /** What else there is to say. */
  readonly more: string;
}

/** What preflight comes to, in words; `passed` is how many checks found nothing. */
export function verdictOf(findings: readonly Finding[], passed: number): Verdict {
  const blocking = findings.filter(({ level }) => level === "blocks").length;
  const others = findings.length - blocking;
  const rest = `${passed === 1 ? "One check" : `${passed} checks`} passed.`;
  if (blocking > 0) {
    const sentence = blocking === 1 ? "One thing stops the export" : `${inWords(blocking)} things stop the export`;
    return { sentence, more: others === 0 ? rest : `${worthALook(others, " more")} ${rest}` };
  }
  if (others === 0) return { sentence: "Nothing to put right", more: `All ${passed} checks passed.` };
  return {
    sentence: "Nothing stops the export",
    more: `${worthALook(others, others === 1 ? " thing" : " things")} ${rest}`,
  };
}

function worthALook(count: number, noun: string): string {
  return `${inWords(count)}${noun} ${count === 1 ? "is" : "are"} worth a look.`;
}

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** At the start of a sentence. */
function inWords(count: number): string {
  return small[count] ?? String(count);
}
