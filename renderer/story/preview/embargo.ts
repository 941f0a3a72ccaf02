const moment = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "Embargoed until …" as long as that lies ahead, in this machine's time; empty afterwards. What is no date is taken for one that lies ahead. */
export function embargoNotice(until: string, now: number): string {
  if (until.trim() === "") return "";
  const ends = Date.parse(until);
  if (Number.isNaN(ends)) return `Embargoed until ${until.trim()}`;
  return ends > now ? `Embargoed until ${moment.format(ends)}` : "";
}
