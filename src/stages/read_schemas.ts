import type { Database } from "../dialects/database.ts";
import type { Prepared } from "../dialects/workbench.ts";
import { unnamedColumns } from "../guard/unnamed_columns.ts";
import { keepingOwners } from "../load/owners.ts";
import { type LoadedSamples, loadSamples } from "../load/samples.ts";
import { cachedSchema } from "../load/schema_cache.ts";
import { withinScope } from "../load/scope.ts";
import { keepingUnsaid } from "../load/unsaid.ts";
import type { Finding } from "../model/finding.ts";
import type { Intent } from "../model/intent.ts";
import type { Question } from "../model/question.ts";
import type { Schema, SchemaSource } from "../model/schema.ts";
import { withCommentedRenames } from "../plan/commented_renames.ts";
import { declaredRenamings } from "../plan/declared_renames.ts";
import { afterRenamings } from "../plan/renamed_schema.ts";
import { version } from "../version.ts";
import type { Opened } from "./opened.ts";

export interface ReadSchemas {
  readonly present: Schema;
  readonly wanted: Schema;
  /** That of the spec, with what comments of the wanted schema name. */
  readonly intent: Intent;
  readonly findings: readonly Finding[];
  /** About columns that a model of the spec is silent of. */
  readonly asked: readonly Question[];
  readonly samples: LoadedSamples;
}

/**
 * Reads both schemas back from the engine, which holds the present one with its rows afterwards.
 * @throws Failure for a source that does not load.
 */
export async function readSchemas<P extends Prepared>(run: Opened<P>): Promise<ReadSchemas> {
  const { dialect, bench, prepared, sources, spec, server } = run;
  const read = (db: Database): Promise<Schema> => dialect.introspect(db);
  const readWhole = async (db: Database): Promise<Schema> => ({
    ...(await read(db)),
    described: await dialect.proof.describe(db),
  });
  const whole =
    sources.to.scope === "named"
      ? undefined
      : await kept(run, sources.to, false, () => bench.loadScratch(prepared.to, { rows: false }, readWhole));
  await bench.loadForGood(prepared.from, { rows: true });
  const present = await kept(run, sources.from, true, () => read(bench.db));
  const samples = await loadSamples(bench, dialect, run.samples ?? { found: [], written: [] }, server);
  const named = whole ?? (await bench.loadScratch(prepared.to, { rows: false, beside: true }, read));
  const makes = prepared.to.creates.map(({ path }) => path);
  const { intent, findings } = withCommentedRenames(spec.intent, prepared.to.renames, {
    from: present,
    to: named,
    makes,
    home: dialect.home,
  });
  if (whole !== undefined)
    return { present, wanted: keepingOwners(present, whole, dialect.kinds), intent, findings, asked: [], samples };
  // What is not named stays, and goes by the names that it will have.
  const base = await afterRenamings(declaredRenamings(intent, present, named, dialect), present, bench, dialect);
  const scoped = withinScope({ present: base, beside: present }, named, prepared.to.creates);
  const full = keepingUnsaid(scoped, base, spec.tables, { complete: intent.model === "complete" });
  const wanted = keepingOwners(base, full, dialect.kinds);
  const asked = unnamedColumns(intent, spec.tables, { from: base, named, to: wanted });
  return { present, wanted, intent, findings, asked, samples };
}

/** Two servers of one version may differ in extensions, locale and user: what one said is not kept for another. */
function kept<P extends Prepared>(
  { bench, dialect, cacheDir, server }: Opened<P>,
  source: SchemaSource,
  rows: boolean,
  make: () => Promise<Schema>,
): Promise<Schema> {
  if (server !== undefined) return make();
  return cachedSchema(
    cacheDir,
    { program: version, engine: bench.db.engine, catalog: dialect.catalog, source, rows },
    make,
  );
}
