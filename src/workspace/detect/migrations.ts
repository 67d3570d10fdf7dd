import { Failure } from "../../model/failure.ts";
import type { SchemaFile } from "../../model/schema.ts";
import type { Migrations } from "../migrations/convention.ts";
import { allMigrations, only } from "../migrations/folder.ts";
import { readText } from "../read-text.ts";
import type { Detector, Sight } from "./detector.ts";

/** The project's migrations, replayed in order, make what the database has now. */
export const migrations: Detector = {
  looksFor: "db/migrations/",
  async from(sight) {
    const all = await allMigrations(sight.project, sight.config, await sight.folders());
    return all.map((each) => ({
      origin: "migrations-folder" as const,
      paths: each.ups,
      tool: each.tool,
      decide: () => only(all),
      read: () => read(each, sight),
    }));
  },
};

async function read({ ups, unplaced, wayThere }: Migrations, { project, config }: Sight): Promise<SchemaFile[]> {
  if (unplaced[0] !== undefined) throw Failure.misuse("migrationNameUnknown", { path: unplaced[0] });
  const { maxFiles: limit } = config;
  if (ups.length > limit) throw Failure.misuse("tooManyFiles", { folder: ups[0] ?? "", count: ups.length, limit });
  const files: SchemaFile[] = [];
  for (const path of ups) {
    const text = await readText(project, path, "migration", config.maxFileBytes);
    files.push({ path, text: wayThere(text), line: 1 });
  }
  return files;
}
