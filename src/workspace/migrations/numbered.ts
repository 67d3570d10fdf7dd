import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { MigrationTool } from "../../model/schema.ts";
import { inside } from "../scan.ts";
import type { Convention, Migrations, OutputFile } from "./convention.ts";
import { compareVersions, type MigrationFile, type MigrationName, readName } from "./file-name.ts";
import { unreplaced } from "./flyway.ts";
import { nextNames } from "./next-names.ts";
import { refuseMarks, sectionsOf, wayThere } from "./sections.ts";

/** Folders whose numbered files are migrations; elsewhere only Flyway's names are clear enough. */
const names = new Set(["migrations", "migration", "changelog"]);

/** SQL files whose names say the order: numbers, times, Flyway's versions; ways back in files or sections of their own. */
export const numbered: Convention = async (folder, at) => {
  const found = await readNumbered(folder, at);
  if (found === undefined || names.has(basename(folder.path))) return found;
  return found.tool === "flyway" && found.unplaced.length === 0 ? found : undefined;
};

/** The same, whatever the folder is called. */
export const readNumbered: Convention = async (folder, { project, config }) => {
  const sql = folder.files.filter((name) => name.toLowerCase().endsWith(".sql"));
  const files: MigrationFile[] = [];
  const unplaced: string[] = [];
  for (const file of sql) {
    const name = readName(file);
    const path = inside(folder.path, file);
    if (name) files.push({ path, name });
    else unplaced.push(path);
  }
  files.sort((a, b) => compareVersions(a.name.version, b.name.version) || (a.path < b.path ? -1 : 1));
  const ups = files.filter(({ name }) => name.direction === "up");
  const downs = files.filter(({ name }) => name.direction === "down");
  const last = ups.at(-1);
  if (last === undefined) return undefined;
  const { maxFiles: limit } = config;
  if (sql.length > limit) throw Failure.misuse("tooManyFiles", { folder: folder.path, count: sql.length, limit });
  const sections = sectionsOf(start(join(project.root, last.path)));
  return {
    tool: sections?.tool ?? toolOf(folder.path, last.name, downs),
    path: folder.path,
    ups: ups.map(({ path }) => path),
    unplaced,
    wayThere(text) {
      const own = sectionsOf(text);
      return own === undefined ? text : wayThere(own, text);
    },
    next({ specId, now, scripts }) {
      const { migration, rollback, version } = nextNames({ path: folder.path, ups, downs }, folder.path, specId, now);
      if (sections !== undefined) {
        refuseMarks(sections, scripts);
        return [{ role: "saved-migration", path: migration, text: sections.compose(scripts, `${version}_${specId}`) }];
      }
      const files = pair(migration, rollback, scripts);
      return last.name.style === "flyway" ? files.flatMap(unreplaced) : files;
    },
  } satisfies Migrations;
};

export function pair(
  migration: string,
  rollback: string | undefined,
  scripts: { readonly migration: string; readonly rollback: string },
): OutputFile[] {
  const saved = { role: "saved-migration", path: migration, text: scripts.migration };
  return rollback === undefined ? [saved] : [saved, { role: "saved-rollback", path: rollback, text: scripts.rollback }];
}

function toolOf(path: string, last: MigrationName, downs: readonly MigrationFile[]): MigrationTool {
  if (last.style === "flyway") return "flyway";
  if (path.split("/").includes("supabase")) return "supabase";
  return last.ending === ".up" && downs.some(({ name }) => name.ending === ".down") ? "golang-migrate" : "numbered";
}

/** Whoever reads the migration says what is wrong with it. */
function start(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
