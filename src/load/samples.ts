import type { Dialect } from "../dialects/dialect.ts";
import type { Prepared, Workbench } from "../dialects/workbench.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { SchemaFile } from "../model/schema.ts";
import type { ServerAddress } from "../model/server_address.ts";

/** Rows for the proof, beside those of the present schema's own files. */
export interface Samples {
  /** `data.sql` beside the present schema: left out whole, with a finding, where it does not fit. */
  readonly found: readonly SchemaFile[];
  /** Blocks of the spec, written for this: they have to fit. */
  readonly written: readonly SchemaFile[];
}

export interface LoadedSamples {
  /** Paths of those that were loaded. */
  readonly taken: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Loads rows into the database that holds the present schema.
 * @throws Failure for a block of the spec that the schema refuses, or that does more than put rows.
 */
export async function loadSamples<P extends Prepared>(
  bench: Workbench<P>,
  dialect: Dialect<P>,
  { found, written }: Samples,
  server: ServerAddress | undefined,
): Promise<LoadedSamples> {
  const taken: string[] = [];
  const findings: Finding[] = [];
  const load = async (files: readonly SchemaFile[]): Promise<void> => {
    if (files.length === 0) return;
    const prepared = await dialect.prepare({ role: "from", origin: "flag", files }, server);
    if (prepared.shaping !== undefined) throw Failure.work("sampleShapes", prepared.shaping);
    await bench.loadForGood(prepared, { rows: true });
    taken.push(...new Set(files.map(({ path }) => path)));
  };
  for (const file of found) {
    try {
      await load([file]);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const advice = message("findings", "sampleLeftOut", { path: file.path, ...placeOf(error) });
      findings.push({ severity: "warning", advice, facts: [] });
    }
  }
  await load(written);
  return { taken, findings };
}

/** The line of which a failure speaks; what it says may quote a row. */
function placeOf({ advice }: Failure): { readonly line?: number } {
  const line = (advice.params as { readonly line?: unknown }).line;
  return typeof line === "number" ? { line } : {};
}
