import { basename } from "node:path";
import { inside, look } from "../scan.ts";
import type { Convention } from "./convention.ts";
import { clockOf } from "./next-names.ts";

/** One folder for each migration, named by a time, with `migration.sql` in it: Prisma, and Drizzle since its journal went. */
export const foldered: Convention = async (folder, { project }) => {
  const names = folder.folders.filter((name) => /^[0-9]+_/.test(name));
  const locked = folder.files.includes("migration_lock.toml");
  const drizzle = basename(folder.path) === "drizzle";
  if (names.length === 0 || !(locked || drizzle || basename(folder.path) === "migrations")) return undefined;
  const ups: string[] = [];
  for (const name of names) {
    const there = await look(project, inside(folder.path, name));
    if (there?.files.includes("migration.sql")) ups.push(inside(there.path, "migration.sql"));
  }
  const last = names.at(-1);
  if (ups.length === 0 || last === undefined) return undefined;
  return {
    tool: drizzle ? "drizzle" : "prisma",
    path: folder.path,
    ups,
    unplaced: [],
    wayThere: (text) => text,
    next({ specId, now, scripts }) {
      const clock = clockOf(14, now);
      const after = BigInt(last.slice(0, last.indexOf("_"))) + 1n;
      const place = inside(folder.path, `${clock > after ? clock : after}_${specId}`);
      // Drizzle runs all that is new in one transaction, Prisma each in none.
      const { migration } = drizzle ? scripts.joined : scripts;
      // Neither runs a way back by itself; Prisma's own guide keeps it there, for `prisma db execute`.
      return [
        { role: "saved-migration", path: `${place}/migration.sql`, text: migration },
        { role: "saved-rollback", path: `${place}/down.sql`, text: scripts.rollback },
      ];
    },
  };
};
