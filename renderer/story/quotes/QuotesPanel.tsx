import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { blockPlace, type FindingPlace } from "../../../article/preflight/finding";
import { type JudgedQuotation, type QuoteState, speakersIn } from "../../../article/quotes/judgements";
import { useMe } from "../../people/useMe";
import { counted } from "../../ui/counted";
import type { Draft } from "../draft";
import { useAround } from "../useDraft";
import { markQuotations, unmarkQuotations } from "./markQuotations";
import { QuoteCard } from "./QuoteCard";
import { useQuotations } from "./useQuotations";
import "./quotesPanel.css";

interface QuotesPanelProps {
  readonly draft: Draft;
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly onGo: (place: FindingPlace) => void;
}

const filters = ["All", "Unattributed", "Checked"] as const;
type Filter = (typeof filters)[number];

const shown: Readonly<Record<Filter, readonly QuoteState[]>> = {
  All: ["attributed", "unattributed", "checked"],
  Unattributed: ["unattributed"],
  Checked: ["checked"],
};

/** Everything the story quotes, in its order: who said it, and whether somebody checked that. Names of things lie at the foot. */
export function QuotesPanel({ draft, language, isReadOnly, onGo }: QuotesPanelProps) {
  const quotations = useQuotations(draft, language);
  const { fields } = useAround(draft);
  const { ask } = useMe();
  const [filter, setFilter] = useState<Filter>("All");
  const [here, setHere] = useState("");
  const { editor } = draft.body;
  useEffect(() => markQuotations(editor, quotations), [editor, quotations]);
  useEffect(() => unmarkQuotations, []);
  const people = speakersIn(
    quotations,
    fields.bylines.map(({ name }) => name),
  );
  const count = (one: Filter) => quotations.filter(({ state }) => shown[one].includes(state)).length;
  const check = async (quotation: JudgedQuotation) => {
    const by = await ask();
    const isChecked = quotation.state === "checked";
    if (by)
      draft.edits.onQuote(quotation, "checked", isChecked ? null : { by: { ...by }, at: new Date().toISOString() });
  };
  const cards = (some: readonly JudgedQuotation[]) =>
    some.map((one) => {
      const key = `${one.block} ${one.parts[0]?.start ?? 0}`;
      return (
        <QuoteCard
          key={key}
          quotation={one}
          language={language}
          people={people}
          isHere={key === here}
          isReadOnly={isReadOnly}
          onGo={() => {
            setHere(key);
            onGo(blockPlace(one.block, one.parts[0]?.start ?? 0, one.parts.at(-1)?.end ?? 0));
          }}
          onCheck={() => void check(one)}
          onMute={(isMuted) => draft.edits.onQuote(one, "muted", isMuted || null)}
          onSpeaker={(speaker) => draft.edits.onQuote(one, "speaker", speaker)}
          onRole={(role) => draft.edits.onQuote(one, "role", role)}
          onSource={(source) => draft.edits.onQuote(one, "source", source)}
        />
      );
    });
  const standing = quotations.filter(({ state }) => shown[filter].includes(state));
  const muted = quotations.filter(({ state }) => state === "muted");
  return (
    <div className="quotes">
      {quotations.length === 0 ? (
        <p className="panel-empty">
          Nothing is quoted yet. What stands between quotation marks, and every quote, will be listed here.
        </p>
      ) : (
        <>
          <fieldset className="quotes-filter" aria-label="Show quotations">
            {filters.map((one) => (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={one === filter}
                onClick={() => setFilter(one)}
              >
                {one} <span className="chip-count">{count(one)}</span>
              </button>
            ))}
          </fieldset>
          {standing.length === 0 && <p className="panel-empty">None of them.</p>}
          <ul className="threads" aria-label="Quotations">
            {cards(standing)}
          </ul>
          {muted.length > 0 && <Muted count={muted.length}>{cards(muted)}</Muted>}
        </>
      )}
    </div>
  );
}

function Muted({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <button type="button" className="threads-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {counted(count, "title or word")} that quote nobody
      </button>
      {isOpen && (
        <ul className="threads" aria-label="Muted">
          {children}
        </ul>
      )}
    </section>
  );
}
