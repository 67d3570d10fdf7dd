import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import type { Lang } from "../locales/lang.ts";
import { Failure } from "../model/failure.ts";
import type { ProofDepth } from "../model/proof.ts";
import type { DialectName } from "../model/schema.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { cleanPath, type Project } from "./project.ts";
import { readText } from "./read-text.ts";
import { targetNumber } from "./target-version.ts";

/** What a project decides for itself. Paths are clean and relative to the root. */
export interface Config {
  readonly lang?: Lang;
  /** `embedded`, or `env:NAME`. */
  readonly engine?: string;
  readonly proof?: ProofDepth;
  readonly dialect?: DialectName;
  /** Version of the server on which the scripts are to run: 15 for PostgreSQL 15, 35 for SQLite 3.35. */
  readonly targetVersion?: number;
  /** Takes the run folders. */
  readonly out: string;
  readonly migrationsFolder?: string;
  readonly allowWritesOnlyUnder: readonly string[];
  readonly maxFileBytes: number;
  readonly maxFiles: number;
}

interface ConfigFile {
  readonly lang?: Lang;
  readonly safety?: { readonly allow_writes_only_under?: readonly string[] } | null;
  readonly data_migration_generator?: {
    readonly out?: string;
    readonly engine?: string;
    readonly proof?: ProofDepth;
    readonly dialect?: DialectName;
    readonly target_version?: number | string;
    readonly migrations?: { readonly folder?: string };
    readonly limits?: { readonly max_file_bytes?: number; readonly max_files?: number };
  } | null;
}

const defaultPath = ".spec/smartspec.config.yaml";
const megabyte = 1024 * 1024;

/** The configuration at `path`, or at the usual place, where it may be missing or empty. Fails with exit code 2. */
export async function readConfig(project: Project, path?: string): Promise<Config> {
  const at = path ?? defaultPath;
  const text = await readText(project, at, "config", megabyte).catch((error: unknown) => {
    const absent = error instanceof Failure && ["fileMissing", "fileEmpty"].includes(error.advice.code);
    if (absent && path === undefined) return "";
    throw error;
  });
  const file = (text === "" ? {} : await readYaml({ path: at, text, line: 1 }, configSchema)) as ConfigFile | undefined;
  const own = file?.data_migration_generator;
  const folder = own?.migrations?.folder;
  return {
    ...(file?.lang ? { lang: file.lang } : {}),
    ...(own?.engine === undefined ? {} : { engine: own.engine }),
    ...(own?.proof === undefined ? {} : { proof: own.proof }),
    ...(own?.dialect === undefined ? {} : { dialect: own.dialect }),
    ...(own?.target_version === undefined ? {} : { targetVersion: targetNumber(own.target_version) }),
    out: cleanPath(own?.out ?? ".spec/reports/data-migration-generator"),
    ...(folder === undefined ? {} : { migrationsFolder: cleanPath(folder) }),
    allowWritesOnlyUnder: (file?.safety?.allow_writes_only_under ?? [".spec", ".smartspec"]).map(cleanPath),
    maxFileBytes: own?.limits?.max_file_bytes ?? 64 * megabyte,
    maxFiles: own?.limits?.max_files ?? 5000,
  };
}
