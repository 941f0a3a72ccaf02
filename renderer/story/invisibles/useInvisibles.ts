import { useEffect, useState } from "react";
import { useCommands } from "../../useCommands";
import type { Draft } from "../draft";
import { showInvisibles } from "./invisibles";

/** Shows spaces and ends of lines, or hides them again. */
export function useInvisibles({ body: { editor } }: Draft): void {
  const [isOn, setOn] = useState(false);
  useCommands({ invisibles: () => setOn(!isOn) });
  useEffect(() => (isOn ? showInvisibles(editor) : undefined), [isOn, editor]);
}
