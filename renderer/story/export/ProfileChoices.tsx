import { RadioGroup } from "radix-ui";
import { type ExportProfile, exportProfiles, profileNames } from "../../../article/export/profiles";
import { lookOf } from "./profileLooks";

interface ProfileChoicesProps {
  readonly profile: ExportProfile;
  readonly onChoose: (profile: ExportProfile) => void;
}

/** What the story can become. Only the chosen one says more than its name, so that all stand in sight. */
export function ProfileChoices({ profile, onChoose }: ProfileChoicesProps) {
  return (
    <RadioGroup.Root
      className="export-profiles"
      aria-label="What to export"
      value={profile}
      onValueChange={(value) => onChoose(exportProfiles.find((known) => known === value) ?? profile)}
    >
      {exportProfiles.map((offered) => (
        <ProfileChoice key={offered} profile={offered} />
      ))}
    </RadioGroup.Root>
  );
}

function ProfileChoice({ profile }: { readonly profile: ExportProfile }) {
  const name = profileNames[profile];
  const { says } = lookOf(profile);
  return (
    <RadioGroup.Item
      className="export-profile"
      value={profile}
      aria-labelledby={`export-${profile}`}
      aria-describedby={`export-${profile}-says`}
    >
      <span className="export-dot" aria-hidden="true" />
      <span>
        <span className="export-name" id={`export-${profile}`}>
          {name}
        </span>
        <span className="export-says" id={`export-${profile}-says`}>
          {says}
        </span>
      </span>
    </RadioGroup.Item>
  );
}
