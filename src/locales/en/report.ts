import type { DialectOrigin } from "../../model/run.ts";
import type { DialectName } from "../../model/schema.ts";
import { cli, notModelled, tools } from "./cli.ts";

/** Headings and fixed sentences of report.md. */
export const report = {
  title: (p: { spec: string }): string => `Data migration of ${p.spec}`,
  verdictProved: (p: { engine: string }): string =>
    `**Proved.** Both scripts ran on ${p.engine}, forwards and backwards, and every value was compared.`,
  verdictEqual: (): string => "**Nothing to do.** Both schemas are equal; the plan is empty.",
  verdictEqualAsModelled: (p: { one: number; both: number }): string =>
    `**Nothing to do in what is modelled.** The plan is empty. Not modelled: ${notModelled(p)}; see the findings.`,
  verdictFailed: (): string =>
    "**Not handed over.** A law of the proof does not hold: there is no script. What failed is listed under Proof.",
  verdictQuestions: (p: { count: number }): string =>
    `${p.count} ${p.count === 1 ? "decision is" : "decisions are"} open: until then the script refuses rows that it cannot carry, and changes nothing.`,
  run: (): string => "Run",
  runId: (): string => "run id",
  program: (): string => "program",
  servers: (): string => "servers",
  oldest: (p: { server: string }): string => `${p.server} or newer`,
  dialect: (): string => "dialect",
  dialectFound: (p: { dialect: DialectName; from: DialectOrigin; signs: readonly string[] }): string => cli.dialect(p),
  platform: (): string => "platform",
  from: (): string => "from",
  to: (): string => "to",
  emptyDatabase: (): string => "an empty database",
  fingerprint: (): string => "fingerprint",
  reason: {
    flag: "named by a flag",
    "migration-block": "named in the spec's migration block",
    "spec-model": "the spec's own data model",
    "versioned-file": "found among the schema_v<N>.sql of a folder",
    "schema-file": "the project's schema file",
    "migrations-folder": "the project's migrations, replayed",
    "committed-file": "the same file in the last commit",
    empty: "nothing found",
  },
  tools,
  others: (): string => "Schemas that were found and not taken",
  othersText: (): string =>
    "In this order the first that is found is taken: flags, the migration block, the spec's data model, versions, migrations, the schema file, the last commit.",
  changes: (): string => "Changes",
  changeHead: (): readonly string[] => ["change", "object", "attributes"],
  change: { create: "new", drop: "gone", alter: "changed", rename: "renamed" },
  noChanges: (): string => "None.",
  questions: (): string => "Questions",
  evidence: (): string => "What speaks for it",
  findings: (): string => "Findings",
  steps: (): string => "Steps forward",
  stepsBack: (): string => "Steps back",
  stepHead: (): readonly string[] => ["#", "what", "object", "why", "lock", "rows"],
  rewritten: (): string => "rewritten",
  read: (): string => "read",
  archive: (): string => "What is kept",
  archiveText: (p: { schemas: string }): string =>
    `The migration keeps what it would lose in ${p.schemas}. rollback.sql puts it back; finalize.sql removes it for good.`,
  proof: (): string => "Proof",
  lawHead: (): readonly string[] => ["law", "holds", "figures", "time"],
  milliseconds: (p: { ms: number }): string => `${p.ms} ms`,
  quick: (): string =>
    "A quick proof: the laws edits, refuses and fails, for which both scripts run a second time, were not checked.",
  fingerprints: (p: { migration: string; rollback: string }): string =>
    `SHA-256 of the scripts that were proved: migration.sql ${p.migration}, rollback.sql ${p.rollback}.`,
  yes: (): string => "yes",
  no: (): string => "**no**",
  coverage: (p: { tables: number; filled: number; rows: number }): string =>
    `${p.filled} of ${p.tables} tables had rows, ${p.rows} rows in all.`,
  samples: (p: { paths: string }): string => `Rows of your own took part: ${p.paths}.`,
  covered: (p: {
    columns: number;
    columns_with_values: number;
    nullable: number;
    nullable_with_both: number;
    changed: number;
    changed_with_values: number;
    constraints: number;
    constraints_exercised: number;
  }): string =>
    `${p.columns_with_values} of ${p.columns} columns held values; ${p.nullable_with_both} of ${p.nullable} columns that allow NULL held both; ${p.changed_with_values} of ${p.changed} columns that change or go held values; ${p.constraints_exercised} of ${p.constraints} constraints had rows that they judge.`,
  unexercised: (): string => "Of these no row says anything:",
  unfilled: (): string => "Tables without rows in the proof:",
  files: (): string => "Files",
  roles: {
    migration: "the migration",
    rollback: "the way back",
    finalize: "removes what is kept; no way back afterwards",
    report: "this report",
    summary: "the same as data",
    "saved-migration": "saved among the project's migrations",
    "saved-rollback": "saved among the project's migrations, the way back",
    "saved-verify": "saved among the project's migrations, fails where the migration was not run",
    "saved-settings": "how the project's tool reads the script of that name",
    "saved-snapshot": "what Drizzle takes the schema to be after the script: as before it",
    "saved-plan": "the project's list of migrations, with the new one at its end",
  },
};
