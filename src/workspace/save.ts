import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { findMigrations, type MigrationsFolder } from "./migrations/folder.ts";
import { nextNames } from "./migrations/next-names.ts";
import { type Project, pathInside } from "./project.ts";

/** A file that a run writes. */
export interface OutputFile {
  readonly role: string;
  /** Relative to the project root. */
  readonly path: string;
  readonly text: string;
}

/**
 * What `--apply` adds to the project's migrations, in the convention that is found there. Nothing when the last of them
 * is this very script. The files are not written yet.
 */
export async function migrationFiles(
  project: Project,
  config: Config,
  specId: string,
  scripts: { readonly migration: string; readonly rollback: string },
  now: Date,
): Promise<OutputFile[]> {
  const folder = await findMigrations(project, config);
  if (folder && (await endsWith(folder, project, scripts.migration))) return [];
  const place = config.migrationsFolder ?? "db/migrations";
  const names = nextNames(folder, place, specId, now);
  const saved = { role: "saved-migration", path: await pathInside(project, names.migration), text: scripts.migration };
  if (names.rollback === undefined) return [saved];
  const path = await pathInside(project, names.rollback);
  return [saved, { role: "saved-rollback", path, text: scripts.rollback }];
}

async function endsWith(folder: MigrationsFolder, project: Project, script: string): Promise<boolean> {
  const last = folder.ups.filter(({ name }) => name.version.length > 0).at(-1);
  if (!last) return false;
  return (await readFile(join(project.root, last.path), "utf8").catch(() => undefined)) === script;
}
