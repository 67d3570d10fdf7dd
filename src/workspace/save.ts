import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Config } from "./config.ts";
import type { Migrations, OutputFile, Scripts } from "./migrations/convention.ts";
import { readName } from "./migrations/file-name.ts";
import { findMigrations } from "./migrations/folder.ts";
import { nextNames } from "./migrations/next-names.ts";
import { pair } from "./migrations/numbered.ts";
import { type Project, pathInside } from "./project.ts";

/**
 * What `--apply` adds to the project's migrations, in the convention that is found there. Nothing when the last of them
 * is this very script. The files are not written yet.
 */
export async function migrationFiles(
  project: Project,
  config: Config,
  specId: string,
  scripts: Scripts,
  now: Date,
): Promise<readonly OutputFile[]> {
  const found = await findMigrations(project, config);
  if (found && (await endsWith(found, project, [scripts, scripts.joined]))) return [];
  const files = found
    ? await found.next({ specId, now, scripts })
    : fresh(config.migrationsFolder ?? "db/migrations", specId, scripts, now);
  for (const { path } of files) await pathInside(project, path);
  return files;
}

function fresh(place: string, specId: string, scripts: Scripts, now: Date): readonly OutputFile[] {
  const { migration, rollback } = nextNames(undefined, place, specId, now);
  return pair(migration, rollback, scripts);
}

async function endsWith(
  { ups }: Migrations,
  project: Project,
  forms: readonly { readonly migration: string }[],
): Promise<boolean> {
  const last = ups.findLast((path) => readName(basename(path))?.version.length !== 0);
  if (last === undefined) return false;
  const text = await readFile(join(project.root, last), "utf8").catch(() => "");
  return forms.some(({ migration }) => text.includes(migration.trim()));
}
