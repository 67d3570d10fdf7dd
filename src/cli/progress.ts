import type { Lang } from "../locales/catalog.ts";
import { catalogs } from "../locales/catalog.ts";
import type { RunStage } from "../run.ts";

/** Tells on stderr what the run is at. */
export interface Progress {
  at(stage: RunStage): void;
  end(): void;
}

interface Setting {
  readonly lang: Lang;
  readonly quiet: boolean;
  /** A person looks at a terminal. */
  readonly lively: boolean;
  readonly stderr: NodeJS.WriteStream;
}

export async function openProgress({ lang, quiet, lively, stderr }: Setting): Promise<Progress> {
  if (quiet) return { at: () => {}, end: () => {} };
  const text = (stage: RunStage) => catalogs[lang].cli.stage({ stage });
  if (!lively) return { at: (stage) => stderr.write(`${text(stage)}\n`), end: () => {} };
  const { default: ora } = await import("ora");
  const spinner = ora({ stream: stderr, discardStdin: false });
  return { at: (stage) => spinner.start(text(stage)), end: () => spinner.stop() };
}
