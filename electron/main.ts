import path from "node:path";
import { app, dialog, session } from "electron";
import { readArguments } from "./arguments";
import { startDialogs } from "./dialogs";
import { startGuard } from "./guard";
import { startIpc } from "./ipc";
import { startLog } from "./log";
import { startMenu } from "./menu";
import { registerSchemes, startProtocols } from "./protocol";
import { stopWhenQuitting } from "./quitting";
import { realFolder } from "./realFolder";
import { startServices } from "./services";
import { startSettings } from "./settings";
import { startWindow } from "./window";

const userData = app.getPath("userData");
const { argv, env: environment } = process;
const surroundings = { argv, environment, workingFolder: process.cwd(), documents: app.getPath("documents") };
const { library, bench } = readArguments(surroundings);
const now = () => new Date();
const built = (part: string) => path.join(__dirname, "..", part);
const log = startLog(path.join(userData, "logs"), now, !app.isPackaged);
const machine = { userData, built, bench, log, now };
const forDevelopers = !app.isPackaged;

process.on("uncaughtException", (error) => log.mistake("an error was not caught", error));
registerSchemes();
startGuard(log);
if (bench.editor) app.disableHardwareAcceleration();
if (app.requestSingleInstanceLock()) start(realFolder(library)).catch(giveUp);
else app.exit(0);

async function start(folder: string): Promise<void> {
  app.on("second-instance", () => window.show());
  const settings = startSettings({ ...machine, folder: userData });
  const dialogs = startDialogs(() => window.current());
  const starting = startServices({ ...machine, folder, settings, dialogs, window: () => window });
  const [services] = await Promise.all([starting, app.whenReady()]);
  const window = startWindow({ ...machine, settings, dialogs, services });
  const stops = [
    startIpc({ answers: services.answers, log, checkOutput: forDevelopers }),
    startProtocols({ ...services, session: session.defaultSession, built, log }),
    services.stop,
  ];
  stopWhenQuitting(stops, log);
  window.show();
  startMenu({ send: (command) => window.send("menu", { command }), log, forDevelopers });
}

function giveUp(error: unknown): void {
  log.mistake("Galley could not start", error);
  dialog.showErrorBox("Galley could not start", `${error}\n\nThe log is ${log.file}.`);
  app.exit(1);
}
