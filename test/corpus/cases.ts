import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "../../src/generate.ts";
import type { Lang } from "../../src/locales/lang.ts";
import type { Generated } from "../../src/model/generated.ts";
import type { SchemaSource } from "../../src/model/schema.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";

/** Shared by every test that starts an engine. */
export const cacheDir = process.env.SMARTSPEC_TEST_CACHE ?? join(tmpdir(), "smartspec-test-cache");

const folders = { postgres: join(import.meta.dirname, "postgres"), sqlite: join(import.meta.dirname, "sqlite") };

/** What a case must come to; an absent list is an empty one. */
export interface Expectations {
  /** A fault that is known and open: the case runs, and does not make the tests fail. */
  readonly todo?: string;
  /** The same, for a fault that shows only on a real server. */
  readonly serverTodo?: string;
  /** Major version of the server that the scripts are made for. */
  readonly target?: number;
  /** Ids of all questions, in any order. */
  readonly questions?: readonly string[];
  /** Codes of all findings, in any order. */
  readonly findings?: readonly string[];
  /** Text that migration.sql, or rollback.sql, must hold. */
  readonly forward?: readonly string[];
  readonly back?: readonly string[];
  /** Text that the statements of migration.sql, or rollback.sql, may not hold. */
  readonly not?: readonly string[];
  readonly notBack?: readonly string[];
  /** Tables that have no rows in the proof, as `schema.table`. */
  readonly unfilled?: readonly string[];
  /** True when nothing is to be done. */
  readonly equal?: boolean;
}

export interface Case {
  readonly name: string;
  readonly dialect: Dialect;
  readonly from: string;
  readonly to: string;
  readonly spec: string;
  readonly expect: Expectations;
}

type Dialect = keyof typeof folders;

export function caseNamesOf(dialect: Dialect): readonly string[] {
  return readdirSync(folders[dialect]).sort();
}

export const caseNames: readonly string[] = caseNamesOf("postgres");

export function readCase(name: string, dialect: Dialect = "postgres"): Case {
  const folder = folders[dialect];
  const read = (file: string): string => readFileSync(join(folder, name, file), "utf8");
  const hasSpec = existsSync(join(folder, name, "spec.md"));
  return {
    name,
    dialect,
    from: read("from.sql"),
    to: read("to.sql"),
    spec: hasSpec ? read("spec.md") : "# Case\n",
    expect: JSON.parse(read("expect.json")) as Expectations,
  };
}

/** The whole pipeline but the files, on two texts. */
export async function migrate(
  texts: {
    readonly from: string;
    readonly to: string;
    readonly spec?: string;
    readonly target?: number | undefined;
    readonly dialect?: Dialect;
  },
  lang: Lang = "en",
): Promise<Generated> {
  const path = "specs/data/case/spec.md";
  const spec = await parseSpec({ id: "case", path, text: texts.spec ?? "# Case\n" });
  return generate({
    spec,
    ...(texts.dialect === undefined ? {} : { dialect: texts.dialect }),
    from: source("from", texts.from),
    to: source("to", texts.to),
    samples: { found: [], written: spec.samples },
    lang,
    cacheDir,
    target: texts.target,
    progress: () => {},
  });
}

export function source(role: "from" | "to", text: string): SchemaSource {
  return { role, origin: "flag", files: [{ path: `${role}.sql`, text, line: 1 }], scope: "all" };
}
