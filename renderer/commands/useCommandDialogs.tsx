import { type ReactElement, useState } from "react";
import type { CommandName } from "../../electron/commands";
import { availableCommands, runCommand, useCommands } from "../useCommands";
import { Palette } from "./Palette";
import { ShortcutsDialog } from "./ShortcutsDialog";

/** The list of all commands and the sheet of shortcuts, while one of them is open. */
export function useCommandDialogs(): ReactElement | null {
  const [shown, setShown] = useState<{ readonly kind: "shortcuts" } | Offered | null>(null);
  const [last, setLast] = useState<readonly CommandName[]>([]);
  const close = () => setShown(null);
  const choose = (name: CommandName) => {
    close();
    setLast((before) => [name, ...before.filter((one) => one !== name)].slice(0, 3));
    // First the focus goes back to where it was, so that the command finds what was selected.
    setTimeout(() => requestAnimationFrame(() => runCommand(name)));
  };
  useCommands({
    allCommands: () => setShown({ kind: "commands", names: availableCommands() }),
    shortcuts: () => setShown({ kind: "shortcuts" }),
  });
  if (shown?.kind === "commands") return <Palette names={shown.names} last={last} onChoose={choose} onClose={close} />;
  return shown && <ShortcutsDialog onClose={close} />;
}

/** What could be done at the moment when the list was asked for: once it is open, the rest of the window is out of reach. */
interface Offered {
  readonly kind: "commands";
  readonly names: readonly CommandName[];
}
