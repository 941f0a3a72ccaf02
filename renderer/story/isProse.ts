import { type ProseField, proseFields } from "../../article/story";

export function isProse(field: string): field is ProseField {
  return (proseFields as readonly string[]).includes(field);
}
