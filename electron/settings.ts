import { renameSync } from "node:fs";
import path from "node:path";
import Store from "electron-store";
import { z } from "zod";
import { personSchema } from "../article/people";
import { noPublication, publicationSchema } from "../article/publication/publication";
import { type CallInput, type Preferences, preferences } from "./contract";
import type { Log } from "./log";
import { usualPreferences } from "./usualPreferences";

const bounds = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().min(1),
  height: z.number().min(1),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof bounds>;

/** An older Galley kept none of these. */
const laterPreferences = { spelling: z.boolean().default(true), typography: z.boolean().default(true) };

/** What this machine remembers; no story is in here. Keys of a newer Galley are kept. */
const settingsSchema = z.looseObject({
  window: bounds.nullable().default(null),
  preferences: preferences.extend(laterPreferences).default(usualPreferences),
  /** The first is the one that a story is exported for. */
  publications: z.array(publicationSchema).min(1).default([noPublication]),
  /** Who works at this machine. One that cannot be read is asked for again. */
  me: personSchema.nullable().default(null).catch(null),
  /** The folder that the person chose for a backup; none of its own accord. */
  backup: z.object({ folder: z.string().nullable() }).default({ folder: null }),
});
type SettingsValues = z.infer<typeof settingsSchema>;

/** A cache of settings.json that always has every value: nobody waits for the disk, and a full one stops nothing. */
export interface Settings {
  get(): SettingsValues;
  /** False when the changes hold only until Galley is closed, since the disk did not take them. */
  set(changes: Partial<SettingsValues>): boolean;
  /** Returns the preferences as they are after the change. */
  prefer(changes: CallInput<"setPreferences">): Preferences;
  /** One sentence when the file could not be used; empty otherwise. */
  readonly notice: string;
}

interface SettingsNeeds {
  readonly folder: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** Reads settings.json in `folder`. A file that cannot be understood is moved aside, never overwritten; where that cannot be, nothing is kept. */
export function startSettings(needs: SettingsNeeds): Settings {
  const { log } = needs;
  const { store, values: opened, notice } = openSettings(needs);
  let values = opened;
  const set = (changes: Partial<SettingsValues>) => {
    values = { ...values, ...changes };
    if (!store) return false;
    try {
      store.store = values;
      return true;
    } catch (error) {
      // Settings are a comfort: a full disk must not stop the work.
      log.mistake("the settings could not be saved", error);
      return false;
    }
  };
  const prefer = (changes: CallInput<"setPreferences">) => {
    const said = Object.entries(changes).filter(([, value]) => value !== undefined && value !== null);
    set({ preferences: { ...values.preferences, ...Object.fromEntries(said) } });
    return values.preferences;
  };
  return { get: () => values, set, prefer, notice };
}

function openSettings({ folder, now, log }: SettingsNeeds) {
  const open = () => {
    const store = new Store<Record<string, unknown>>({ cwd: folder, name: "settings" });
    return { store, values: settingsSchema.parse(store.store) };
  };
  try {
    return { ...open(), notice: "" };
  } catch (error) {
    log.mistake("the settings could not be read", error);
  }
  try {
    const aside = `settings-damaged-${now().getTime()}.json`;
    renameSync(path.join(folder, "settings.json"), path.join(folder, aside));
    const notice = `The settings were damaged, so Galley starts with the usual ones; the old file was kept as ${aside}.`;
    return { ...open(), notice };
  } catch (error) {
    log.mistake("the settings could not be set aside", error);
    const notice = `The settings in ${folder} can neither be read nor replaced, so Galley starts with the usual ones; changes of them last until it is closed.`;
    return { store: null, values: settingsSchema.parse({}), notice };
  }
}
