import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Project, pathInside } from "./project.ts";

/** A folder of the project, seen once. */
export interface Folder {
  /** Relative to the project root; empty for the root itself. */
  readonly path: string;
  /** Names of what is no folder, sorted. */
  readonly files: readonly string[];
  /** Names of the folders in it, sorted. */
  readonly folders: readonly string[];
}

/** Deep enough for `src/main/resources/db/migration`. */
const depth = 5;

/** What others made or only show. */
const passedBy = new Set([
  ...["node_modules", "vendor", "dist", "build", "target", "out", "coverage", "tmp", "venv", "__pycache__"],
  ...["test", "tests", "__tests__", "fixtures", "specs", "docs", "examples", "testdata"],
]);

/** Names on the way to schemas and migrations, in the places where tools keep them. */
const usual = new Set([
  ...["db", "database", "sql", "schema", "migrations", "migration", "changelog", "committed", "deploy"],
  ...["prisma", "drizzle", "supabase", "sqitch", "src", "main", "resources"],
]);

/** The folders of the project, the nearest to the root first; `limit` is how many are looked at. */
export async function scan(project: Project, limit: number): Promise<readonly Folder[]> {
  const found: Folder[] = [];
  const waiting = [""];
  for (let path = waiting.shift(); path !== undefined && found.length < limit; path = waiting.shift()) {
    const folder = await look(project, path);
    if (folder === undefined) continue;
    found.push(folder);
    if (path !== "" && path.split("/").length >= depth) continue;
    waiting.push(...folder.folders.filter((name) => !passedBy.has(name)).map((name) => inside(path, name)));
  }
  return found;
}

/** How many folders on the way are none of those where tools keep such things: of two findings the one with fewer is meant. */
export function distance(path: string): number {
  return path.split("/").filter((part) => part !== "" && !usual.has(part)).length;
}

/** `name` in the folder `path`, relative to the root. */
export function inside(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

/** One folder; undefined when there is none. A link that is followed must stay inside the project, or the call fails with exit code 2. */
export async function look(project: Project, path: string): Promise<Folder | undefined> {
  if (path !== "") await pathInside(project, path);
  const entries = read(join(project.root, path));
  if (entries === undefined) return undefined;
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of entries) {
    if (isFolder(entry, join(project.root, path))) {
      if (!entry.name.startsWith(".")) folders.push(entry.name);
    } else files.push(entry.name);
  }
  return { path, files: files.sort(), folders: folders.sort() };
}

function read(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Links are followed where tools keep such things, and nowhere else. */
function isFolder(entry: Dirent, parent: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  if (!usual.has(basename(entry.name))) return false;
  return statSync(join(parent, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
