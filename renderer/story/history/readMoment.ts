import { idFromBytes, idLength } from "../../../article/ids";
import { isJsonObject } from "../../../article/json";
import { readStory } from "../../../article/readStory";
import type { Story } from "../../../article/story";
import type { Outcome } from "../../../electron/contract";
import { call } from "../../machine";
import type { Moment } from "./moments";

/** The whole story as it was. */
export async function readMoment(id: string, moment: Exclude<Moment, { kind: "now" }>): Promise<Outcome<Story>> {
  if (moment.kind === "seen") return { ok: true, value: moment.story };
  const text =
    moment.kind === "version"
      ? await call("readVersion", { id, number: moment.number })
      : await call("storyAt", { id, through: moment.through });
  return text.ok ? storyIn(text.value) : text;
}

/** From the JSON that the machine sent as one text. */
export function storyIn(text: string): Outcome<Story> {
  const json: unknown = JSON.parse(text);
  return isJsonObject(json)
    ? { ok: true, value: readStory(json, newId, []) }
    : { ok: false, sentence: "This version holds no story." };
}

function newId(): string {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(idLength)));
}
