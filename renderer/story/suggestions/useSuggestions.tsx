import { useEffect, useRef, useState } from "react";
import { layoutVersion, rootsOf, schemaOf } from "../../../article/document/layout";
import { blockPlace, type FindingPlace, fieldPlace } from "../../../article/preflight/finding";
import type { Decision } from "../../../article/suggestions/decisions";
import { suggestionsAt } from "../../editor/shared/suggestionsAt";
import { onSuggestWanted, suggestAs, suggestingIn } from "../../editor/suggest/SuggestExtension";
import { useMe } from "../../people/useMe";
import { counted } from "../../ui/counted";
import { useCommands } from "../../useCommands";
import type { Draft } from "../draft";
import { decide } from "./decide";
import { SuggestionsPanel } from "./SuggestionsPanel";
import type { Standing } from "./standing";
import { useStanding, useSuggesting } from "./useStanding";
import { useSuggestionHere } from "./useSuggestionHere";

interface SuggestionsNeeds {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onGo: (place: FindingPlace) => void;
}

/** What is suggested in the story: the panel, the commands, and what a screen reader is told. */
export function useSuggestions({ draft, isReadOnly, onGo }: SuggestionsNeeds) {
  const { editor } = draft.body;
  const { ask } = useMe();
  const standing = useStanding(draft);
  const suggesting = useSuggesting(draft);
  const [said, announce] = useState("");
  const { here, setHere } = useSuggestionHere(draft);
  const toggle = async () => {
    if (isReadOnly) return;
    if (suggestingIn(editor).peek() !== null) {
      suggestAs(editor, null);
      announce("Changes are made directly again.");
      return;
    }
    const me = await ask();
    if (me === null) return;
    raiseLayout(draft);
    suggestAs(editor, me);
    announce(`Your changes are suggestions now, by ${me.name}.`);
  };
  const settle = async (some: readonly Standing[], verdict: Decision["verdict"]) => {
    const by = some.length > 0 && !isReadOnly ? await ask() : null;
    if (by === null) return;
    decide(draft, some, verdict, { by, at: new Date().toISOString() });
    announce(`${counted(some.length, "suggestion")} ${verdict}.`);
  };
  const settleHere = (verdict: Decision["verdict"]) => {
    const ids = suggestionsAt(editor);
    void settle(
      standing.filter(({ id }) => ids.has(id)),
      verdict,
    );
  };
  const newest = useRef(toggle);
  newest.current = toggle;
  useEffect(() => onSuggestWanted(editor, () => void newest.current()), [editor]);
  useCommands({
    suggest: () => void toggle(),
    acceptSuggestion: () => settleHere("accepted"),
    rejectSuggestion: () => settleHere("rejected"),
  });
  return {
    suggesting,
    openCount: standing.length,
    announcements: (
      <p className="comments-said" aria-live="polite">
        {said}
      </p>
    ),
    panel: (
      <SuggestionsPanel
        {...{ draft, standing, isReadOnly, here }}
        onGo={(one) => {
          setHere(one.id);
          onGo(placeOf(one));
        }}
        onDecide={(some, verdict) => void settle(some, verdict)}
      />
    ),
  };
}

function placeOf(one: Standing): FindingPlace {
  return one.kind === "field" ? fieldPlace(one.field.field) : blockPlace(one.text.block);
}

/** From the first suggestion on an older Galley must not edit the story: it would take what is suggested for what is said. */
function raiseLayout({ doc }: Draft): void {
  if (schemaOf(doc) < layoutVersion) doc.transact(() => rootsOf(doc).meta.set("schema", layoutVersion), "machine");
}
