import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { Config } from "../config.ts";
import { type Project, pathInside } from "../project.ts";
import { compareVersions, type MigrationName, readName } from "./file-name.ts";

/** Where a project keeps its migrations. */
export interface MigrationsFolder {
  /** Relative to the project root. */
  readonly path: string;
  /** In the order of execution, the way back left out. */
  readonly ups: readonly MigrationFile[];
  readonly downs: readonly MigrationFile[];
  /** SQL files whose names do not say when they run. */
  readonly unplaced: readonly string[];
}

export interface MigrationFile {
  /** Relative to the project root. */
  readonly path: string;
  readonly name: MigrationName;
}

/** Places where tools keep them by default. */
const usual = ["db/migrations", "db/migration", "migrations", "src/main/resources/db/migration"];

/** The folder of the configuration, else the first usual one that holds migrations. */
export async function findMigrations(project: Project, config: Config): Promise<MigrationsFolder | undefined> {
  const places = config.migrationsFolder === undefined ? usual : [config.migrationsFolder];
  for (const place of places) {
    const folder = await readFolder(project, place, config.maxFiles);
    if (folder && folder.ups.length > 0) return folder;
  }
  return undefined;
}

async function readFolder(project: Project, path: string, limit: number): Promise<MigrationsFolder | undefined> {
  const clean = await pathInside(project, path);
  const entries = await readdir(join(project.root, clean), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return undefined;
  const names = entries.filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith(".sql"));
  if (names.length > limit) throw Failure.misuse("tooManyFiles", { folder: clean, count: names.length, limit });

  const files: MigrationFile[] = [];
  const unplaced: string[] = [];
  for (const { name: file } of names) {
    const name = readName(file);
    if (name) files.push({ path: `${clean}/${file}`, name });
    else unplaced.push(`${clean}/${file}`);
  }
  files.sort((a, b) => compareVersions(a.name.version, b.name.version) || (a.path < b.path ? -1 : 1));
  return {
    path: clean,
    ups: files.filter(({ name }) => name.direction === "up"),
    downs: files.filter(({ name }) => name.direction === "down"),
    unplaced: unplaced.sort(),
  };
}
