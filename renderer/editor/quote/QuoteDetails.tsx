import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import { sourceKinds } from "../../../article/blocks/quote";
import { languageChoices } from "../../story/languages";
import { Field } from "../../ui/Field";
import type { Choice } from "../../ui/Select";
import { BlockForm, useBlockValue } from "../shared/BlockForm";
import { linkProblem } from "../shared/linkProblem";
import { $changePlainText } from "../shared/plainText";
import { StateField } from "../shared/StateField";
import { StateSelect } from "../shared/StateSelect";
import { $attributionOf, $isQuote } from "./QuoteNodes";
import {
  languageState,
  roleState,
  sourceDateState,
  sourceKindNames,
  sourceKindState,
  sourceTitleState,
  sourceUrlState,
} from "./quoteState";

/** The facts about the quote that holds the caret. */
export function QuoteDetails() {
  const [editor] = useLexicalComposerContext();
  return (
    <BlockForm editor={editor} isIt={$isQuote}>
      {(quote) => <Details editor={editor} quote={quote} />}
    </BlockForm>
  );
}

interface DetailsProps {
  readonly editor: LexicalEditor;
  readonly quote: NodeKey;
}

function Details({ editor, quote }: DetailsProps) {
  const lang = editor.getRootElement()?.closest<HTMLElement>("[lang]")?.lang;
  const own = { editor, block: quote };
  const written = { ...own, ...(lang === undefined ? {} : { lang }) };
  return (
    <fieldset className="quote-details" aria-label="Quote details" lang="en">
      <SpeakerField {...written} />
      <StateField {...written} state={sourceTitleState} label="Source" />
      <StateField {...written} state={roleState} label="Role" />
      <StateField {...own} state={sourceUrlState} label="Source link" problemOf={linkProblem} />
      <div className="quote-details-more">
        <StateSelect {...own} state={sourceKindState} label="Source kind" choicesFor={() => kindChoices} />
        <StateField {...written} state={sourceDateState} label="Source date" />
        <StateSelect {...own} state={languageState} label="Quoted in" choicesFor={languageChoicesFor} />
      </div>
    </fieldset>
  );
}

function SpeakerField({ editor, block, lang }: { editor: LexicalEditor; block: NodeKey; lang?: string }) {
  const speaker = useBlockValue(editor, () => $attributionOf($getNodeByKey(block))?.getTextContent() ?? "");
  return (
    <Field
      label="Speaker"
      value={speaker}
      placeholder="Who said this?"
      lang={lang}
      onText={(text, before) =>
        editor.update(() => {
          const attribution = $attributionOf($getNodeByKey(block));
          if (attribution) $changePlainText(attribution, before, text);
        })
      }
    />
  );
}

const kindChoices: readonly Choice<string>[] = sourceKinds.map((kind) => ({
  value: kind,
  name: sourceKindNames[kind] ?? "None",
}));

function languageChoicesFor(value: string): readonly Choice<string>[] {
  return [{ value: "", name: "As the story" }, ...languageChoices(value)];
}
