import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { previewLooks } from "../../../electron/contract";
import { LoadingBars } from "../../ui/LoadingBars";
import { Notice } from "../../ui/Notice";
import type { Draft } from "../draft";
import type { PageOptions } from "./keepPage";
import { PageFrame } from "./PageFrame";
import { useShownPage } from "./useShownPage";
import { deviceNames, devices, lookNames, type View } from "./views";
import "./preview.css";

interface ExportPreviewProps extends PageOptions {
  readonly draft: Draft;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** Stands between the choices and the page. */
  readonly ribbon?: ReactNode;
}

/** The page that an export would write, as the story stands, on the device and in the look that are chosen. */
export function ExportPreview({ draft, view, onView, ribbon, ...options }: ExportPreviewProps) {
  const { address, problem } = useShownPage(draft, options, view.look);
  const isPaper = view.look === "print";
  return (
    <div className="preview">
      <div className="preview-bar">
        <Choice
          label="Width"
          names={deviceNames}
          values={devices}
          value={isPaper ? null : view.device}
          onChoose={(device) => onView({ device, look: isPaper ? "light" : view.look })}
        />
        <Choice
          label="Look"
          names={lookNames}
          values={previewLooks}
          value={view.look}
          onChoose={(look) => onView({ ...view, look })}
        />
      </div>
      {ribbon}
      {problem !== "" && (
        <div className="preview-problem">
          <Notice level="bad">
            <p role="alert">{problem}</p>
          </Notice>
        </div>
      )}
      {address === "" && problem === "" ? (
        <div className="preview-coming">
          <LoadingBars label="Making the page" />
        </div>
      ) : (
        <PageFrame address={address} view={view} />
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  /** Null where none of them applies. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, names, values, value, onChoose }: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const known = values.find((one) => one === chosen);
    if (known !== undefined) onChoose(known);
  };
  return (
    <RadioGroup.Root className="preview-choice" aria-label={label} value={value} onValueChange={choose}>
      {values.map((one) => (
        <RadioGroup.Item key={one} value={one} className="preview-option">
          {names[one]}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
