import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  powerMonitor,
  type Rectangle,
  screen,
} from "electron";
import type { BenchMode } from "./arguments";
import { type PageIsReady, startClosing } from "./closing";
import { startContextMenu } from "./contextMenu";
import type { EventName, EventPayload } from "./contract";
import type { Dialogs } from "./dialogs";
import type { Outcome } from "./library/outcome";
import type { Log } from "./log";
import { windowAddress } from "./protocol";
import type { Bounds, Settings } from "./settings";

export interface WindowNeeds {
  readonly settings: Settings;
  readonly bench: BenchMode;
  readonly log: Log;
  /** Where a part of the build is. */
  readonly built: (part: string) => string;
  readonly dialogs: Pick<Dialogs, "decideClosing" | "tell">;
  readonly services: {
    /** Comes back when everything that was sent is on disk, or with the sentence why it is not. */
    save(): Promise<Outcome<null>>;
    /** As `save`, and when it is in story.json too. */
    settle(): Promise<Outcome<null>>;
    /** Lets the person put a copy of the open story elsewhere, and gives the sentence of what came of it. */
    saveCopy(): Promise<string>;
    /** The page was reloaded or died: what it had open is open no more. */
    pageIsGone(): void;
  };
}

export interface GalleyWindow {
  current(): BrowserWindow | null;
  /** Opens the window, or brings the open one forward. */
  show(): void;
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
  /** The page has sent everything it had. */
  pageIsReady(page: PageIsReady): void;
}

const nothingHeld: PageIsReady = { unsaved: "", holdsStory: false };
const usual = { width: 1280, height: 860 };
const least = { minWidth: 640, minHeight: 480 };
const benchSize = { width: 1280, height: 900, useContentSize: true };
/** A page that dies oftener than this in a minute is not loaded again. */
const mostDeaths = 3;
const minute = 60_000;
/** Milliseconds from a page that is loaded to a window that is shown, at the most. */
const patienceToDraw = 1000;

/** The one window. Galley quits when it closes, except on macOS, where an application stays. */
export function startWindow(needs: WindowNeeds): GalleyWindow {
  let window: BrowserWindow | null = null;
  let isQuitting = false;
  const send: GalleyWindow["send"] = (name, payload) => {
    if (window && !window.webContents.isDestroyed()) window.webContents.send(`event:${name}`, payload);
  };
  let hasPage = false;
  const closing = startClosing({
    // A page that is dead, or has not come yet, holds nothing that it could send.
    askPage: () => (hasPage ? send("closing", undefined) : closing.pageIsReady(nothingHeld)),
    ...needs.services,
    decide: needs.dialogs.decideClosing,
    log: needs.log,
  });
  const close = async (closed: BrowserWindow) => {
    const end = await closing.attempt();
    if (end === "stay") {
      isQuitting = false;
      return;
    }
    if (!closed.isDestroyed()) closed.destroy();
    if (isQuitting) app.quit();
  };
  const open = () => {
    const opened = new BrowserWindow(optionsOf(needs));
    window = opened;
    showWhenDrawn(opened, needs.settings.get().window?.maximized === true && !needs.bench.editor);
    opened.on("close", (event) => {
      event.preventDefault();
      needs.settings.set({ window: boundsOf(opened) });
      void close(opened);
    });
    opened.once("closed", () => {
      window = null;
      if (process.platform !== "darwin") app.quit();
    });
    watchPage(opened, (isThere) => {
      hasPage = isThere;
      if (!isThere) needs.services.pageIsGone();
    });
    keepAlive(opened, needs);
    startContextMenu(opened);
    void opened.loadURL(addressFor(needs.bench));
  };
  app.on("before-quit", () => {
    isQuitting = true;
  });
  const show = () => {
    if (!window) return open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const current = () => window;
  followSystem(show, current);
  return { current, show, send, pageIsReady: closing.pageIsReady };
}

/** Nobody should see an empty window; but when no word comes of the first drawing, one that is late is better than none. */
function showWhenDrawn(window: BrowserWindow, isMaximized: boolean): void {
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (isMaximized) window.maximize();
    window.show();
  };
  window.once("ready-to-show", show);
  window.webContents.once("did-finish-load", () => setTimeout(show, patienceToDraw));
}

function followSystem(show: () => void, current: () => BrowserWindow | null): void {
  // The hidden decoder's window does not count: the window's own closing decides.
  app.on("window-all-closed", () => {});
  app.on("activate", show);
  // The types leave out the event that comes with it; without it the system shuts down before the story is settled.
  powerMonitor.on("shutdown", (...[event]: { preventDefault?(): void }[]) => {
    event?.preventDefault?.();
    app.quit();
  });
  nativeTheme.on("updated", () => current()?.setBackgroundColor(frameColour()));
}

function optionsOf({ settings, built, bench }: WindowNeeds): BrowserWindowConstructorOptions {
  return {
    ...usual,
    ...placeOf(settings.get().window),
    ...(bench.editor ? benchSize : {}),
    ...least,
    show: false,
    title: "Galley",
    icon: built("assets/icon.png"),
    backgroundColor: frameColour(),
    webPreferences: {
      preload: built("electron/preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: !bench.editor,
    },
  };
}

/** The page learns from its address, without waiting for an answer, what a measurement asks for. */
function addressFor({ editor, startup }: BenchMode): string {
  const asked = [...(editor ? ["bench=1"] : []), ...(startup ? ["startup=1"] : [])];
  return asked.length > 0 ? `${windowAddress}?${asked.join("&")}` : windowAddress;
}

/** Nothing, so that the system chooses, where the remembered place is on no display. */
function placeOf(remembered: Bounds | null): Partial<Rectangle> {
  if (!remembered) return {};
  const { x, y, width, height } = remembered;
  const area = screen.getDisplayMatching(remembered).workArea;
  const isSeen = x < area.x + area.width && y < area.y + area.height && x + width > area.x && y + height > area.y;
  return isSeen ? { x, y, width, height } : { width, height };
}

function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** The frame's colour in theme.css, so that the window does not flash before its page is drawn. */
function frameColour(): string {
  return nativeTheme.shouldUseDarkColors ? "#1d1f21" : "#f5f5f2";
}

/** A page is gone when another has come in its place or its process has died, and not when it only wanted to go elsewhere: that is refused. */
function watchPage({ webContents }: BrowserWindow, onChange: (isThere: boolean) => void): void {
  webContents.on("did-navigate", () => onChange(false));
  webContents.on("render-process-gone", () => onChange(false));
  webContents.on("did-finish-load", () => onChange(true));
}

/** A dead page is loaded again; it opens its story from the log, and no word is missing. */
function keepAlive(window: BrowserWindow, { log, dialogs, bench }: WindowNeeds): void {
  const deaths: number[] = [];
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    log.note(`the window's page is gone: ${reason} (${exitCode})`);
    const now = Date.now();
    deaths.push(now);
    const often = deaths.filter((time) => now - time < minute).length > mostDeaths;
    if (reason === "clean-exit") return;
    if (!often) void window.loadURL(addressFor(bench));
    else
      void dialogs.tell(
        "Galley's window failed several times. Every word is in your library; please start Galley again.",
      );
  });
  window.webContents.on("unresponsive", () => log.note("the window's page does not answer"));
}
