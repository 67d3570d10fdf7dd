import summarySchema from "../../schemas/summary.schema.json" with { type: "json" };
import type { Lang } from "../locales/lang.ts";
import { Failure } from "../model/failure.ts";
import type { DialectName, SchemaOrigin } from "../model/schema.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { Config } from "./config.ts";
import { cleanPath, type Project, printable } from "./project.ts";
import { readText } from "./read-text.ts";

/** What `summary.json` of a run folder tells of its run. */
interface Record {
  readonly lang: Lang;
  readonly dialect: DialectName;
  readonly spec: { readonly path: string };
  readonly from: RecordedSource;
  readonly to: RecordedSource;
  readonly target_version: number | null;
  readonly proof: { readonly scripts: { readonly migration: string; readonly rollback: string } };
  readonly files: readonly { readonly role: string; readonly path: string }[];
}

interface RecordedSource {
  readonly source: readonly string[];
  readonly why: SchemaOrigin;
  readonly fingerprint: string;
}

/** A run folder as it is now. */
export interface RecordedRun {
  readonly runId: string;
  /** Relative to the root. */
  readonly folder: string;
  readonly record: Record;
  readonly scripts: { readonly migration: string; readonly rollback: string; readonly finalize: string };
}

/** Such as `20261122-131500-ab12`. */
const runIds = /^[0-9]{8}-[0-9]{6}-[0-9a-f]{4}$/;

/**
 * A run folder below `parent`. Fails with exit code 2 for an id that is none, a folder that is missing or broken, and a
 * run that handed over no scripts.
 */
export async function readRun(project: Project, parent: string, runId: string, config: Config): Promise<RecordedRun> {
  if (!runIds.test(runId)) throw Failure.misuse("runIdWrong", { runId: printable(runId) });
  const folder = `${parent}/${runId}`;
  const read = (name: string, role: "summary" | "script"): Promise<string> =>
    readText(project, `${folder}/${name}`, role, config.maxFileBytes);
  const path = `${folder}/summary.json`;
  const record = (await readYaml(
    { path, text: await read("summary.json", "summary"), line: 1 },
    summarySchema,
  )) as Record;
  if (!record.files.some(({ role }) => role === "migration"))
    throw Failure.misuse("runWithoutScripts", { path: folder });
  const [migration, rollback, finalize] = [
    await read("migration.sql", "script"),
    await read("rollback.sql", "script"),
    await read("finalize.sql", "script"),
  ];
  return { runId, folder, record, scripts: { migration, rollback, finalize } };
}

/** What names the schemas of a recorded run again: only what a flag named needs to be named. */
export function namedSchemas({ record }: RecordedRun): { readonly from?: string; readonly to?: string } {
  const named = ({ why, source }: RecordedSource): string | undefined => (why === "flag" ? source[0] : undefined);
  const [from, to] = [named(record.from), named(record.to)];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Files that the run saved among the project's migrations: no part of the schema that it began with. */
export function savedByRun({ record }: RecordedRun): ReadonlySet<string> {
  return new Set(record.files.filter(({ role }) => role.startsWith("saved-")).map(({ path }) => cleanPath(path)));
}
