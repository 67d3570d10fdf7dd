import { catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import type { Platform } from "../model/run.ts";
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

/** A pseudo-terminal without a size has 0 columns, on which a spinner counts lines for ever. */
export function canSpin(platform: Platform, stderr: Pick<NodeJS.WriteStream, "isTTY" | "columns">): boolean {
  return platform === "cli" && stderr.isTTY === true && stderr.columns > 0;
}

export async function openProgress({ lang, quiet, lively, stderr }: Setting): Promise<Progress> {
  if (quiet) return { at: () => {}, end: () => {} };
  const text = (stage: RunStage) => catalogs[lang].cli.stage({ stage });
  if (!lively) return { at: (stage) => stderr.write(`${text(stage)}\n`), end: () => {} };
  const { default: ora } = await import("ora");
  const spinner = ora({ stream: stderr, discardStdin: false });
  return { at: (stage) => spinner.start(text(stage)), end: () => spinner.stop() };
}
