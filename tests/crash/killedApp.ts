import { type ElectronApplication, _electron as electron, type Page } from "playwright";
import { onTestFinished } from "vitest";
import { readDocument } from "../../article/document/readDocument";
import type { Story } from "../../article/story";
import { realDisk } from "../../electron/library/disk/disk";
import { readStoryFolder } from "../../electron/library/story/readStoryFolder";
import { electronEnvironment, hasDisplay } from "../../scripts/setup/display.mjs";
import { projectRoot } from "../../scripts/setup/project.mjs";
import { value } from "../electron/library/typist";
import { type CrashedLibrary, startTexts } from "./crashedLibrary";
import { type Place, places, type Texts, textsOf } from "./typist/edits";

/** Why the application cannot be started here; empty when it can. */
export function windowObstacle(): string {
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) return "there is no Electron here; npm run test:crash finds one";
  return hasDisplay() ? "" : "there is neither a display nor Xvfb (sudo apt-get install -y xvfb xauth)";
}

/** Starts the built application; it is killed when the test ends. */
export async function launchApp(
  library: string,
  userData: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await electron.launch({
    args: [".", `--user-data-dir=${userData}`, `--library=${library}`],
    cwd: projectRoot,
    env: { ...stringsOf(electronEnvironment()), ...env },
  });
  const main = app.process(); // Playwright forgets it when it has ended.
  const ended = new Promise((resolve) => main.once("exit", resolve));
  onTestFinished(async () => {
    main.kill("SIGKILL");
    await ended;
  });
  return { app, page: await app.firstWindow() };
}

const storyLink = (page: Page) => page.getByRole("list", { name: "Stories" }).getByRole("link", { name: /^Headline:/ });

interface Shown {
  readonly isSaved: boolean;
  readonly texts: Texts;
}

/** The built application at work on the story that is typed in, and what its window has said. */
export class KilledApp {
  readonly page: Page;
  readonly app: ElectronApplication;
  readonly #at: CrashedLibrary;
  /** What stood in the window when it last said Saved, as a person could have read it. */
  saved: Texts;
  /** What stood in it at last; null before the story was open. */
  shown: Texts | null = null;
  /** What will stand in each place when everything that was typed has arrived. */
  readonly meant: Record<Place, string>;

  private constructor(at: CrashedLibrary, app: ElectronApplication, page: Page, texts: Texts) {
    this.#at = at;
    this.app = app;
    this.page = page;
    this.saved = texts;
    this.meant = { ...texts };
    page.on("console", (message) => {
      const text = message.text();
      if (!text.startsWith(mark)) return;
      const shown: Shown = JSON.parse(text.slice(mark.length));
      this.shown = shown.texts;
      if (shown.isSaved) this.saved = shown.texts;
    });
  }

  /** `texts` is what the story holds. */
  static async launch(
    at: CrashedLibrary,
    texts: Texts,
    { userData = at.userData, env = {} }: { readonly userData?: string; readonly env?: Record<string, string> } = {},
  ): Promise<KilledApp> {
    const { app, page } = await launchApp(at.folder, userData, env);
    await storyLink(page).waitFor();
    return new KilledApp(at, app, page, texts);
  }

  /** Clicks the story on the desk, and waits for nothing. */
  clickStory(): Promise<void> {
    return storyLink(this.page).click();
  }

  async openStory(): Promise<void> {
    await this.clickStory();
    await this.page.getByRole("textbox", { name: "Story", exact: true }).waitFor();
    await this.page.evaluate(watchShown, { mark, starts: startTexts });
  }

  /** Puts the caret behind the last letter of a place, whose words may fill several lines. */
  async goTo(place: Place): Promise<void> {
    if (place === "headline" || place === "standfirst") {
      const name = place === "headline" ? "Headline" : "Standfirst";
      await this.page.getByRole("textbox", { name, exact: true }).focus();
      await this.page.keyboard.press("Control+End");
      return;
    }
    const words = this.page.getByRole("textbox", { name: "Story", exact: true }).getByText(startTexts[place].trim());
    await words.click();
    await words.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
    });
    // The editor learns where the browser has moved the caret before the next frame.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Types with real keys, until all is typed or the application is gone. */
  async type(place: Place, text: string): Promise<void> {
    this.meant[place] += text;
    await this.page.keyboard.type(text, { delay: 5 }).catch(() => undefined);
  }

  /** Clicks a button; that the application is gone before it comes back is no failure. */
  click(button: string): Promise<void> {
    return this.page
      .getByRole("button", { name: button, exact: true })
      .click()
      .catch(() => undefined);
  }

  /** The next dialog of the system is answered with this path. */
  async answerDialog(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, answer) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answer] });
    }, path);
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.app.process().once("exit", resolve));
    this.app.process().kill("SIGKILL");
    await ended;
  }

  /** What is wrong with what is on the disk now. */
  async problems(): Promise<{ readonly problems: readonly string[]; readonly texts: Texts }> {
    const texts = await textsOnDisk(this.#at);
    const problems = places.flatMap((place) => {
      const [found, saved, meant] = [texts[place], this.saved[place], this.meant[place]];
      if (!found.startsWith(saved)) return [`${place} was said to be saved as "${saved}" and is "${found}".`];
      return meant.startsWith(found) ? [] : [`${place} is "${found}", and nobody typed that: "${meant}".`];
    });
    return { problems, texts };
  }
}

const mark = "shown: ";

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, text]) => (text ? [[name, text]] : [])));
}

/** The places' texts as another start would find them, wherever other blocks have come between. */
export async function textsOnDisk(at: CrashedLibrary): Promise<Texts> {
  const reading = value(await readStoryFolder(realDisk, at.storyFolder, { writer: "", through: {} }));
  const story = readDocument(reading.doc);
  return textsOf(withoutOtherBlocks(story));
}

function withoutOtherBlocks(story: Story): Story {
  const texts = (block: Story["body"][number]) =>
    Object.values(textsOf({ ...story, body: [block, block, block, block] }));
  const starts = [startTexts.first, startTexts.second, startTexts.quotation, startTexts.caption];
  const body = starts.flatMap((start) => {
    const block = story.body.find((one) => texts(one).some((text) => text.startsWith(start)));
    return block ? [block] : [];
  });
  return { ...story, body };
}

/** Runs in the page: with each frame it says what is shown, when that has changed, and whether it is said to be saved. */
function watchShown({ mark, starts }: { readonly mark: string; readonly starts: Texts }): void {
  const field = (name: string) =>
    document.querySelector<HTMLTextAreaElement>(`.story-head textarea[data-field=${name}]`)?.value ?? "";
  let last = "";
  const look = () => {
    requestAnimationFrame(look);
    const parts = [...document.querySelectorAll("[aria-label=Story] :is(p, blockquote, figcaption)")];
    const block = (start: string) => parts.find((one) => one.textContent?.startsWith(start))?.textContent ?? "";
    const texts: Texts = {
      headline: field("headline"),
      standfirst: field("standfirst"),
      first: block(starts.first),
      second: block(starts.second),
      quotation: block(starts.quotation),
      caption: block(starts.caption),
    };
    const state = document.querySelector("[role=status][data-state]")?.textContent ?? "";
    const now = JSON.stringify({ isSaved: state === "Saved", texts });
    // While the story's screen comes or goes, its parts are not all there.
    if (now === last || Object.values(texts).some((text) => text === "")) return;
    last = now;
    console.log(mark + now);
  };
  look();
}
