import type { ReactNode } from "react";
import { slugOf } from "../../article/slug";
import { type ChosenField, type Fields, type ProseField, type Status, statuses } from "../../article/story";
import { Field, FieldGroup } from "../ui/Field";
import { Select } from "../ui/Select";
import { WorkFields } from "./assignment/WorkFields";
import { BylineFields } from "./BylineFields";
import { CorrectionFields } from "./corrections/CorrectionFields";
import { clockTime, isoDate, weekdayOf } from "./dates";
import { type Language, languageChoices, languageInWords } from "./languages";
import { SectionOffer } from "./SectionOffer";
import { StatusIcon, statusLooks } from "./statuses";
import type { StoryEdits } from "./storyEdits";
import { TagsField } from "./TagsField";

interface DetailsPanelProps {
  readonly fields: Fields;
  readonly language: Language;
  readonly status: Status;
  readonly readOnly: boolean;
  readonly edits: StoryEdits;
  readonly onStatus: (status: Status) => void;
}

const statusChoices = statuses.map((value) => ({
  value,
  name: statusLooks[value].name,
  icon: <StatusIcon status={value} />,
}));

export function DetailsPanel({ fields, language, status, readOnly, edits, onStatus }: DetailsPanelProps) {
  const shared = { readOnly, lang: language.tag || undefined };
  const prose = (name: ProseField) => ({
    ...shared,
    name,
    isProse: true,
    value: fields[name],
    onText: (text: string, before: string) => edits.onProse(name, text, before),
  });
  const chosen = (name: ChosenField) => ({
    ...shared,
    name,
    value: fields[name],
    onText: (text: string) => edits.onChosen(name, text),
  });
  const date = (name: "datelineDate" | "publishedAt" | "updatedAt", now: string, fill: () => string) => ({
    ...chosen(name),
    lang: "en",
    placeholder: "None",
    tail: weekdayOf(fields[name]) || (
      <Offer label={now} shown={!readOnly && fields[name] === ""} onTake={() => edits.onChosen(name, fill())} />
    ),
  });
  const slug = slugOf(fields.headline);
  const offersSlug = !readOnly && fields.slug === "" && slug !== "";
  return (
    <>
      <FieldGroup>
        <Select label="Status" choices={statusChoices} value={status} readOnly={readOnly} onChoose={onStatus} />
      </FieldGroup>
      <WorkFields fields={fields} readOnly={readOnly} edits={edits} />
      <FieldGroup title="Where it runs">
        <Field label="Kicker" placeholder="None" {...prose("kicker")} />
        <Field
          label="Section"
          placeholder="None"
          {...chosen("section")}
          tail={!readOnly && <SectionOffer onTake={(section) => edits.onChosen("section", section)} />}
        />
        <TagsField tags={fields.tags} onTags={edits.onTags} {...shared} />
        <Field
          label="Slug"
          {...chosen("slug")}
          lang="en"
          placeholder={slug || "None"}
          tail={<Offer label="Use it" shown={offersSlug} onTake={() => edits.onChosen("slug", slug)} />}
        />
        <Select
          label="Language"
          name="language"
          choices={[...(fields.language === "" ? [] : [notChosen]), ...languageChoices(fields.language)]}
          value={fields.language}
          placeholder={languageInWords(language) || "None"}
          readOnly={readOnly}
          onChoose={(chosen) => edits.onChosen("language", chosen)}
        />
      </FieldGroup>
      <FieldGroup title="Who wrote it">
        <BylineFields bylines={fields.bylines} edits={edits} {...shared} />
      </FieldGroup>
      <FieldGroup title="When and where">
        <Field label="Dateline" placeholder="Place" {...chosen("dateline")} />
        <Field label="Dateline date" shortLabel="Date" {...date("datelineDate", "Today", () => isoDate(new Date()))} />
        <Field label="Published" {...date("publishedAt", "Now", () => clockTime(new Date()))} />
        <Field
          label="Embargo"
          {...chosen("embargoUntil")}
          lang="en"
          placeholder="None"
          tail={weekdayOf(fields.embargoUntil)}
        />
        {(fields.publishedAt !== "" || fields.updatedAt !== "") && (
          <Field label="Updated" {...date("updatedAt", "Now", () => clockTime(new Date()))} />
        )}
      </FieldGroup>
      {fields.corrections.length > 0 && (
        <FieldGroup title="Corrections">
          <CorrectionFields corrections={fields.corrections} edits={edits} {...shared} />
        </FieldGroup>
      )}
      <FieldGroup title="Search and social">
        <Field label="SEO title" placeholder="Same as the headline" {...prose("seoTitle")} />
        <Field label="Social title" placeholder="Same as the headline" {...prose("socialTitle")} />
      </FieldGroup>
    </>
  );
}

const notChosen = { value: "", name: "Not chosen" };

interface OfferProps {
  readonly label: string;
  readonly shown: boolean;
  readonly onTake: () => void;
}

/** One press puts in what would probably be typed. */
function Offer({ label, shown, onTake }: OfferProps): ReactNode {
  if (!shown) return null;
  return (
    <button type="button" className="text-button" onClick={onTake}>
      {label}
    </button>
  );
}
