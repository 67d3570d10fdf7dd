import type { DialectOrigin } from "../../model/run.ts";
import type { DialectName, MigrationTool, SchemaOrigin } from "../../model/schema.ts";
import { help } from "./cli/help.ts";

const stages = {
  read: "Reading the spec and finding both schemas",
  engine: "Starting the embedded engine",
  server: "Making throwaway databases on the server",
  load: "Loading both schemas",
  plan: "Planning the way there and back",
  proof: "Proving the scripts, forwards and backwards, on rows",
  write: "Writing the results",
};

const origins: Readonly<Record<SchemaOrigin, string>> = {
  flag: "named by a flag",
  "migration-block": "named in the spec's yaml migration block",
  "spec-model": "the spec's own data model",
  "versioned-file": "found among the schema_v<N>.sql of a folder",
  "schema-file": "found as the project's schema file",
  "migrations-folder": "the project's migrations, replayed",
  "committed-file": "the same file in the last commit",
  empty: "nothing found, so an empty database",
};

const platformSources = {
  flag: "--platform",
  environment: "from the environment",
  terminal: "a terminal",
  default: "nothing else was detected",
};

const dialectSources: Readonly<Record<DialectOrigin, string>> = {
  flag: "--dialect",
  "migration-block": "named in the spec's migration block",
  configuration: "from the configuration",
  prisma: "the datasource of the Prisma schema",
  schemas: "told by the schemas",
  default: "nothing names another",
};

const laws: Readonly<Record<string, string>> = {
  reaches: "reaches: the script makes the wanted schema",
  carries: "carries: every value that stays is still equal",
  returns: "returns: the rollback makes the first schema again",
  keeps: "keeps: every row has its values again after the rollback",
  edits: "edits: rows edited after the migration are as they were edited after the rollback, and nothing else changed",
  refuses:
    "refuses: rows and databases that the scripts cannot carry are refused, with every reason and nothing changed",
  fails: "fails: stopped after any statement, the scripts leave the database as it was",
  still: "still: a second run would change nothing",
};

/** Names of tools are the same in every language. */
export const tools: Readonly<Record<MigrationTool, string>> = {
  dbmate: "dbmate",
  drizzle: "Drizzle",
  flyway: "Flyway",
  "golang-migrate": "golang-migrate",
  goose: "goose",
  "graphile-migrate": "graphile-migrate",
  liquibase: "Liquibase",
  "node-pg-migrate": "node-pg-migrate",
  numbered: "numbered files",
  prisma: "Prisma",
  sqitch: "Sqitch",
  supabase: "Supabase",
};

const roles: Readonly<Record<string, string>> = {
  migration: "migration",
  rollback: "rollback",
  finalize: "finalize",
  report: "report",
  summary: "summary",
  "saved-migration": "saved migration",
  "saved-rollback": "saved rollback",
  "saved-verify": "saved check",
  "saved-settings": "saved settings of the script",
  "saved-snapshot": "saved snapshot",
  "saved-plan": "longer list of migrations",
};

const s = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Objects that only one schema has, and those that both have, whose definitions nobody compared. */
export function notModelled({ one, both }: { one: number; both: number }): string {
  return [
    ...(one > 0 ? [`${s(one, "object")} that only one of them has`] : []),
    ...(both > 0 ? [`${s(both, "object")} in both, not compared`] : []),
  ].join("; ");
}

export const cli = {
  help,
  stage: (p: { stage: keyof typeof stages }) => `${stages[p.stage]} …`,
  handedOver: (_: object) => "Migration script generated and proved.",
  equal: (_: object) => "Both schemas are equal: there is nothing to migrate.",
  notProved: (_: object) => "The script is not handed over: the proof found that it would not be safe.",
  equalAsModelled: (p: { one: number; both: number }) =>
    `Both schemas are equal in all that is modelled. Not modelled: ${notModelled(p)}.`,
  notStrict: (p: { questions: number; uncovered: number }) =>
    `Under --strict the run fails: ${[
      ...(p.questions > 0 ? [`${s(p.questions, "question")} open`] : []),
      ...(p.uncovered > 0 ? [`${s(p.uncovered, "object")} not modelled`] : []),
    ].join(", ")}.`,
  labels: (_: object) => ({
    spec: "Spec",
    from: "From",
    to: "To",
    dialect: "Dialect",
    platform: "Platform",
    steps: "Steps",
    proof: "Proof",
    files: "Files",
    questions: "Questions to answer in the spec",
    evidence: "speaks for it",
    findings: "Worth knowing",
    changed: "Changed by hand",
    violations: "What the proof found",
    unfilled: "Tables without rows in the proof",
    alternatives: "Found as well, and not taken",
    error: "Error",
    why: "Why",
    next: "Next",
  }),
  origin: (p: { origin: SchemaOrigin; tool?: MigrationTool }) =>
    p.tool === undefined ? origins[p.origin] : `${origins[p.origin]}; ${tools[p.tool]}`,
  willSave: (p: { files: readonly { readonly role: string; readonly path: string }[] }) =>
    ["These files will be written:", ...p.files.map(({ role, path }) => `  ${roles[role] ?? role}: ${path}`)].join(
      "\n",
    ),
  emptyDatabase: (_: object) => "empty database",
  moreFiles: (p: { path: string; count: number }) => `${p.path} and ${s(p.count, "more file")}`,
  platform: (p: { platform: string; from: keyof typeof platformSources }) =>
    `${p.platform} (${platformSources[p.from]})`,
  dialect: (p: { dialect: DialectName; from: DialectOrigin; signs: readonly string[] }) =>
    `${p.dialect} (${p.signs.length > 0 ? p.signs.join(", ") : dialectSources[p.from]})`,
  steps: (p: { forward: number; back: number }) => `${p.forward} forwards, ${p.back} backwards`,
  proof: (p: {
    held: number;
    laws: number;
    quick: boolean;
    tables: number;
    all: number;
    rows: number;
    engine: string;
  }) =>
    `${p.held} of ${s(p.laws, "law")} hold${p.quick ? " (quick: edits, refuses, fails not asked)" : ""}; ${s(p.rows, "row")} in ${p.tables} of ${s(p.all, "table")}; ${p.engine}`,
  law: (p: { name: string }) => laws[p.name] ?? p.name,
  role: (p: { role: string }) => roles[p.role] ?? p.role,
  nextRun: (p: { path: string; dialect: DialectName }) =>
    `Read the report, then run: ${p.dialect === "sqlite" ? `sqlite3 -bail <database> ".read ${p.path}"` : `psql -v ON_ERROR_STOP=1 -f ${p.path}`}`,
  nextRepair: (p: { path: string }) => `Read ${p.path}: it shows what failed and where.`,
  verified: (p: { runId: string }) => `The scripts of run ${p.runId} hold every law that was checked.`,
  notVerified: (p: { runId: string }) => `The scripts of run ${p.runId} do not hold: they would not be safe.`,
  nothingChanged: (_: object) => "nothing",
  verificationWritten: (p: { path: string }) => `The whole result: ${p.path}`,
  savedBefore: (_: object) => "The migrations folder already ends with this very script, so it was not saved again.",
  nothingSaved: (_: object) => "There is nothing to save.",
  previewOnly: (_: object) => "--json is a preview: nothing was saved. Run again without --json to save the script.",
  initPreview: (p: { path: string }) => `Nothing was written. With --apply, ${p.path} will be written with this text:`,
  initDone: (p: { path: string; agent: string }) =>
    `${p.path} was written. In ${p.agent}, type /smartspec_data_migration_generator and the path of a spec.`,
  initThere: (p: { path: string }) => `${p.path} is there already, with this very text.`,
  yes: (_: object) => "Yes",
  no: (_: object) => "No",
  leaveOpen: (_: object) => "Leave it open",
  leaveOpenHint: (_: object) => "as the script does without an answer",
  fillIn: (p: { place: string; blank: string }) => `${p.blank} for ${p.place}`,
  fillInEmpty: (_: object) => "Something has to stand here.",
  questionOf: (p: { number: number; of: number }) => `Question ${p.number} of ${p.of}`,
  askingStopped: (_: object) => "Stopped: nothing was written into the spec.",
  nothingAsked: (_: object) => "There is nothing to ask.",
  nothingAnswered: (_: object) => "No answer was given: the spec stays as it is.",
  specGets: (p: { path: string }) => `What ${p.path} gets`,
  specNotWritten: (_: object) => "Only shown. With --apply it is written into the spec, and the run begins anew.",
  writeSpec: (p: { path: string }) => `Write this into ${p.path}?`,
  crashed: (p: { name: string }): string =>
    `The program failed unexpectedly (${p.name}). This is a defect of the program, not of your input.\n` +
    "Next: set SMARTSPEC_DEBUG=1 and run again to see where, and report it with the versions used.",
};
