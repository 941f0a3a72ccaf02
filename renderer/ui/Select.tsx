import { getNonce } from "get-nonce";
import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import "./menu.css";
import "./select.css";

/** Stands for the empty value: Radix has none to choose. */
const nothing = "none";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly icon?: ReactNode;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** Shown while the value is none of the choices, or empty. */
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** What `data-field` says, so that others find the element. */
  readonly name?: string;
  /** A row of properties shows its label; a chip stands in a bar and shows the value alone. */
  readonly look?: "row" | "chip";
}

/** Something whose value is one of a few. Its role is combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, choices, value, onChoose, placeholder, readOnly = false, look = "row", name } = props;
  const choose = (chosen: string) => {
    const choice = choices.find((known) => (known.value || nothing) === chosen);
    if (choice) onChoose(choice.value);
  };
  return (
    <Primitive.Root
      value={value === "" && placeholder === undefined ? nothing : value}
      onValueChange={choose}
      disabled={readOnly}
    >
      <Primitive.Trigger
        className={look === "row" ? "field select" : "select-chip"}
        aria-label={label}
        data-field={name}
      >
        {look === "row" && (
          <span className="field-label" aria-hidden="true">
            {label}
          </span>
        )}
        <span className="select-value">
          <Primitive.Value placeholder={placeholder} />
        </span>
        <Primitive.Icon className="select-mark">
          <ChevronDown size={14} strokeWidth={1.75} />
        </Primitive.Icon>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className="menu select-list" position="popper" align="end" collisionPadding={8}>
          <Primitive.Viewport nonce={getNonce()}>
            {choices.map((choice) => (
              <Primitive.Item key={choice.value} value={choice.value || nothing} className="menu-item">
                <Primitive.ItemText>
                  <span className="select-choice">
                    {choice.icon}
                    {choice.name}
                  </span>
                </Primitive.ItemText>
                <Primitive.ItemIndicator className="menu-item-mark">
                  <Check size={14} strokeWidth={1.75} />
                </Primitive.ItemIndicator>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
