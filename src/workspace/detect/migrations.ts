import { Failure } from "../../model/failure.ts";
import type { SchemaFile } from "../../model/schema.ts";
import { findMigrations, type MigrationsFolder } from "../migrations/folder.ts";
import { readText } from "../read-text.ts";
import type { Detector, Sight } from "./detector.ts";

/** Lines that begin the way back inside a file that holds both ways. */
const markers = [
  { tool: "dbmate", line: "-- migrate:down" },
  { tool: "goose", line: "-- +goose down" },
];

/** The project's migrations, replayed in order, make what the database has now. */
export const migrations: Detector = {
  looksFor: "db/migrations/",
  async from(sight) {
    const folder = await findMigrations(sight.project, sight.config);
    if (!folder) return undefined;
    const paths = folder.ups.map(({ path }) => path);
    return { origin: "migrations-folder", paths, read: () => read(folder, sight) };
  },
};

async function read(folder: MigrationsFolder, { project, config }: Sight): Promise<SchemaFile[]> {
  if (folder.unplaced[0] !== undefined) throw Failure.misuse("migrationNameUnknown", { path: folder.unplaced[0] });
  const files: SchemaFile[] = [];
  for (const { path } of folder.ups) {
    const text = await readText(project, path, "migration", config.maxFileBytes);
    const lines = text.split("\n").map((line) => line.trim().toLowerCase());
    const marker = markers.find(({ line }) => lines.includes(line));
    if (marker) throw Failure.misuse("migrationToolUnknown", { path, tool: marker.tool });
    files.push({ path, text, line: 1 });
  }
  return files;
}
