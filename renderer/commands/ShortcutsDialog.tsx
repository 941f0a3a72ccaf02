import { type CommandName, commands } from "../../electron/commands";
import { Dialog, DialogDone } from "../ui/Dialog";
import { keysInWords, onMac } from "../ui/keys";
import "./shortcuts.css";

type Row = readonly [what: string, keys: string];

const of = (...names: readonly CommandName[]): readonly Row[] =>
  names.map((name) => [
    commands[name].name.replace("…", ""),
    keysInWords(onMac ? commands[name].keysOnMac : commands[name].keys),
  ]);

const groups: readonly (readonly [string, readonly Row[]])[] = [
  ["Stories", of("newStory", "import", "stories", "export", "preview")],
  ["Writing", of("bold", "italic", "link", "heading", "subheading", "typeset", "undo", "redo")],
  [
    "At the start of a line",
    [
      ["Heading", "##"],
      ["Subheading", "###"],
      ["Bulleted list", "-"],
      ["Numbered list", "1."],
      ["Quote", ">"],
      ["Insert anything", "/"],
      ["Deeper, less deep in a list", "Tab, Shift Tab"],
    ],
  ],
  ["Finding", [...of("find", "findNext", "replace", "outline"), ["Find previous", "Shift F3"]]],
  ["Review", of("comment", "suggest", "acceptSuggestion", "rejectSuggestion")],
  ["Window", of("allCommands", "togglePanel", "shortcuts")],
];

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" look="tall" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section className="shortcuts" aria-label="Shortcuts" tabIndex={0}>
        {groups.map(([title, rows]) => (
          <section key={title} className="shortcuts-group">
            <h3>{title}</h3>
            <dl>
              {rows.map(([what, keys]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      <DialogDone onDone={onClose} />
    </Dialog>
  );
}
