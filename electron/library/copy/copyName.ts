const mostBytes = 120;
/** What some system or other does not allow in a name, and what no person could see in one. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\\/:*?"<>|]/gu;

/** The name of the folder for a copy, fit for any disk: "The bridge 2026-11-25 17.42", in local time. */
export function copyName(headline: string, now: Date): string {
  return `${title(headline) || "Untitled story"} ${moment(now)}`;
}

function title(headline: string): string {
  const clean = withoutEdges(headline.replace(unfit, " ").replace(/\s+/g, " "));
  let [cut, bytes] = ["", 0];
  for (const letter of clean) {
    bytes += Buffer.byteLength(letter);
    if (bytes > mostBytes) return withoutEdges(cut);
    cut += letter;
  }
  return cut;
}

/** A name must not be hidden by a dot at its start, and Windows takes dots and spaces off its end. */
function withoutEdges(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, "");
}

function moment(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${date} ${two(now.getHours())}.${two(now.getMinutes())}`;
}
