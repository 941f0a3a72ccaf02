import { type ChosenField, type ProseField, proseFields } from "../../article/story";

export function isProse(field: ProseField | ChosenField): field is ProseField {
  return (proseFields as readonly string[]).includes(field);
}
