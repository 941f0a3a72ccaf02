import { nativeTheme, shell } from "electron";
import type { BenchMode } from "./arguments";
import type { PageIsReady } from "./closing";
import type { Answers } from "./ipc";
import { done, refused } from "./library/outcome";
import type { Log } from "./log";
import { outsideLink } from "./outsideLink";
import type { Settings } from "./settings";
import type { GalleyWindow } from "./window";

interface DesktopNeeds {
  readonly settings: Settings;
  readonly bench: BenchMode;
  readonly log: Log;
  readonly send: GalleyWindow["send"];
  readonly onReadyToClose: (page: PageIsReady) => void;
}

type DesktopCall = "openLink" | "preferences" | "setPreferences" | "report" | "benchLine" | "readyToClose";

/** What concerns the machine around the stories: how it looks, links that lead outside, what the page has to say. */
export function startDesktop({ settings, bench, log, send, onReadyToClose }: DesktopNeeds): Pick<Answers, DesktopCall> {
  nativeTheme.themeSource = settings.get().preferences.theme;
  return {
    openLink: async ({ url }) => {
      const link = outsideLink(url);
      if (link === null) return refused("Only addresses that begin with http, https or mailto can be opened.");
      await shell.openExternal(link);
      return done(undefined);
    },
    preferences: () => done(settings.get().preferences),
    setPreferences: (changes) => {
      const { lastExport: before } = settings.get().preferences;
      const preferences = settings.prefer(changes);
      if (preferences.lastExport?.publication !== before?.publication) send("publicationsChanged", undefined);
      nativeTheme.themeSource = preferences.theme;
      return done(preferences);
    },
    report: ({ message }) => {
      log.note(`the window reports: ${message}`);
      return done(undefined);
    },
    benchLine: (moments) => {
      if (bench.startup) log.print(`BENCH ${JSON.stringify(moments)}`);
      return done(undefined);
    },
    readyToClose: (page) => {
      onReadyToClose(page);
      return done(undefined);
    },
  };
}
