import type { Person } from "../../article/people";
import "./personMark.css";

/** Decoration: the person's name stands beside it. */
export function PersonMark({ person }: { readonly person: Pick<Person, "initials" | "colour"> }) {
  return (
    <span className={`person-mark person-${person.colour}`} aria-hidden="true">
      {person.initials}
    </span>
  );
}
