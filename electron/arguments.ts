import path from "node:path";

export interface StartArguments {
  /** The library's folder, absolute. */
  readonly library: string;
  readonly bench: BenchMode;
}

/** What a measurement asks for: an editor that can be driven from outside, a line when it can be typed into. */
export interface BenchMode {
  readonly editor: boolean;
  readonly startup: boolean;
}

interface Surroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
  readonly documents: string;
}

/** `--library=DIR` wins over GALLEY_LIBRARY, which wins over Galley among the person's documents. */
export function readArguments({ argv, environment, workingFolder, documents }: Surroundings): StartArguments {
  const option = "--library=";
  const asked = argv.find((argument) => argument.startsWith(option))?.slice(option.length);
  const named = asked || environment.GALLEY_LIBRARY;
  return {
    library: named ? path.resolve(workingFolder, named) : path.join(documents, "Galley"),
    bench: { editor: environment.EDITOR_BENCH === "1", startup: environment.BENCH_STARTUP === "1" },
  };
}
