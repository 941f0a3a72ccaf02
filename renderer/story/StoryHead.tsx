import { useRef } from "react";
import type { Fields } from "../../article/story";
import { LiveText } from "../ui/LiveText";
import { dayAndMonth } from "./dates";
import type { StoryEdits } from "./storyEdits";
import "./storyHead.css";

interface StoryHeadProps {
  readonly fields: Fields;
  readonly language: string;
  readonly readOnly: boolean;
  readonly edits: Pick<StoryEdits, "onProse">;
  /** Enter in the standfirst goes to the body. */
  readonly onEnterBody: () => void;
}

/** What stands above the body: kicker and byline as the Details have them, headline and standfirst to write in. */
export function StoryHead({ fields, language, readOnly, edits, onEnterBody }: StoryHeadProps) {
  const head = useRef<HTMLElement>(null);
  return (
    <header className="story-head" ref={head}>
      {fields.kicker && <p className="story-kicker">{fields.kicker}</p>}
      <h1>
        <LiveText
          className="story-headline"
          aria-label="Headline"
          placeholder="Headline"
          data-field="headline"
          value={fields.headline}
          readOnly={readOnly}
          isProse
          onText={(...typed) => edits.onProse("headline", ...typed)}
          onEnter={() => focusField(head.current, "standfirst")}
        />
      </h1>
      <LiveText
        className="story-standfirst"
        aria-label="Standfirst"
        placeholder="Standfirst"
        data-field="standfirst"
        value={fields.standfirst}
        readOnly={readOnly}
        isProse
        onText={(...typed) => edits.onProse("standfirst", ...typed)}
        onEnter={onEnterBody}
      />
      <BylineLine fields={fields} language={language} />
    </header>
  );
}

function BylineLine({ fields, language }: Pick<StoryHeadProps, "fields" | "language">) {
  const people = fields.bylines.filter(({ name }) => name.trim() !== "");
  const place = [fields.dateline, dayAndMonth(fields.datelineDate, language)].filter(Boolean).join(", ");
  if (people.length === 0 && !place) return null;
  return (
    <p className="story-byline">
      {people.length > 0 && <b>{people.map(({ name }) => name).join(", ")}</b>}
      {people.length > 0 && place && <span aria-hidden="true">·</span>}
      {place && <span>{place}</span>}
    </p>
  );
}

/** Puts the caret into the field of that name, at its end. */
function focusField(within: HTMLElement | null, name: string) {
  const field = within?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${name}"]`);
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
