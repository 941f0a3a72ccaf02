import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { inProject } from "../../scripts/setup/project.mjs";
import { CrashedLibrary, newRoot, startTexts } from "./crashedLibrary";
import { KilledApp, textsOnDisk, windowObstacle } from "./killedApp";
import { Fault, isFull, seededRandom, unless } from "./report";
import { places, type Texts, wordsIn } from "./typist/edits";

const kills = isFull ? 44 : 3;
const sentence = "Мост открыли на рассвете, and the first to cross it was a tractor. ";
const lighthouse = inProject("assets/samples/photos/lighthouse.jpg");

type Random = (below: number) => number;

/** What the application is doing when it is killed; each gives a word for it. Most kills come while somebody types. */
const moments: readonly ((app: KilledApp, round: number, random: Random) => Promise<string>)[] = [
  typing,
  typing,
  leaving,
  typing,
  opening,
  typing,
  exporting,
  typing,
  typing,
  importing,
  typing,
];

async function typing(app: KilledApp, round: number, random: Random): Promise<string> {
  await app.openStory();
  const place = places[round % places.length] ?? "first";
  await app.goTo(place);
  const typed = app.type(place, sentence.repeat(3));
  await pause(100 + random(1500));
  await app.kill();
  await typed;
  return `typing in the ${place}`;
}

async function opening(app: KilledApp, _: number, random: Random): Promise<string> {
  const clicked = app.clickStory().catch(() => undefined);
  await pause(random(250));
  await app.kill();
  await clicked;
  return "opening the story";
}

async function leaving(app: KilledApp, _: number, random: Random): Promise<string> {
  await app.openStory();
  await app.goTo("first");
  await app.type("first", sentence);
  const left = app.click("Back to stories");
  await pause(random(200));
  await app.kill();
  await left;
  return "leaving the story";
}

async function exporting(app: KilledApp, _: number, random: Random): Promise<string> {
  await app.openStory();
  await app.goTo("second");
  await app.type("second", sentence.slice(0, 20));
  await app.answerDialog(newRoot());
  await app.click("Export");
  const exported = app.click("Choose folder and export");
  await pause(random(300));
  await app.kill();
  await exported;
  return "exporting";
}

async function importing(app: KilledApp, _: number, random: Random): Promise<string> {
  await app.openStory();
  await app.goTo("second");
  await app.type("second", sentence.slice(0, 20));
  await app.answerDialog(lighthouse);
  const imported = app.click("Photo");
  await pause(random(500));
  await app.kill();
  await imported;
  return "taking a photo in";
}

test(`${kills} kills of the application, typed in with real keys`, { timeout: kills * 60_000 }, async (context) => {
  unless(windowObstacle(), context);
  const fault = new Fault(
    "the application is killed",
    "The desk at the next start; the story opens with every word that was said to be saved.",
  );
  const random = seededRandom("moments of the kills");
  let at = await CrashedLibrary.make();
  let texts: Texts = startTexts;
  for (let round = 0; round < kills; round += 1) {
    const app = await KilledApp.launch(at, texts);
    const before = wordsIn(texts);
    const moment = moments[round % moments.length] ?? typing;
    const done = await moment(app, round, random);
    const found = await app.problems();
    texts = found.texts;
    fault.count(`killed while ${done}`, { problems: found.problems, words: wordsIn(app.saved) - before });
    if (found.problems.length === 0) continue;
    at = await CrashedLibrary.make();
    texts = startTexts;
  }
  const last = await KilledApp.launch(at, texts);
  await last.openStory();
  await expect.poll(() => last.shown, { timeout: 10_000 }).toEqual(texts);
  fault.end("the window shows at the end what is on the disk");
});

test("two installations write one story at once, in their windows", { timeout: 120_000 }, async (context) => {
  unless(windowObstacle(), context);
  const fault = new Fault(
    "two windows write one story",
    "What the other typed appears while one types; both texts are there.",
  );
  const at = await CrashedLibrary.make();
  const her = await KilledApp.launch(at, startTexts);
  // Another machine with the same folder: it does not see the first one's lock.
  const elsewhere = { userData: `${at.userData}-his`, env: { XDG_RUNTIME_DIR: newRoot() } };
  const him = await KilledApp.launch(at, startTexts, elsewhere);
  await her.openStory();
  await him.openStory();
  await her.goTo("headline");
  await him.goTo("standfirst");
  await Promise.all([her.type("headline", sentence), him.type("standfirst", sentence)]);
  const both = {
    ...startTexts,
    headline: startTexts.headline + sentence,
    standfirst: startTexts.standfirst + sentence,
  };
  for (const app of [her, him]) await expect.poll(() => app.saved, { timeout: 20_000 }).toEqual(both);
  await him.kill();
  await her.kill();
  expect(await textsOnDisk(at)).toEqual(both);
  fault.count("both typed, then both were killed", { problems: [], words: wordsIn(both) - wordsIn(startTexts) });
  fault.end();
});
