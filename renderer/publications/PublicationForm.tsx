import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";
import { languageName } from "../../article/languageName";
import { canonicalAddress } from "../../article/publication/canonicalAddress";
import { type PublicationPart, publicationParts } from "../../article/publication/publicationRules";
import { noFields, storyOf } from "../../article/story";
import { AreaField } from "../ui/AreaField";
import { Field, FieldGroup } from "../ui/Field";
import { type Entered, enteredIn, readEntered } from "./entered";
import { type Entry, toldRemarks } from "./entries";
import { PreflightLevels } from "./PreflightLevels";
import { PublicationHead } from "./PublicationHead";
import { StylesheetField } from "./StylesheetField";
import type { PublicationActions } from "./usePublications";

interface PublicationFormProps {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly actions: PublicationActions;
}

/** A field is judged when it is left, and what is right in it is saved while the rest may still be wrong. */
export function PublicationForm({ entry, entries, actions }: PublicationFormProps) {
  const { entered } = entry;
  const form = useRef<HTMLDivElement>(null);
  useNameFirst(form, entry.kept === null && entered.name === "");
  const told = toldRemarks(entries, entry);
  const says = (part: PublicationPart, level: "error" | "warning") =>
    told.find((remark) => remark.part === part && remark.level === level)?.sentence;
  const text = (part: PublicationPart) => ({
    name: part,
    value: enteredIn(entered, part),
    problem: says(part, "error"),
    warning: says(part, "warning"),
    onText: (written: string) => actions.write(part, written),
  });
  const leave = ({ target }: FocusEvent) => {
    const part = publicationParts.find((known) => known === target.getAttribute("data-field"));
    if (part) actions.leave(part);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that one of its fields was left.
    <div className="publication-form" ref={form} onBlur={leave}>
      <PublicationHead name={entered.name} actions={actions} />
      <FieldGroup title="Name and addresses">
        <Field label="Name" placeholder="What readers know it by" {...text("name")} />
        <Field label="Home page" placeholder="https://…" {...text("url")} />
        <Field label="Logo" placeholder="https://… of a picture" {...text("logo")} />
      </FieldGroup>
      <FieldGroup title="Language and time">
        <Field
          label="Language"
          placeholder="ru, be, en-GB…"
          {...text("language")}
          tail={languageNamed(entered.language, says("language", "error"))}
        />
        <TimeZone field={text("timeZone")} />
      </FieldGroup>
      <FieldGroup title="Where stories stand">
        <AreaField label="Sections" placeholder="One on each line" {...text("sections")} />
        <Field
          label="Address"
          placeholder="/{yyyy}/{mm}/{dd}/{slug}"
          {...text("canonicalPattern")}
          hint={exampleOf(entered)}
        />
      </FieldGroup>
      <FieldGroup title="Support call">
        <Field label="Words" placeholder="Why a reader should help" {...text("support.text")} />
        <Field label="Link" placeholder="What stands on the button" {...text("support.label")} />
        <Field label="Leads to" placeholder="https://…" {...text("support.url")} />
      </FieldGroup>
      <FieldGroup title="Policies">
        <Field label="Corrections" placeholder="https://…" {...text("policies.corrections")} />
        <Field label="Ethics" placeholder="https://…" {...text("policies.ethics")} />
        <Field label="Ownership" placeholder="https://…" {...text("policies.ownership")} />
      </FieldGroup>
      <FieldGroup title="Elsewhere">
        <AreaField label="Social" placeholder="One on each line: https://… or @name" {...text("social")} />
      </FieldGroup>
      <FieldGroup title="Pictures and look">
        <Field label="Widths" placeholder="480, 960, 1600" {...text("imageWidths")} />
        <StylesheetField field={text("stylesheet")} onWritten={() => actions.leave("stylesheet")} />
      </FieldGroup>
      <FieldGroup title="Before a story goes out">
        <AreaField label="Checklist" placeholder="One on each line" {...text("checklist")} />
      </FieldGroup>
      <PreflightLevels levels={entered.checks} onWeigh={actions.weigh} />
    </div>
  );
}

interface TextField {
  readonly value: string;
  readonly onText: (written: string) => void;
}

/** Most publications are where their desk is. */
function TimeZone({ field }: { readonly field: TextField }) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offer = (
    <button type="button" className="text-button" onClick={() => field.onText(here)}>
      Use {here}
    </button>
  );
  return <Field label="Time zone" placeholder="As written" {...field} tail={field.value === "" ? offer : null} />;
}

function languageNamed(tag: string, problem: string | undefined): ReactNode {
  return problem ? null : languageName(tag.trim());
}

const written = { slug: "bridge-opens", section: "city", publishedAt: "2026-11-14T12:00:00+00:00" };
const example = storyOf("k3v9x2m7q1ab", [], { ...noFields, ...written });

/** Where one story would stand; empty where the pattern or the home page does not say yet. */
function exampleOf(entered: Entered): string {
  const address = entered.canonicalPattern === "" ? "" : canonicalAddress(example, readEntered(entered));
  return address === "" ? "" : `Such as ${address}`;
}

/** A new publication begins with its name. */
function useNameFirst(form: { readonly current: HTMLElement | null }, isNew: boolean) {
  const wanted = useRef(isNew);
  useEffect(() => {
    if (wanted.current) form.current?.querySelector<HTMLElement>("[data-field=name]")?.focus();
    wanted.current = false;
  }, [form]);
}
