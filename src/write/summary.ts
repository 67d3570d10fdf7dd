import { createHash } from "node:crypto";
import type { Advice } from "../locales/advice.ts";
import type { Lang } from "../locales/lang.ts";
import { say } from "../locales/say.ts";
import type { Generated } from "../model/generated.ts";
import type { LawName, ProofDepth } from "../model/proof.ts";
import type { RunFacts } from "../model/run.ts";
import type { MigrationTool, SchemaOrigin } from "../model/schema.ts";
import type { Step } from "../model/step.ts";
import { veiled } from "./veil.ts";

/** `summary.json`; its published form is `schemas/summary.schema.json`. */
export interface Summary {
  readonly workflow: "data-migration-generator";
  readonly version: string;
  readonly run_id: string;
  /** `questions`: proved, and decisions are open. `failed`: a law does not hold, and no script is handed over. */
  readonly status: "ok" | "questions" | "failed";
  readonly platform: string;
  readonly platform_from: string;
  readonly lang: Lang;
  readonly dialect: string;
  readonly spec: RunFacts["spec"];
  readonly from: SummarySource;
  readonly to: SummarySource;
  /** What was found as well, and not taken. */
  readonly alternatives: readonly {
    readonly role: "from" | "to";
    readonly source: readonly string[];
    readonly why: SchemaOrigin;
  }[];
  /** Major version of the server that was asked for, and the oldest one on which the scripts run. */
  readonly target_version: number | null;
  readonly oldest_version: number;
  /** The oldest one, for people. */
  readonly oldest_server: string;
  readonly archive: readonly string[];
  readonly steps: { readonly forward: readonly SummaryStep[]; readonly back: readonly SummaryStep[] };
  readonly findings: readonly (Advice & { readonly code: string; readonly severity: string })[];
  readonly questions: readonly SummaryQuestion[];
  readonly uncovered: Generated["uncovered"];
  readonly proof: SummaryProof;
  readonly files: readonly { readonly role: string; readonly path: string }[];
}

interface SummarySource {
  readonly source: readonly string[];
  readonly why: SchemaOrigin;
  readonly fingerprint: string;
  /** Whose migrations were replayed. */
  readonly tool?: MigrationTool;
}

interface SummaryStep {
  readonly action: string;
  readonly object: string;
  readonly because: string;
  readonly sql: readonly string[];
  readonly lock: string | null;
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
}

interface SummaryQuestion extends Advice {
  readonly id: string;
  readonly code: string;
  readonly candidates: readonly { readonly yaml: string; readonly evidence: readonly string[] }[];
}

export interface SummaryProof {
  readonly engine: string;
  /** `quick`: without the laws for which both scripts run a second time. */
  readonly depth: ProofDepth;
  /** SHA-256 of the scripts that were proved, as hexadecimal. */
  readonly scripts: { readonly migration: string; readonly rollback: string };
  /** Files whose rows took part, beside those of the present schema. */
  readonly samples: readonly string[];
  /** Milliseconds that the making of the rows took. */
  readonly rows_ms: number;
  readonly holds: boolean;
  readonly laws: readonly {
    readonly name: LawName;
    readonly holds: boolean;
    readonly figures: Readonly<Record<string, number>>;
    /** Milliseconds that it took. */
    readonly ms: number;
    readonly violations: readonly string[];
  }[];
  readonly tables: number;
  readonly tables_with_rows: number;
  readonly rows: number;
  /** What these rows speak of. */
  readonly coverage: {
    readonly columns: number;
    readonly columns_with_values: number;
    readonly nullable: number;
    readonly nullable_with_both: number;
    readonly changed: number;
    readonly changed_with_values: number;
    readonly constraints: number;
    readonly constraints_exercised: number;
    readonly unexercised: readonly { readonly object: string; readonly reason: string }[];
  };
  readonly unfilled: readonly { readonly table: string; readonly reason: string }[];
}

/** A fact's key as people read it: `table public.users`. */
export function readableKey(key: string): string {
  const at = key.indexOf("[");
  if (at < 0) return key;
  return `${key.slice(0, at).trim()} ${(JSON.parse(key.slice(at)) as string[]).join(".")}`;
}

/** The run as data. */
export function summarise(run: RunFacts, generated: Generated): Summary {
  const { proved, fingerprints, uncovered } = generated;
  const plan = veiled(generated.plan);
  const { lang } = run;
  const steps = (list: readonly Step[]): readonly SummaryStep[] =>
    list.map((step) => ({
      action: step.action,
      object: readableKey(step.fact),
      because: say(lang, step.because),
      sql: step.sql,
      lock: step.lock ?? null,
      rewrites: step.rewrites.map(readableKey),
      scans: step.scans.map(readableKey),
    }));
  return {
    workflow: "data-migration-generator",
    version: run.version,
    run_id: run.runId,
    status: !proved ? "failed" : plan.questions.length > 0 ? "questions" : "ok",
    platform: run.platform,
    platform_from: run.platformFrom,
    lang,
    dialect: run.dialect,
    spec: run.spec,
    from: sourceOf(run.from, fingerprints.from),
    to: sourceOf(run.to, fingerprints.to),
    alternatives: run.alternatives.map(({ role, origin, paths }) => ({ role, source: paths, why: origin })),
    target_version: generated.versions.target ?? null,
    oldest_version: generated.versions.oldest,
    oldest_server: generated.versions.server,
    archive: generated.archive,
    steps: {
      forward: steps([...plan.forward.renames, ...plan.forward.first, ...plan.forward.steps]),
      back: steps([...plan.back.steps, ...plan.back.renames]),
    },
    findings: plan.findings.map((finding) => ({
      code: finding.advice.code,
      severity: finding.severity,
      ...say(lang, finding.advice),
    })),
    questions: plan.questions.map((question) => ({
      id: question.id,
      code: question.advice.code,
      ...say(lang, question.advice),
      candidates: question.candidates.map(({ yaml, evidence }) => ({
        yaml,
        evidence: evidence.map((item) => say(lang, item)),
      })),
    })),
    uncovered,
    proof: summariseProof(generated, lang),
    files: run.files,
  };
}

export function summariseProof(generated: Generated, lang: Lang): SummaryProof {
  const { proof, proved } = generated;
  const rows = proof.coverage;
  return {
    engine: proof.engine,
    depth: proof.depth,
    scripts: {
      migration: fingerprintOf(generated.scripts.migration),
      rollback: fingerprintOf(generated.scripts.rollback),
    },
    samples: generated.samples,
    rows_ms: generated.times["rows"] ?? 0,
    holds: proved,
    laws: proof.laws.map((law) => ({
      name: law.name,
      holds: law.holds,
      figures: law.figures,
      ms: generated.times[law.name] ?? 0,
      violations: law.violations.map((violation) => say(lang, violation)),
    })),
    tables: proof.tables,
    tables_with_rows: proof.tablesWithRows,
    rows: proof.rows,
    coverage: {
      columns: rows.columns,
      columns_with_values: rows.columnsWithValues,
      nullable: rows.nullable,
      nullable_with_both: rows.nullableWithBoth,
      changed: rows.changed,
      changed_with_values: rows.changedWithValues,
      constraints: rows.constraints,
      constraints_exercised: rows.constraintsExercised,
      unexercised: rows.unexercised.map(({ fact, reason }) => ({
        object: readableKey(fact),
        reason: say(lang, reason),
      })),
    },
    unfilled: proof.unfilled.map(({ fact, reason }) => ({ table: readableKey(fact), reason: say(lang, reason) })),
  };
}

/** SHA-256 of a text, as hexadecimal. */
export function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function sourceOf(source: RunFacts["from"], fingerprint: string): SummarySource {
  const { files, origin: why, tool } = source;
  return { source: files.map((file) => file.path), why, ...(tool === undefined ? {} : { tool }), fingerprint };
}
