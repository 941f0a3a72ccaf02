import type { Recovery } from "./contract";
import type { Library } from "./library/library";
import type { OpenRecord } from "./openRecord";

interface RecoveryNeeds {
  readonly library: Pick<Library, "examine">;
  readonly leftOver: OpenRecord["leftOver"];
  readonly deskChanged: () => void;
}

/** What the desk tells of a crash: which stories were open then, and whether all of each is there. */
export interface RecoveryTeller {
  /** Null until it has been read, after a clean end, and when the person has seen it. */
  current(): Recovery | null;
  /** Reads the stories, after the desk has been drawn. */
  begin(): void;
  /** Comes back when a reading that has begun is over: what opens a story may set damaged files aside, and would change what is found. */
  whenRead(): Promise<void>;
  dismiss(): void;
}

export function startRecovery({ library, leftOver, deskChanged }: RecoveryNeeds): RecoveryTeller {
  let told: Recovery | null = null;
  let reading: Promise<void> | null = null;
  const read = async ({ at, stories }: NonNullable<typeof leftOver>) => {
    const examined = await Promise.all(stories.map(async (id) => ({ id, ...(await library.examine(id)) })));
    told = {
      at: Math.max(at, ...examined.map((one) => one.at)),
      stories: examined.map(({ id, headline, sentence }) => ({ id, headline, whole: sentence === "", sentence })),
    };
    deskChanged();
  };
  return {
    current: () => told,
    begin: () => {
      if (leftOver) reading ??= read(leftOver);
    },
    whenRead: async () => {
      await reading;
    },
    dismiss: () => {
      told = null;
      deskChanged();
    },
  };
}
