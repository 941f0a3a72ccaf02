import { Lock } from "lucide-react";
import { RadioGroup } from "radix-ui";
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
  /** Left out, there is nothing to choose. */
  readonly onView?: (view: View) => void;
}

/** The page that an export would write, as the story stands, on the device and in the look that are chosen. */
export function ExportPreview({ draft, view, onView, ...options }: ExportPreviewProps) {
  const { address, embargo, problem } = useShownPage(draft, options, view.look);
  return (
    <div className="preview">
      {onView && <ViewChoices view={view} onView={onView} />}
      {embargo !== "" && (
        <p className="preview-ribbon">
          <Lock size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <b>Preview.</b> {embargo}
          </span>
        </p>
      )}
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

/** Paper has its own width: it is none of the devices, and a device is looked at on a screen. */
function ViewChoices({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const isPaper = view.look === "print";
  return (
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
