import type { Block } from "../../../article/blocks/block";
import { type ChecklistLine, checklistIn } from "../../../article/checklist";
import type { PreflightContext } from "../../../article/preflight/check";
import { checks } from "../../../article/preflight/checks";
import type { Finding } from "../../../article/preflight/finding";
import { startPreflight } from "../../../article/preflight/preflight";
import { noPublication, type Publication } from "../../../article/publication/publication";
import { publicationNamed } from "../../../article/publication/publicationNamed";
import type { Fields } from "../../../article/story";
import { suggestedParts } from "../../../article/suggestions/bodyEntries";
import { createListeners } from "../../editor/shared/listeners";
import { call, listen } from "../../machine";
import { clockTime } from "../dates";
import type { Draft } from "../draft";
import type { Language } from "../languages";
import { takenLanguage } from "./takenLanguage";

/*
 * Preflight beside the writing. A keystroke does no more than put the next look off; that comes after a pause, when the window has nothing else to
 * do, and reads only the blocks that changed. A long story is read for the first time in pieces, each as long as the window has to spare.
 */

/** What is known of a story: the findings, and what they were found in. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly fields: Fields;
  readonly body: readonly Block[];
  /** The tag of what it was taken to be written in. */
  readonly language: string;
  /** The checklist of the publication in hand, as far as it is ticked off. */
  readonly checklist: readonly ChecklistLine[];
  /** How many checks found nothing. */
  readonly passed: number;
}

/** The findings of an open story, kept up to date while it is written. */
export interface Checking {
  /** Null until the story has been looked at for the first time; then the same object until something changes. */
  readonly read: () => Checked | null;
  /** The same object until it is another. */
  readonly language: () => Language;
  readonly onChange: (listener: () => void) => () => void;
  /** Looks at once. */
  readonly lookNow: () => Checked;
  readonly stop: () => void;
}

const pause = 400;
/** An embargo ends by itself. */
const embargoPause = 60_000;
/** What is always left to the window, in milliseconds of an idle time. */
const spare = 4;

/**
 * Until `stop`. Slugs and publication come from the machine, and are asked for again when the window is come back
 * to: other stories may have been written meanwhile.
 */
export function startChecking(draft: Draft): Checking {
  const changed = createListeners<[]>();
  const preflight = startPreflight();
  let current: Checked | null = null;
  let surroundings: Pick<PreflightContext, "slugsInUse" | "publication"> = {
    slugsInUse: [],
    publication: noPublication,
  };
  const context = (): PreflightContext => ({ ...surroundings, now: clockTime(new Date()) });
  const story = () => readStory(draft);
  const language = takenLanguage({
    fields: () => draft.around().fields,
    body: draft.body.mirror.blocks,
    publicationLanguage: () => surroundings.publication.language,
    onOther: changed.tell,
  });
  const lookNow = () => {
    const looked = story();
    const findings = preflight.look(looked, context());
    const { publication } = surroundings;
    const checklist = checklistIn(publication.checklist, looked.judgements);
    current = {
      ...looked,
      language: language.look().tag,
      findings,
      checklist,
      passed: passedOf(findings, publication),
    };
    changed.tell();
    return current;
  };
  const later = inPieces((mayGoOn) => {
    if (!preflight.readAhead(story(), context(), mayGoOn)) return false;
    lookNow();
    return true;
  });
  const ask = () => {
    later.ask();
    language.ask();
  };
  const stopAsking = askFor(draft, (known) => {
    surroundings = known;
    ask();
  });
  const stopListening = listenTo(draft, ask);
  ask();
  return {
    read: () => current,
    language: language.read,
    onChange: changed.add,
    lookNow,
    stop: () => {
      later.cancel();
      language.stop();
      stopAsking();
      stopListening();
    },
  };
}

function readStory({ around, body: { mirror }, threads }: Draft) {
  const { fields, judgements } = around();
  return {
    fields,
    judgements,
    body: mirror.blocks(),
    threads: threads.read(),
    suggested: suggestedParts(mirror.entries()),
  };
}

/** Asks at every change of the story, and now and then while an embargo is on. */
function listenTo({ body, around, onAround, threads }: Draft, ask: () => void): () => void {
  const stopListening = body.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) ask();
  });
  const stopFields = onAround(ask);
  const stopThreads = threads.listen(ask);
  const clock = setInterval(() => {
    if (around().fields.embargoUntil !== "") ask();
  }, embargoPause);
  return () => {
    clearInterval(clock);
    stopListening();
    stopFields();
    stopThreads();
  };
}

function passedOf(findings: readonly Finding[], publication: Publication): number {
  const failed = new Set(findings.map(({ check }) => check));
  return checks.filter(({ id }) => publication.checks[id] !== "off" && !failed.has(id)).length;
}

/** What the machine knows beside the story, asked for now and whenever it may have changed. */
function askFor(
  { id }: Draft,
  onKnown: (known: Pick<PreflightContext, "slugsInUse" | "publication">) => void,
): () => void {
  let isStopped = false;
  const ask = async () => {
    const [slugs, publication] = await Promise.all([call("slugsInUse", { id }), publicationInHand()]);
    if (!isStopped) onKnown({ slugsInUse: slugs.ok ? slugs.value : [], publication });
  };
  void ask();
  const stopListening = listen("publicationsChanged", () => void ask());
  window.addEventListener("focus", ask);
  return () => {
    isStopped = true;
    stopListening();
    window.removeEventListener("focus", ask);
  };
}

/** The one that was exported for last; the first before any was. */
async function publicationInHand(): Promise<Publication> {
  const [publications, preferences] = await Promise.all([call("publications"), call("preferences")]);
  const known = publications.ok ? publications.value : [];
  return publicationNamed(known, preferences.ok ? (preferences.value.lastExport?.publication ?? "") : "");
}

/** Work that waits for a pause and goes on, piece by piece, as long as the window is idle; `work` says whether it is done. */
function inPieces(work: (mayGoOn: () => boolean) => boolean) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  const goOn = () => {
    idle = requestIdleCallback((deadline) => {
      if (!work(() => deadline.timeRemaining() > spare)) goOn();
    });
  };
  const cancel = () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
  const ask = () => {
    cancel();
    timer = setTimeout(goOn, pause);
  };
  return { ask, cancel };
}
