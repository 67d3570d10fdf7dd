import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Config } from "./config.ts";
import { masterWithout } from "./migrations/changelog.ts";
import type { Migrations, NewMigration, OutputFile, Scripts } from "./migrations/convention.ts";
import { readName } from "./migrations/file-name.ts";
import { flywayLocations, unreplaced } from "./migrations/flyway.ts";
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
  const wanted = { specId, now, scripts };
  const files = found ? await found.next(wanted) : await fresh({ project, config }, wanted);
  for (const { path } of files) await pathInside(project, path);
  return files;
}

/** What a person has to do so that the project's own tool runs the saved files. */
export async function saveFindings(
  project: Project,
  config: Config,
  saved: readonly OutputFile[],
): Promise<readonly Finding[]> {
  const found = await findMigrations(project, config);
  const [made] = saved;
  const listed = found?.ups.at(-1);
  if (found?.tool !== "liquibase" || made === undefined || listed === undefined) return [];
  const master = await masterWithout(made.path, listed, { project, config });
  if (master === undefined) return [];
  const told = { path: made.path, master: master.path, entry: master.entry };
  return [{ severity: "warning", advice: message("findings", "changelogNotListed", told), facts: [] }];
}

/** Where there is no migration yet: in the folder of the configuration, the one that Flyway is told of, or the usual one. */
async function fresh(
  { project, config }: { readonly project: Project; readonly config: Config },
  { specId, scripts, now }: NewMigration,
): Promise<readonly OutputFile[]> {
  const [location] = config.migrationsFolder === undefined ? await flywayLocations(project, config) : [];
  if (location !== undefined)
    return pair(`${location}/V1__${specId}.sql`, `${location}/U1__${specId}.sql`, scripts).flatMap(unreplaced);
  const names = nextNames(undefined, config.migrationsFolder ?? "db/migrations", specId, now);
  return pair(names.migration, names.rollback, scripts);
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
