import { Failure } from "../../model/failure.ts";
import type { Config } from "../config.ts";
import type { Project } from "../project.ts";
import { distance, type Folder, look, scan } from "../scan.ts";
import type { Convention, Migrations } from "./convention.ts";
import { drizzle } from "./drizzle.ts";
import { flywayLocations } from "./flyway.ts";
import { foldered } from "./foldered.ts";
import { graphile } from "./graphile.ts";
import { numbered, readNumbered } from "./numbered.ts";
import { sqitch } from "./sqitch.ts";

/** The first that knows a folder has it; what a name alone tells comes last. */
const conventions: readonly Convention[] = [sqitch, drizzle, foldered, graphile, numbered];

/** All migrations of the project, those meant first: the configuration's folder, else what is nearest to the usual places. */
export async function allMigrations(
  project: Project,
  config: Config,
  folders?: readonly Folder[],
): Promise<readonly Migrations[]> {
  const at = { project, config };
  const named = config.migrationsFolder;
  if (named !== undefined) {
    const folder = await look(project, named);
    const found = folder && (await first([...conventions, readNumbered], folder, at));
    return found ? [found] : [];
  }
  const found = await ofFlyway(at);
  for (const folder of folders ?? (await scan(project, config.maxFiles))) {
    if (found.some(({ path }) => path === folder.path)) continue;
    const migrations = await first(conventions, folder, at);
    if (migrations) found.push(migrations);
  }
  return found.sort((a, b) => rank(a) - rank(b) || distance(a.path) - distance(b.path));
}

/** The folders that Flyway's configuration names. What is no migration there is a callback, or nothing to Flyway. */
async function ofFlyway(at: Parameters<Convention>[1]): Promise<Migrations[]> {
  const found: Migrations[] = [];
  for (const path of await flywayLocations(at.project, at.config)) {
    const folder = await look(at.project, path);
    const migrations = folder && (await readNumbered(folder, at));
    if (migrations?.tool === "flyway") found.push({ ...migrations, isNamed: true, unplaced: [] });
  }
  return found;
}

function rank({ isNamed }: Migrations): number {
  return isNamed ? 0 : 1;
}

/** The project's migrations. Several of the same rank fail with exit code 2. */
export async function findMigrations(
  project: Project,
  config: Config,
  folders?: readonly Folder[],
): Promise<Migrations | undefined> {
  return only(await allMigrations(project, config, folders));
}

export function only(found: readonly Migrations[]): Migrations | undefined {
  const [taken, ...others] = found;
  if (taken === undefined) return undefined;
  const equal = others.filter(
    (other) => rank(other) === rank(taken) && (taken.isNamed || distance(other.path) === distance(taken.path)),
  );
  if (equal.length === 0) return taken;
  const folders = [taken, ...equal].map(({ path, tool }) => ({ path: path === "" ? "." : path, tool }));
  throw Failure.misuse("migrationsAmbiguous", { folders });
}

async function first(
  asked: readonly Convention[],
  folder: Folder,
  at: Parameters<Convention>[1],
): Promise<Migrations | undefined> {
  for (const convention of asked) {
    const found = await convention(folder, at);
    if (found) return found;
  }
  return undefined;
}
